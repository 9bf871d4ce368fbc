using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Whether the values of a grid stand below the labels of their columns. In lines of text they need not, and a page may have
/// lost or gained cells: then only the number of values in a row tells which is which.
/// </summary>
internal sealed class ColumnTrust
{
    private readonly HashSet<(HeaderMatch, RawGrid)> _trusted = [];
    private readonly Dictionary<(HeaderMatch, RawGrid), SlippedRows> _slipped = [];

    // Where most rows of a grid end.
    private readonly Dictionary<RawGrid, int> _ends = [];

    public ColumnTrust(IEnumerable<PlacedRow> rows)
    {
        foreach (
            IGrouping<(HeaderMatch Header, RawGrid Grid), PlacedRow> below in rows.Where(CanStandBelow)
                .GroupBy(r => (r.Header!, r.Record.Grid!))
        )
        {
            PlacedRow[] all = [.. below];
            int against = all.Count(HasOutside);
            // Where a table goes on in another grid, its columns need not be the same either.
            bool isAligned =
                below.Key.Grid.Alignment != GridAlignment.Ragged && below.Key.Grid == below.Key.Header.Grid;
            bool isTrusted = isAligned ? against * 2 < all.Length : against == 0 && all.Any(IsFull);
            if (isTrusted && !IsDenied(all))
                _trusted.Add(below.Key);
            _slipped.Add(below.Key, new SlippedRows(all));
        }
    }

    /// <summary>Whether a row stands below labels that tell its columns.</summary>
    public bool Holds(PlacedRow row) =>
        CanStandBelow(row)
        && _trusted.Contains((row.Header!, row.Record.Grid!))
        && !HasOutside(row)
        && !IsShort(row)
        && !IsCut(row);

    /// <summary>
    /// Whether a row ends before the others: it has lost a cell, and what stands behind that has moved up, be it a remark.
    /// </summary>
    public bool IsCut(PlacedRow row) =>
        row.Record.Grid is { Alignment: GridAlignment.Counted } grid && EndOf(row.Record.Cells) < EndOf(grid);

    /// <summary>Whether the values of a row may stand left of their own columns.</summary>
    public SlipDoubt SlipOf(PlacedRow row) =>
        CanStandBelow(row) && _slipped.TryGetValue((row.Header!, row.Record.Grid!), out SlippedRows? slipped)
            ? slipped.Of(row)
            : SlipDoubt.None;

    /// <summary>The cells of a row that stand below the label of a column of the form.</summary>
    public static IEnumerable<RawCell> Below(PlacedRow row, HeaderEntry entry) =>
        row.Record.Values.Where(c => c.Column < entry.Cell.EndColumn && c.EndColumn > entry.Cell.Column);

    /// <summary>The numbers of a row that stand below a label that is none of the form's.</summary>
    public static IEnumerable<RawCell> Beside(PlacedRow row) =>
        row.Record.Values.Where(c => IsNumber(c) && !IsBelowColumn(row, c) && IsBelowOther(row, c));

    // A label that lost its span no longer covers those below it, they and all behind them stand above other columns, and the
    // sums of most rows that hold more than zeros break.
    private static bool IsDenied(PlacedRow[] rows)
    {
        HeaderMatch header = rows[0].Header!;
        if (header.Block.Columns.All(c => c.Path.Count == 1 || IsCovered(header.Columns[c.Index]!, c.Path[^2])))
            return false;
        int ties = 0;
        foreach (PlacedRow row in rows.Where(r => r.Row.Equations.Count > 0))
        {
            string[] texts =
            [
                .. row.Header!.Columns.Select(e => Below(row, e!).FirstOrDefault(c => !c.IsBlank)?.Text ?? ""),
            ];
            if (texts.All(t => NumericText.Of(t).Value is not null) && texts.Any(t => NumericText.Of(t).Value != 0))
                ties += RowSums.Tie(row.Row, texts) ? 1 : -1;
        }
        return ties < 0;
    }

    private static bool IsCovered(HeaderEntry entry, FormLabel above) =>
        entry.Above.Any(a => a.Covers(entry.Cell.Column) && above.Likeness(a.Text) >= 1);

    private int EndOf(RawGrid grid)
    {
        if (!_ends.TryGetValue(grid, out int end))
        {
            end = grid
                .Rows.Where(r => r.Count > 0)
                .GroupBy(EndOf)
                .OrderByDescending(g => g.Count())
                .ThenByDescending(g => g.Key)
                .First()
                .Key;
            _ends.Add(grid, end);
        }
        return end;
    }

    private static int EndOf(IReadOnlyList<RawCell> row) => row.Max(c => c.EndColumn);

    private static bool CanStandBelow(PlacedRow row) =>
        row.Header is { IsComplete: true, Grid: { } grid }
        && row.Record.Grid is { } own
        && (own == grid || own.Width == grid.Width);

    private static bool HasOutside(PlacedRow row) =>
        row.Record.Values.Any(c => IsNumber(c) && !IsBelowColumn(row, c) && !IsBelowOther(row, c));

    // A row that ends before its last column has lost a cell, and those behind it have moved up.
    private static bool IsShort(PlacedRow row) =>
        row.Record.Grid!.Alignment != GridAlignment.Placed && row.Header!.Columns.Any(e => !Below(row, e!).Any());

    private static bool IsFull(PlacedRow row) => row.Header!.Columns.All(e => Below(row, e!).Any(IsNumber));

    private static bool IsNumber(RawCell cell) => NumericText.Of(cell) is { IsMarker: false, IsValue: true };

    private static bool IsBelowColumn(PlacedRow row, RawCell cell) =>
        row.Header!.Columns.Any(e => Below(row, e!).Contains(cell));

    // Left of the first column of the form stand the labels of rows; a number there has slipped.
    private static bool IsBelowOther(PlacedRow row, RawCell cell)
    {
        int first = row.Header!.Columns.Min(e => e!.Cell.Column);
        return row.Header.Entries.Any(e =>
            e.Cell.Column > first && !row.Header.Columns.Contains(e) && Below(row, e).Contains(cell)
        );
    }
}
