using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Turns tables over that print the columns of the form as rows. The labels at both sides must say so, and no row may have
/// lost a cell: what moved up in it would stand below another label.
/// </summary>
internal static class Transposition
{
    private const int FewestColumns = 6;

    /// <summary>The table as the form has it.</summary>
    public static RawGrid Upright(RawGrid grid, FormMap map) =>
        IsRectangular(grid) && map.Blocks.Any(b => IsTurned(grid, b)) ? Turned(grid) : grid;

    private static bool IsRectangular(RawGrid grid)
    {
        int width = grid.Width;
        return grid.Rows.All(r => r.Sum(c => c.ColumnSpan) == width);
    }

    private static bool IsTurned(RawGrid grid, FormBlock block)
    {
        int first = FirstOfData(grid);
        RawCell[] labels = [.. grid.Rows.Skip(first).Select(LastLabel).OfType<RawCell>()];
        if (block.IsOneRow)
            return first == 0 && block.Columns.Count >= FewestColumns && AreInOrder(labels, block);
        if (first == 0 || block.Columns.Any(c => labels.Count(l => c.Leaf.Likeness(l.Text) >= 1) != 1))
            return false;
        string[] keys = [.. grid.Rows[first - 1].Where(c => !c.IsBlank).Select(c => LabelText.Key(c.Text))];
        return block.Rows.Count(r => r.Path.Count > 0 && r.Path[^1].Keys.Any(keys.Contains)) * 2 > block.Rows.Count;
    }

    private static bool AreInOrder(RawCell[] labels, FormBlock block) =>
        labels.Length == block.Columns.Count
        && labels.Zip(block.Columns).All(p => p.Second.Leaf.Likeness(p.First.Text) >= 1);

    private static int FirstOfData(RawGrid grid) =>
        grid.Rows.TakeWhile(r => !r.Any(c => NumericText.Of(c).IsValue)).Count();

    private static RawCell? LastLabel(IReadOnlyList<RawCell> row) =>
        row.TakeWhile(c => c.IsBlank || !NumericText.Of(c).IsValue).LastOrDefault(c => !c.IsBlank);

    private static RawGrid Turned(RawGrid grid)
    {
        RawCell[] cells =
        [
            .. grid
                .Rows.SelectMany(r => r)
                .Distinct()
                .Select(c => c with { Row = c.Column, Column = c.Row, RowSpan = c.ColumnSpan, ColumnSpan = c.RowSpan }),
        ];
        var rows = new List<RawCell>[cells.Max(c => c.Row + c.RowSpan)];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = [];
        foreach (RawCell cell in cells.OrderBy(c => c.Column))
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                rows[row].Add(cell);
        }
        return new RawGrid(rows, grid.Alignment);
    }
}
