using System;
using System.Linq;

namespace SchemaKit.Documents.Writing;

/// <summary>How much room texts take, in widths of a digit: a Chinese character takes two.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text in one line.</summary>
    public static int Of(string text) => text.Sum(c => c < '\u1100' ? 1 : 2);

    /// <summary>How many lines a text takes in a column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of the column.</param>
    public static int LinesOf(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Of(line) / Math.Max(1, width - 1))));

    /// <summary>The widths of the columns of a table: as wide as its labels ask for, within limits.</summary>
    public static int[] ColumnsOf(WrittenTable table)
    {
        var widths = new int[table.ColumnCount];
        for (int column = 0; column < widths.Length; column++)
        {
            bool isLabel = column < table.HeaderColumns;
            int widest = table
                .Cells.Where(c => c.Column == column && c.ColumnSpan == 1)
                .Select(c => c.IsData ? Of(c.Text) + 2 : Math.Min(Of(c.Text), isLabel ? 40 : 14) + 2)
                .DefaultIfEmpty(0)
                .Max();
            widths[column] = Math.Clamp(widest, isLabel ? 8 : 9, 44);
        }
        Widen(table, widths);
        return widths;
    }

    // Labels that span columns, and nothing else in those, ask for room together.
    private static void Widen(WrittenTable table, int[] widths)
    {
        foreach (
            WrittenCell cell in table.Cells.Where(c =>
                !c.IsData && c.ColumnSpan > 1 && c.EndColumn <= table.HeaderColumns
            )
        )
        {
            int own = Enumerable.Range(cell.Column, cell.ColumnSpan).Sum(c => widths[c]);
            int wanted = Math.Min(Of(cell.Text) + 2, 48);
            if (wanted > own)
                widths[cell.EndColumn - 1] = Math.Min(44, widths[cell.EndColumn - 1] + wanted - own);
        }
    }
}
