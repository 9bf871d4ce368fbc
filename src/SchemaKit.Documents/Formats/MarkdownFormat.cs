using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>Markdown: runs of lines between pipes are grids, all others text. A table in HTML is read as one.</summary>
internal static class MarkdownFormat
{
    /// <summary>Reads a text.</summary>
    public static RawDocument Read(string text, ReadingLimits limits)
    {
        if (text.Contains("<table", StringComparison.OrdinalIgnoreCase))
            return HtmlFormat.Read(text, limits);
        limits.CountText(text.Length);
        var blocks = new List<RawBlock>();
        var rows = new List<(string Text, int Line)>();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string content = line.TrimEnd('\r').Trim();
            if (content.StartsWith('|'))
            {
                rows.Add((content, number));
                continue;
            }
            AddGrid(blocks, rows, limits);
            limits.CountLine();
            if (content.Length > 0 && !content.StartsWith("<!--", StringComparison.Ordinal))
                blocks.Add(new RawText(Plain(content), new TextPlace(number, 1)));
        }
        AddGrid(blocks, rows, limits);
        return new RawDocument(blocks);
    }

    private static void AddGrid(List<RawBlock> blocks, List<(string Text, int Line)> rows, ReadingLimits limits)
    {
        if (rows.Count == 0)
            return;
        int number = 1 + blocks.Count(b => b is RawGrid);
        var grid = new GridBuilder(limits);
        foreach ((string text, int line) in rows)
        {
            string[] cells = [.. CellsOf(text)];
            if (cells.All(IsRule))
                continue;
            grid.StartRow();
            foreach (string cell in cells)
                grid.Add(
                    Plain(cell),
                    1,
                    1,
                    (r, c) => new TablePlace(number, r + 1, c + 1) { Text = new TextPlace(line, 1) }
                );
        }
        rows.Clear();
        if (grid.ToGrid() is { } made)
            blocks.Add(made);
    }

    // The line below a header, such as |---|:-:|.
    private static bool IsRule(string cell) =>
        cell.Length > 0
        && cell.AsSpan().Trim().IndexOfAnyExcept('-', ':') < 0
        && cell.Contains("--", StringComparison.Ordinal);

    private static IEnumerable<string> CellsOf(string row)
    {
        var cell = new StringBuilder();
        for (int i = 1; i < row.Length; i++)
        {
            if (row[i] == '\\' && i + 1 < row.Length && row[i + 1] == '|')
                cell.Append(row[++i]);
            else if (row[i] != '|')
                cell.Append(row[i]);
            else
            {
                yield return cell.ToString().Trim();
                cell.Clear();
            }
        }
        if (cell.ToString().Trim() is { Length: > 0 } rest)
            yield return rest;
    }

    private static string Plain(string text) =>
        WebUtility
            .HtmlDecode(
                text.TrimStart('#', ' ')
                    .Replace("**", "", StringComparison.Ordinal)
                    .Replace("<br>", " ", StringComparison.OrdinalIgnoreCase)
                    .Replace("<br/>", " ", StringComparison.OrdinalIgnoreCase)
                    .Replace("&nbsp;", " ", StringComparison.Ordinal)
            )
            .Trim();
}
