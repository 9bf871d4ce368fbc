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
    private readonly ReadingLimits _limits;
    private readonly Dictionary<FormBlock, bool> _ties = [];
    private readonly List<OpenRow> _open = [];

    public RowValues(IReadOnlyList<PlacedRow> rows, NoteList notes, ReadingLimits limits)
    {
        (_rows, _notes, _limits) = (rows, notes, limits);
        _trust = new ColumnTrust(rows);
    }

    /// <summary>One value for each cell, null where none can be told; null where no cell of the row can be told.</summary>
    public IReadOnlyList<RawCell?>? Of(PlacedRow row)
    {
        if (_trust.Holds(row))
            return ByColumn(row);
        if (!IsOrderKnown(row))
        {
            TellUnread(row, "the labels of its columns were not found", "未能识别其各列的标签");
            return null;
        }
        return ByCount(row) ?? ByFit(row);
    }

    private RawCell?[] ByColumn(PlacedRow row)
    {
        row.Header!.Tell(_notes);
        foreach (RawCell beside in ColumnTrust.Beside(row))
            TellLeftover(row, beside);
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
                filled.Length > 1
                || value.Row != row.Record.Index
                || row.Header.Columns.Any(o => o != entry && ColumnTrust.Below(row, o!).Contains(value))
            );
        if (!isShared)
            return value;
        string path = row.Row.Cells[column]?.Path ?? row.Row.Pointer;
        string text = NoteList.Shown(string.Join(" | ", filled.Select(c => c.Text)));
        _notes.Add(
            DocumentNoteKind.Unreadable,
            value!.Place,
            path,
            $"\"{text}\" stands across cells that the form keeps apart; the cell is left missing.",
            $"“{text}”跨越了表式中分开的单元格，该数据留空。"
        );
        return null;
    }

    // Without labels above, the order of the form is taken where the sums of nearly all rows confirm it.
    private bool IsOrderKnown(PlacedRow row)
    {
        if (row.Header is { IsInOrder: true } header)
        {
            header.Tell(_notes);
            return true;
        }
        return row.Header is not { IsOutOfOrder: true } && DoTie(row);
    }

    private bool DoTie(PlacedRow row)
    {
        if (!_ties.TryGetValue(row.Row.Block, out bool ties))
        {
            PlacedRow[] full = [.. _rows.Where(r => r.Row.Block == row.Row.Block && Count(r) == r.Row.Cells.Count)];
            int holding = full.Count(r => RowSums.Tie(r.Row, [.. r.Record.Run.Select(c => c.Text)]));
            bool isEnough = row.Row.Block.IsOneRow ? row.Row.Cells.Count >= 6 : full.Length >= 3;
            ties = isEnough && full.Length > 0 && holding * 5 >= full.Length * 4;
            _ties.Add(row.Row.Block, ties);
            if (ties)
                TellOrder(row);
        }
        return ties;
    }

    private static int Count(PlacedRow row) => row.Record.Run.Count;

    private void TellOrder(PlacedRow row) =>
        _notes.Add(
            DocumentNoteKind.ReadByOrder,
            row.Record.Place,
            row.Row.Block.Table.Pointer,
            "Not all labels of the columns can be read; the values were taken in the order of the form, by which the sums of the rows hold.",
            "部分列标签无法识别，各列数据按表式顺序读取，各行之和与之相符。"
        );

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

    private static bool IsGlued(RawCell cell) => NumericText.Of(cell.Text) is { IsDigits: true, Value: null };

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
            TellUnfit(row);
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
            TellUnfit(open.Row);
        return [];
    }

    private RawCell?[] Take(OpenRow row, ValueFit way)
    {
        TellFit(row, way);
        return [.. way.Values.Select((v, i) => row.Found[way.Sources[i]] with { Text = v })];
    }

    private void TellFit(OpenRow open, ValueFit fit)
    {
        (PlacedRow row, RawCell[] filled) = (open.Row, open.Found);
        string found = NoteList.Shown(string.Join(' ', filled.Select(c => c.Text)));
        string made = string.Join(' ', fit.Values);
        if (fit.Parted > 0)
        {
            (string why, string reason) =
                row.Row.Equations.Count == 0 ? ("", "")
                : open.Ways.Count > 1 ? (" for the sums of rows and columns to hold", "能使各行各列之和相符的")
                : (" for the sums of the row to hold", "能使该行各项之和相符的");
            Tell(
                DocumentNoteKind.DigitsParted,
                row,
                filled[0].Place,
                $"\"{found}\" was parted into {made}, the only way{why}.",
                $"“{found}”拆分为 {made}，这是{reason}唯一拆法。"
            );
        }
        if (fit.Joined > 0)
            Tell(
                DocumentNoteKind.NumberJoined,
                row,
                filled[0].Place,
                $"\"{found}\" was read as {made}: a number stood in two cells.",
                $"“{found}”读作 {made}：有一个数被拆在两个单元格里。"
            );
        foreach (int dropped in fit.Dropped)
            Tell(
                DocumentNoteKind.ShapeFault,
                row,
                filled[dropped].Place,
                $"The row has {filled.Length} values where the form has {row.Row.Cells.Count}; value {dropped + 1}, {filled[dropped].Text}, was left out: the sums allow no other reading.",
                $"该行有 {filled.Length} 个数，而表式只有 {row.Row.Cells.Count} 格；第 {dropped + 1} 个数 {filled[dropped].Text} 未采用，勾稽关系不允许其他读法。"
            );
    }

    private void TellUnfit(PlacedRow row)
    {
        int found = row.Record.Values.Count(c => !c.IsBlank);
        if (found == 0)
            return;
        TellUnread(
            row,
            $"it has {found} values where the form has {row.Row.Cells.Count}, and they cannot be told apart for certain",
            $"该行有 {found} 个值，而表式有 {row.Row.Cells.Count} 格，无法确定对应关系"
        );
    }

    private void TellUnread(PlacedRow row, string english, string chinese)
    {
        string values = NoteList.Shown(string.Join(' ', row.Record.Values.Where(c => !c.IsBlank).Select(c => c.Text)));
        if (values.Length == 0)
            return;
        Tell(
            DocumentNoteKind.ShapeFault,
            row,
            row.Record.Place,
            $"\"{row.Row.Text.English}\" was not read ({values}): {english}. Its cells are left missing.",
            $"“{row.Row.Text.Chinese}”未读取（{values}）：{chinese}。相应数据留空。"
        );
    }

    private void TellLeftover(PlacedRow row, RawCell cell) =>
        Tell(
            DocumentNoteKind.Leftover,
            row,
            cell.Place,
            $"No cell of the form takes {NoteList.Shown(cell.Text)}: its column is none of the form.",
            $"{NoteList.Shown(cell.Text)} 所在的列不属于表式，未采用。"
        );

    private void Tell(DocumentNoteKind kind, PlacedRow row, SourcePlace place, string english, string chinese) =>
        _notes.Add(kind, place, row.Row.Pointer, english, chinese);
}
