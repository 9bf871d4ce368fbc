using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SchemaKit.Documents.Writing;

/// <summary>Names sheets: a spreadsheet takes no two alike, none that is long, and not every character.</summary>
internal static class SheetNames
{
    private const int MaxLength = 31;

    /// <summary>The names of sheets, as near to what they should be as may be.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        foreach (string text in wanted)
        {
            string name = Fit(Allowed(text), MaxLength);
            for (int i = 2; name.Length == 0 || !taken.Add(name); i++)
            {
                string number = string.Create(CultureInfo.InvariantCulture, $" ({i})");
                name = Fit(Allowed(text), MaxLength - number.Length) + number;
            }
            names.Add(name);
        }
        return names;
    }

    private static string Allowed(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in XmlText.Clean(text))
            name.Append(c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c);
        return name.ToString().Trim(' ', '\'');
    }

    // Not in the middle of a character of two units.
    private static string Fit(string name, int length)
    {
        if (name.Length <= length)
            return name;
        int end = char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
        return name[..end].Trim(' ', '\'');
    }
}
