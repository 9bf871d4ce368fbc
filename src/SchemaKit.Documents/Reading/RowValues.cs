using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>Which value of a row stands in which cell of the form.</summary>
internal sealed class RowValues
{
    private readonly IReadOnlyList<PlacedRow> _rows;
    private readonly ColumnTrust _trust;
    private readonly NoteList _notes;
    private readonly RowNotes _tell;
    private readonly ReadingLimits _limits;
    private readonly ColumnOrder _order;
    private readonly List<OpenRow> _open = [];

    public RowValues(IReadOnlyList<PlacedRow> rows, NoteList notes, ReadingLimits limits)
    {
        (_rows, _notes, _limits) = (rows, notes, limits);
        _tell = new RowNotes(notes);
        _trust = new ColumnTrust(rows);
        _order = new ColumnOrder(rows, notes);
    }

    /// <summary>One value for each cell, null where none can be told; null where no cell of the row can be told.</summary>
    public IReadOnlyList<RawCell?>? Of(PlacedRow row)
    {
        if (Found(row) is not { } values)
            return null;
        if (!RowSums.DenyBlanks(row.Row, values))
            return values;
        _tell.Unread(
            row,
            "its sums deny the blanks in it, so that numbers may have run together or moved",
            "该行有空格，而各项之和表明有数粘连或错位"
        );
        return null;
    }

    private IReadOnlyList<RawCell?>? Found(PlacedRow row)
    {
        if (_trust.Holds(row))
            return ByPlace(row);
        if (!_order.IsKnown(row))
        {
            _tell.Unread(row, "the labels of its columns were not found", "未能识别其各列的标签");
            return null;
        }
        if (ByCount(row) is not { } counted)
            return ByFit(row);
        if (ColumnOrder.Agrees(row, counted))
            return IsInPlace(row, SlippedRows.Of(row.Row, counted)) ? counted : null;
        _tell.Unread(
            row,
            "in the order of the form its values do not stand below the labels that can be read",
            "按表式顺序，其数据与可识别的列标签不对应"
        );
        return null;
    }

    private RawCell?[]? ByPlace(PlacedRow row) => IsInPlace(row, _trust.SlipOf(row)) ? ByColumn(row) : null;

    private bool IsInPlace(PlacedRow row, SlipDoubt doubt)
    {
        if (doubt == SlipDoubt.Open)
            _tell.Unread(
                row,
                "its last column has no value, so that the others may stand left of their own",
                "最后一列没有数，其他各数可能向左错位"
            );
        else if (doubt == SlipDoubt.Told)
            _tell.NoLast(row);
        return doubt != SlipDoubt.Open;
    }

