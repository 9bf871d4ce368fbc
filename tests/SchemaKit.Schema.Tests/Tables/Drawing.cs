using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Tests.Tables;

/// <summary>Draws a printed table as text: a line for each row, and in it each cell that begins there.</summary>
internal static class Drawing
{
    /// <summary>
    /// <c>[2x1 text]</c> takes two rows and one column, <c>[text]</c> one of each; data show their path below the table.
    /// </summary>
    public static string Of(PrintedTable table, string language = Language.Chinese)
    {
        RequireTiling(table);
        return string.Join(
            '\n',
            Enumerable
                .Range(0, table.RowCount)
                .Select(r => string.Concat(table.Cells.Where(c => c.Row == r).Select(c => Of(table, c, language))))
        );
    }

    /// <summary>Each place of the grid is covered once, and the cells come row by row.</summary>
    public static void RequireTiling(PrintedTable table)
    {
        var covered = new HashSet<(int, int)>();
        foreach (PrintedCell cell in table.Cells)
        {
            Assert.True(cell.RowSpan > 0 && cell.ColumnSpan > 0, $"{table.Path}: {cell} covers nothing");
            for (int r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (int c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                    Assert.True(covered.Add((r, c)), $"{table.Path}: ({r}, {c}) is covered twice");
            }
        }
        Assert.Equal(table.RowCount * table.ColumnCount, covered.Count);
        Assert.Equal(table.RowCount, 1 + covered.Max(p => p.Item1));
        Assert.Equal(table.ColumnCount, 1 + covered.Max(p => p.Item2));
        Assert.Equal(table.Cells.OrderBy(c => c.Row).ThenBy(c => c.Column), table.Cells);
        Assert.Equal(0, table.Blocks[0].FirstRow);
        Assert.Equal(table.RowCount, table.Blocks[^1].EndRow);
    }

    private static string Of(PrintedTable table, PrintedCell cell, string language)
    {
        string span =
            cell.RowSpan + cell.ColumnSpan == 2
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"{cell.RowSpan}x{cell.ColumnSpan} ");
        string text =
            cell.Field is { } field ? "." + field.Path[table.Path.Length..]
            : cell.Kind == PrintedCellKind.Corner ? "⌜" + cell.Text.In(language)
            : cell.Text.In(language);
        return $"[{span}{text}]";
    }
}
