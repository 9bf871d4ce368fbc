using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Writes a report as values in lines, as RFC 4180 quotes them, each line with as many. Spreadsheets take what begins with
/// certain marks for a formula: such a text gets an apostrophe in front, which the reader takes off again.
/// </summary>
internal static class DelimitedWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\"\r\n,;\t|");

    private const string Separators = ",;\t|";
    private const string Risky = "=+-@\t\r＝＋－＠";

    /// <summary>Writes a report.</summary>
    public static void Write(WrittenReport report, Stream output, WriteOptions options)
    {
        if (!Separators.Contains(options.Separator, StringComparison.Ordinal))
            throw new ArgumentException("Values are parted by a comma, a semicolon, a tab or a bar.", nameof(options));
        string[][] rows = [.. RowsOf(report)];
        int width = rows.Max(r => r.Length);
        using var text = new StreamWriter(output, new UTF8Encoding(options.HasByteOrderMark), leaveOpen: true);
        foreach (string[] row in rows)
        {
            text.Write(string.Join(options.Separator, row.Select(v => Quote(v, options.Separator))));
            text.Write(new string(options.Separator, width - row.Length));
            text.Write("\r\n");
        }
    }

    /// <summary>Whether a spreadsheet might take a text for a formula, or an apostrophe in front was put there against that.</summary>
    public static bool IsRisky(string text)
    {
        string rest = text.TrimStart('\'');
        return rest.Length > 0 && Risky.Contains(rest[0], StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> RowsOf(WrittenReport report)
    {
        yield return [Text(report.Title)];
        foreach (WrittenFact fact in report.Facts)
            yield return [Text(fact.Name), fact.Value is null ? Text(fact.Text) : fact.Text];
        foreach (WrittenSection section in report.Sections)
        {
            if (section is WrittenProse prose)
                yield return [Text(section.Heading), Text(string.Join('\n', prose.Paragraphs))];
            else if (section is WrittenTable table)
            {
                yield return [Text(section.Heading)];
                foreach (WrittenCell?[] row in table.Rows())
                    yield return [.. row.Select(Text)];
            }
        }
    }

    private static string Text(WrittenCell? cell) =>
        cell is null ? ""
        : cell.Value is null ? Text(cell.Text)
        : cell.Text;

    private static string Text(string text) => IsRisky(text) ? "'" + text : text;

    private static string Quote(string value, char separator) =>
        value.AsSpan().IndexOfAny(Special) >= 0 || value.Contains(separator, StringComparison.Ordinal)
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;
}