    private RawCell?[] ByColumn(PlacedRow row)
    {
        row.Header!.Tell(_notes);
        foreach (RawCell beside in ColumnTrust.Beside(row))
            _tell.Leftover(row, beside);
        var values = new RawCell?[row.Row.Cells.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = Only(row, i);
        return GroupedDigits.Joined(row, values, _notes);
    }

    // A value that covers several columns or rows, and several values in one column, tell nothing for certain.
    private RawCell? Only(PlacedRow row, int column)
    {
        HeaderEntry entry = row.Header!.Columns[column]!;
        RawCell[] below = [.. ColumnTrust.Below(row, entry)];
        RawCell[] filled = [.. below.Where(c => !c.IsBlank)];
        RawCell? value = filled.Length > 0 ? filled[0] : below.FirstOrDefault();
        bool isShared =
            value is not null
            && !value.IsBlank
            && (
                (filled.Length > 1 && !IsRepeated(row, filled))
                || value.Row != row.Record.Index
                || row.Header.Columns.Any(o => o != entry && ColumnTrust.Below(row, o!).Contains(value))
            );
        if (!isShared)
            return value;
        _tell.Across(row, column, value!, filled);
        return null;
    }

    // The value of the only column may stand in each cell that a span covered, as its label does.
    private static bool IsRepeated(PlacedRow row, RawCell[] filled) =>
        row.Row.Cells.Count == 1 && filled.All(f => f.Text == filled[0].Text);

    private RawCell?[]? ByCount(PlacedRow row)
    {
        int count = row.Row.Cells.Count;
        IReadOnlyList<RawCell> run = row.Record.Run;
        // A number that begins with 0 is two that ran together, and there may be more of them.
        if (run.Count == count && !run.Any(IsGlued))
            return run.Any(c => c.Row != row.Record.Index) ? null : [.. run];
        if (row.Record.Grid is null || run.Count >= count || _trust.IsCut(row))
            return null;
        return WindowOf(row) is { } window ? ByWindow(row, window) : null;
    }

    private static int Count(PlacedRow row) => row.Record.Run.Count;

    private static bool IsGlued(RawCell cell) => NumericText.Of(cell) is { IsDigits: true, Value: null };

    // Where the values of all complete rows of a grid stand in the same columns, those of the others stand there too.
    private int? WindowOf(PlacedRow row)
    {
        int[] starts =
        [
            .. _rows
                .Where(r => r.Record.Grid == row.Record.Grid && r.Row.Block == row.Row.Block)
                .Where(r => Count(r) == r.Row.Cells.Count)
                .Select(r => r.Record.Run[0].Column)
                .Distinct(),
        ];
        // In torn tables rows have labels in one cell or in two: those of as many cells as this one count.
        if (starts.Length > 1)
        {
            starts =
            [
                .. _rows
                    .Where(r => r.Record.Grid == row.Record.Grid && r.Row.Block == row.Row.Block)
                    .Where(r => Count(r) == r.Row.Cells.Count && r.Record.FirstValue == row.Record.FirstValue)
                    .Select(r => r.Record.Run[0].Column)
                    .Distinct(),
            ];
        }
        return starts.Length == 1 && row.Record.Grid!.Alignment != GridAlignment.Ragged ? starts[0] : null;
    }

    private static RawCell?[]? ByWindow(PlacedRow row, int start)
    {
        int count = row.Row.Cells.Count;
        RawCell[] values = [.. row.Record.Values.Where(c => start <= c.Column && c.Column < start + count)];
        bool isInside = row.Record.Run.All(values.Contains) && values.All(c => c.ColumnSpan == 1);
        if (!isInside || values.Length != count)
            return null;
        return [.. values];
    }

    private RawCell?[]? ByFit(PlacedRow row)
    {
        RawCell[] filled = [.. row.Record.Run.Where(c => !c.IsBlank)];
        IReadOnlyList<ValueFit> ways =
            filled.Length == row.Record.Run.Count || filled.Length == 1
                ? ValueFitter.Ways([.. filled.Select(c => c.Text)], row.Row, _limits)
                : [];
        if (ways.Count == 1)
            return Take(new OpenRow(row, filled, ways), ways[0]);
        if (ways.Count > 1)
            _open.Add(new OpenRow(row, filled, ways));
        else
            _tell.Unfit(row);
        return null;
    }

    /// <summary>What the sums between rows tell of those that their own sums left open.</summary>
    /// <param name="sums">The sums of the form.</param>
    /// <param name="known">The number of a cell that was read; null where there is none.</param>
    public IEnumerable<(PlacedRow Row, IReadOnlyList<RawCell?> Values)> Open(
        IReadOnlyList<Equation> sums,
        Func<Cell, decimal?> known
    )
    {
        if (JointFit.Choose(_open, sums, known, _limits) is { } choice)
            return _open.Zip(choice, (o, w) => (o.Row, (IReadOnlyList<RawCell?>)Take(o, w)));
        foreach (OpenRow open in _open)
            _tell.Unfit(open.Row);
        return [];
    }

    private RawCell?[] Take(OpenRow row, ValueFit way)
    {
        _tell.Fit(row, way);
        return [.. way.Values.Select((v, i) => row.Found[way.Sources[i]] with { Text = v })];
    }
}
