using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SchemaKit.Documents.Formats;

/// <summary>The number formats of a workbook: how a number that is stored is shown.</summary>
internal sealed class SheetNumberFormats
{
    private readonly SheetNumberFormat[] _styles;

    /// <param name="part">The part of the styles; null where there is none.</param>
    public SheetNumberFormats(XElement? part)
    {
        Dictionary<int, string> codes = [];
        foreach (XElement format in Elements(part, "numFmts", "numFmt"))
        {
            if (SheetElement.ToInt(SheetElement.Attribute(format, "numFmtId")) is { } id)
                codes[id] = SheetElement.Attribute(format, "formatCode") ?? "";
        }
        // Not those of cellStyleXfs: cells point to cellXfs alone.
        _styles =
        [
            .. Elements(part, "cellXfs", "xf")
                .Select(x => SheetElement.ToInt(SheetElement.Attribute(x, "numFmtId")) ?? 0)
                .Select(id => SheetNumberFormat.Of(codes.GetValueOrDefault(id) ?? BuiltIn(id))),
        ];
    }

    /// <summary>What a reader of the sheet sees of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="style">The style of its cell.</param>
    public SheetValue Shown(decimal number, int style) =>
        (style < _styles.Length ? _styles[style] : SheetNumberFormat.General).Shown(number);

    private static IEnumerable<XElement> Elements(XElement? part, string list, string name) =>
        part is not null && SheetElement.Child(part, list) is { } found
            ? found.Elements().Where(e => e.Name.LocalName == name)
            : [];

    // ECMA-376, 18.8.30: formats that a file need not spell out. Those that show a number as it is are all alike here; 27 to 36
    // and 50 to 58 are dates in Chinese.
    private static string BuiltIn(int id) =>
        id switch
        {
            9 => "0%",
            10 => "0.00%",
            12 => "# ?/?",
            13 => "# ??/??",
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => "yyyy/m/d",
            _ => "General",
        };
}
