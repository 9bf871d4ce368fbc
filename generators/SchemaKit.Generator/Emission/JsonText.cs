using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Generator.Emission;

/// <summary>Texts as JSON spells them.</summary>
internal static class JsonText
{
    /// <summary>A text in quotes, spelt as RFC 8785, section 3.2.2.2 asks.</summary>
    public static string Quoted(string value)
    {
        if (!value.Any(c => c is < ' ' or '"' or '\\'))
            return "\"" + value + "\"";
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            int shortForm = "\b\t\n\f\r\"\\".IndexOf(c);
            if (shortForm >= 0)
                text.Append('\\').Append("btnfr\"\\"[shortForm]);
            else if (c < ' ')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        return text.Append('"').ToString();
    }
}
