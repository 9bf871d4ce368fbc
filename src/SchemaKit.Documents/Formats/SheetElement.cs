using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace SchemaKit.Documents.Formats;

/// <summary>Elements of a workbook, in whichever of the namespaces that spreadsheets write.</summary>
internal static class SheetElement
{
    /// <summary>An attribute; null where there is none.</summary>
    public static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>The first element of a name within another; null where there is none.</summary>
    public static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>A whole number without sign; null where the text is none.</summary>
    public static int? ToInt(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
