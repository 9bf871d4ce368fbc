using System;
using System.Collections.Generic;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>Plain text: lines with tabs are rows of a grid, all others running text.</summary>
internal static class TextFormat
{
    /// <summary>Reads a text.</summary>
    public static RawDocument Read(string text, ReadingLimits limits)
    {
        limits.CountText(text.Length);
        var blocks = new List<RawBlock>();
        var rows = new List<(string Text, int Line)>();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string content = line.TrimEnd('\r');
            if (content.Contains('\t', StringComparison.Ordinal))
            {
                rows.Add((content, number));
                continue;
            }
            if (content.AsSpan().Trim().IsEmpty)
                continue;
            AddGrid(blocks, rows, limits);
            limits.CountLine();
            blocks.Add(new RawText(content, new TextPlace(number, 1)));
        }
        AddGrid(blocks, rows, limits);
        return new RawDocument(blocks);
    }

    private static void AddGrid(List<RawBlock> blocks, List<(string Text, int Line)> rows, ReadingLimits limits)
    {
        if (rows.Count == 0)
            return;
        var grid = new GridBuilder(limits);
        foreach ((string text, int line) in rows)
        {
            grid.StartRow();
            int column = 1;
            foreach (string cell in text.Split('\t'))
            {
                var place = new TextPlace(line, column + cell.Length - cell.TrimStart().Length);
                grid.Add(cell, 1, 1, (_, _) => place);
                column += cell.Length + 1;
            }
        }
        rows.Clear();
        if (grid.ToGrid(GridAlignment.Ragged) is { } made)
            blocks.Add(made);
    }
}
