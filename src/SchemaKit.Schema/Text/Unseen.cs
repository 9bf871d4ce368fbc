using System.Globalization;
using System.Linq;
using System.Text;

namespace SchemaKit.Schema.Text;

/// <summary>
/// Characters that nobody sees, or that end a line or turn the direction of what follows: a text with them reads otherwise
/// to people than to machines.
/// </summary>
internal static class Unseen
{
    public static bool Is(char c) =>
        c is < ' ' or > '~'
        && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>The escape of JSON and of C#.</summary>
    public static string Escape(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    /// <summary>A text in which each of them is seen.</summary>
    public static string Escape(string text)
    {
        if (!text.Any(Is))
            return text;
        var seen = new StringBuilder();
        foreach (char c in text)
            seen.Append(Is(c) ? Escape(c) : c.ToString());
        return seen.ToString();
    }
}
