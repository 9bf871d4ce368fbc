using System;
using System.Globalization;
using System.Text;

namespace SchemaKit.Generator.Emission;

/// <summary>Puts texts of a schema into C# so that none of them can break out of where it is put.</summary>
internal static class CSharpText
{
    /// <summary>A string literal.</summary>
    public static string Literal(string value)
    {
        if (IsAll(value, c => c is not ('"' or '\\') && IsPlain(c)))
            return "\"" + value + "\"";
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (IsPlain(c))
                text.Append(c);
            else
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
        return text.Append('"').ToString();
    }

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8Literal(string value) => Literal(value) + "u8";

    /// <summary>The quotes around a raw literal of a one-line text: more than anywhere within.</summary>
    public static string RawQuotes(string value)
    {
        // JSON without white space has two quotes in a row at most, but who knows what else is put here one day.
        string quotes = "\"\"\"";
        while (value.IndexOf(quotes, StringComparison.Ordinal) >= 0)
            quotes += "\"";
        return quotes;
    }

    /// <summary>Text for a documentation comment: one line, escaped.</summary>
    public static string Documentation(string value)
    {
        if (IsAll(value, c => c is not ('&' or '<' or '>') && (IsPlain(c) || char.IsSurrogate(c))))
            return value.Trim();
        var text = new StringBuilder();
        foreach (char c in value)
        {
            switch (c)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                default:
                    text.Append(IsPlain(c) || char.IsSurrogate(c) ? c : ' ');
                    break;
            }
        }
        return text.ToString().Trim();
    }

    /// <summary>Text for a comment at the end of a line.</summary>
    public static string Comment(string value)
    {
        if (IsAll(value, IsPlain))
            return value;
        var text = new StringBuilder();
        foreach (char c in value)
            text.Append(IsPlain(c) ? c : ' ');
        return text.ToString();
    }

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Nearly every text stays as it is.
    private static bool IsAll(string value, Func<char, bool> condition)
    {
        foreach (char c in value)
        {
            if (!condition(c))
                return false;
        }
        return true;
    }

    // What may stand in source as it is: no controls, no line or paragraph separators, nothing that is not seen or that
    // turns the direction of what follows. Halves of surrogate pairs are written as escapes and so need no thought.
    private static bool IsPlain(char c) =>
        c is >= ' ' and <= '~'
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
            );
}
