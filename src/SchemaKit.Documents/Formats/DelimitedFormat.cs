using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Model;
using SchemaKit.Documents.Writing;

namespace SchemaKit.Documents.Formats;

/// <summary>Values parted by commas, semicolons or tabs; quoted as RFC 4180 says.</summary>
internal static partial class DelimitedFormat
{
    /// <summary>Reads a file of values; its first lines tell what parts them.</summary>
    public static RawDocument Read(string text, ReadingLimits limits)
    {
        limits.CountText(text.Length);
        char separator = SeparatorOf(text);
        var grid = new GridBuilder(limits);
        int line = 1;
        int at = 0;
        while (at < text.Length)
        {
            grid.StartRow();
            at = ReadRow(text, at, separator, grid, ref line);
        }
        return new RawDocument(grid.ToGrid() is { } made ? [made] : []);
    }

    private static char SeparatorOf(string text)
    {
        string start = text[..Math.Min(text.Length, 4000)];
        return ",\t;|".MaxBy(c => start.Count(s => s == c) * (c == ',' ? 1.01 : 1));
    }

    private static int ReadRow(string text, int at, char separator, GridBuilder grid, ref int line)
    {
        int lineStart = at;
        while (true)
        {
            var place = new TextPlace(line, at - lineStart + 1);
            string value = ReadValue(text, ref at, separator, ref line, ref lineStart);
            grid.Add(Unguarded(value), 1, 1, (_, _) => place);
            if (at >= text.Length)
                return at;
            if (text[at++] != separator)
                break;
        }
        if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            at++;
        line++;
        return at;
    }

    // An apostrophe keeps a spreadsheet from taking a text for a formula, and ="5" from taking it for a number; neither is a part
    // of the text.
    private static string Unguarded(string value)
    {
        if (value.StartsWith('\'') && DelimitedWriter.IsRisky(value))
            return value[1..];
        return TextFormula().Match(value) is { Success: true } match
            ? match.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)
            : value;
    }

    private static string ReadValue(string text, ref int at, char separator, ref int line, ref int lineStart)
    {
        int start = at;
        if (at < text.Length && text[at] == '"')
            return ReadQuoted(text, ref at, separator, ref line, ref lineStart);
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        return text[start..at];
    }

    private static string ReadQuoted(string text, ref int at, char separator, ref int line, ref int lineStart)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"'))
            {
                at++;
                break;
            }
            if (text[at] == '"')
                at++;
            else if (text[at] == '\n')
                (line, lineStart) = (line + 1, at + 1);
            value.Append(text[at]);
        }
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            value.Append(text[at++]);
        return value.ToString();
    }

    [GeneratedRegex("^=\"(?<text>(?:[^\"]|\"\")+)\"$", RegexOptions.CultureInvariant)]
    private static partial Regex TextFormula();
}
