using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Rows of a sheet that lost a cell: those behind it moved up, and the last column of the form is left without a value. A total
/// that nobody filled in looks the same; other rows, what the sheet stores and the sums of the row tell the two apart.
/// </summary>
internal sealed class SlippedRows
{
    private readonly bool _isUnfilled;
    private readonly bool _isUnfilledPerhaps;

    /// <param name="rows">The rows of the sheet below one header.</param>
    public SlippedRows(IReadOnlyList<PlacedRow> rows)
    {
        PlacedRow[] filled = [.. rows.Where(r => r.Record.Values.Any(IsNumber))];
        bool isUnfilled = filled.All(IsWithoutLast);
        _isUnfilled = isUnfilled && filled.Any(r => !IsZero(r) && IsExcluded(r));
        _isUnfilledPerhaps = isUnfilled && filled.All(r => r.Row.Equations.Count == 0);
    }

    /// <summary>Whether the values of a row may have slipped.</summary>
    public SlipDoubt Of(PlacedRow row)
    {
        if (_isUnfilled || !IsWithoutLast(row) || IsZero(row))
            return SlipDoubt.None;
        bool isStored = ColumnTrust.Below(row, ColumnsOf(row)[^1]).Any();
        bool isExcluded = IsExcluded(row);
        if (isStored && isExcluded)
            return SlipDoubt.None;
        return isStored || isExcluded || _isUnfilledPerhaps ? SlipDoubt.Told : SlipDoubt.Open;
    }

    private static HeaderEntry[] ColumnsOf(PlacedRow row) =>
        [.. row.Header!.Columns.OfType<HeaderEntry>().OrderBy(e => e.Cell.Column)];

    private static bool IsNumber(RawCell cell) => NumericText.Of(cell).IsValue;

    private static bool IsWithoutLast(PlacedRow row) =>
        ColumnsOf(row) is { Length: > 1 } columns && ColumnTrust.Below(row, columns[^1]).All(c => c.IsBlank);

    private static bool IsZero(PlacedRow row) =>
        row.Record.Values.All(c => c.IsBlank || NumericText.Of(c) is { IsMarker: true } or { Value: 0 });

    // Whichever cell was lost, the sums of the row would not hold.
    private static bool IsExcluded(PlacedRow row)
    {
        HeaderEntry[] columns = ColumnsOf(row);
        int[] order = [.. columns.Select(c => Array.IndexOf(row.Header!.Columns, c))];
        decimal?[] found = [.. columns.SkipLast(1).Select(c => NumberBelow(row, c))];
        decimal[] values = [.. found.OfType<decimal>()];
        if (row.Row.Equations.Count == 0 || values.Length != found.Length)
            return false;
        RowSum[] sums = [.. row.Row.Equations.Select(e => new RowSum(e, row.Row))];
        return !Enumerable.Range(0, values.Length).Any(lost => CouldLose(row.Row, sums, order, values, lost));
    }

    private static decimal? NumberBelow(PlacedRow row, HeaderEntry column) =>
        ColumnTrust.Below(row, column).ToArray() is [{ ColumnSpan: 1 } only] ? NumericText.Of(only).Value : null;

    private static bool CouldLose(FormRow row, RowSum[] sums, int[] order, decimal[] values, int lost)
    {
        var numbers = new decimal[order.Length];
        for (int i = 0; i < order.Length; i++)
            numbers[order[i]] =
                i < lost ? values[i]
                : i == lost ? 0
                : values[i - 1];
        int column = order[lost];
        numbers[column] = sums.Select(s => s.Needs(column, numbers)).OfType<decimal>().FirstOrDefault();
        return Array.TrueForAll(sums, s => s.Holds(numbers)) && row.Cells[column]?.Allows(numbers[column]) != false;
    }
}
