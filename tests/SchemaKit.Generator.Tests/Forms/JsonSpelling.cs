using System.Globalization;
using System.Text;

namespace SchemaKit.Generator.Tests.Forms;

/// <summary>Spells texts in JSON with as few escapes as the grammar allows, so that everything else arrives as it is.</summary>
internal static class JsonSpelling
{
    public static string Of(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            else if (c < ' ')
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                json.Append(c);
        }
        return json.Append('"').ToString();
    }
}
