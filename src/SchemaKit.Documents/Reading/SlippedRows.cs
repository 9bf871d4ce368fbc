using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Rows of a table that lost a cell: those behind it moved up, and the last column of the form is left without a value, be it
/// that a blank fills the row up. A total that nobody filled in looks the same; other rows, what the table stores and the sums of
/// the row tell the two apart.
/// </summary>
internal sealed class SlippedRows
{
    private readonly bool _isUnfilled;
    private readonly bool _isUnfilledPerhaps;

    /// <param name="rows">The rows of the table below one header.</param>
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
        if (ValuesOf(row) is { IsPossible: true })
            return SlipDoubt.Open;
        bool isStored = ColumnTrust.Below(row, ColumnsOf(row)[^1]).Any();
        bool isExcluded = IsExcluded(row);
        if (isStored && isExcluded)
            return SlipDoubt.None;
        return isStored || isExcluded || _isUnfilledPerhaps ? SlipDoubt.Told : SlipDoubt.Open;
    }

    /// <summary>Whether values that were told by their number alone may have slipped.</summary>
    /// <param name="row">The row of the form.</param>
    /// <param name="values">What stands in each of its cells.</param>
    public static SlipDoubt Of(FormRow row, IReadOnlyList<RawCell?> values)
    {
        if (values.Count < 2 || values[^1] is not { IsBlank: true })
            return SlipDoubt.None;
        decimal?[] found = [.. values.SkipLast(1).Select(v => v is null ? null : NumericText.Of(v).Value)];
        decimal[] numbers = [.. found.OfType<decimal>()];
        if (numbers.All(n => n == 0))
            return SlipDoubt.None;
        bool isPossible =
            numbers.Length == found.Length
            && new MovedValues(row, [.. Enumerable.Range(0, values.Count)], numbers).IsPossible;
        return isPossible ? SlipDoubt.Open : SlipDoubt.Told;
    }

    private static HeaderEntry[] ColumnsOf(PlacedRow row) =>
        [.. row.Header!.Columns.OfType<HeaderEntry>().OrderBy(e => e.Cell.Column)];

    private static bool IsNumber(RawCell cell) => NumericText.Of(cell).IsValue;

    private static bool IsWithoutLast(PlacedRow row) =>
        ColumnsOf(row) is { Length: > 1 } columns && ColumnTrust.Below(row, columns[^1]).All(c => c.IsBlank);

    private static bool IsZero(PlacedRow row) =>
        row.Record.Values.All(c => c.IsBlank || NumericText.Of(c) is { IsMarker: true } or { Value: 0 });

    // Whichever cell was lost, the sums of the row would not hold.
    private static bool IsExcluded(PlacedRow row) =>
        row.Row.Equations.Count > 0 && ValuesOf(row) is { IsPossible: false };

    private static MovedValues? ValuesOf(PlacedRow row)
    {
        HeaderEntry[] columns = ColumnsOf(row);
        decimal?[] found = [.. columns.SkipLast(1).Select(c => NumberBelow(row, c))];
        decimal[] values = [.. found.OfType<decimal>()];
        int[] order = [.. columns.Select(c => Array.IndexOf(row.Header!.Columns, c))];
        return values.Length == found.Length ? new MovedValues(row.Row, order, values) : null;
    }

    private static decimal? NumberBelow(PlacedRow row, HeaderEntry column) =>
        ColumnTrust.Below(row, column).ToArray() is [{ ColumnSpan: 1 } only] ? NumericText.Of(only).Value : null;
}
