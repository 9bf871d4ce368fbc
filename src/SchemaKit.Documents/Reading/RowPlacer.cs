using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Finds the row of the form for each row of the document: by its labels, by its header, by the rows around it.</summary>
internal sealed class RowPlacer
{
    private readonly FormMap _map;
    private readonly IReadOnlyList<RowRecord> _records;
    private readonly NoteList _notes;
    private readonly HeaderFinder _headers;

    public RowPlacer(FormMap map, IReadOnlyList<RowRecord> records, NoteList notes, double minimum)
    {
        (_map, _records, _notes) = (map, records, notes);
        _headers = new HeaderFinder(minimum);
        var matcher = new RowMatcher(map, minimum);
        foreach (RowRecord record in records)
            matcher.Match(record);
        DropColumnLabels();
        foreach (RowRecord record in records.Where(r => r.Row is null && r.Group is null))
            PlaceOnlyRow(record);
        PlaceByOrder();
    }

    /// <summary>The rows that were placed, in document order.</summary>
    public IReadOnlyList<PlacedRow> Place()
    {
        var placed = new List<PlacedRow>();
        foreach (RowRecord record in _records)
        {
            FormRow? row = record.Row ?? record.Group?.Rows[0];
            if (row is null)
                continue;
            placed.Add(new PlacedRow(record, row, _headers.Of(record, row.Block)));
            TellApproximate(record);
        }
        return placed;
    }

    // A label of columns too, such as 总计, is that of a row of the form only among other rows of it: tables of other matters have
    // such rows as well.
    private void DropColumnLabels()
    {
        HashSet<(RawGrid, FormBlock)> known =
        [
            .. _records
                .Where(r => r is { Grid: not null, Row: not null } && !IsColumnLabel(r))
                .Select(r => (r.Grid!, r.Row!.Block)),
        ];
        foreach (RowRecord record in _records.Where(r => r is { Grid: not null, Row: not null } && IsColumnLabel(r)))
        {
            if (!known.Contains((record.Grid!, record.Row!.Block)))
                record.Row = null;
        }
    }

    private static bool IsColumnLabel(RowRecord record) =>
        record.Row!.Block.Columns.Any(c => c.Leaf.Keys.Contains(LabelText.Key(record.Label)))
        && LabelText.OrdinalOf(LabelText.Compact(record.Label)).Length == 0;

    /// <summary>The headers that were found.</summary>
    public IEnumerable<HeaderMatch> Headers => _headers.Found.Values;

    private void TellApproximate(RowRecord record)
    {
        if (record.Likeness >= 1)
            return;
        string path = record.Row?.Pointer ?? "";
        string label = record.FirstValue > 0 ? record.Cells.Take(record.FirstValue).Last(c => !c.IsBlank).Text : "";
        _notes.AddApproximate(record.Place, path, label, record.Row?.Text ?? record.Group!.Label.Text, record.Likeness);
    }

    // A table of one row needs no label beside it: the labels above tell, or the title with values that tie.
    private void PlaceOnlyRow(RowRecord record)
    {
        foreach (FormBlock block in _map.Blocks.Where(b => b.IsOneRow && b.Rows[0].Path.Count == 0))
        {
            FormRow row = block.Rows[0];
            HeaderMatch header = _headers.At(record.Header, block);
            bool isHeaded = header.IsComplete || header.IsInOrder;
            bool ties = !record.HasLabel && record.Table == block.Table && RowSums.Tie(row, TextsOf(record));
            bool isLike = !record.HasLabel && record.Table == block.Table && header.IsLikely;
            if (!isHeaded && !ties && !isLike)
                continue;
            record.Row = row;
            return;
        }
    }

    private static string[] TextsOf(RowRecord record) => [.. record.Run.Select(c => c.Text)];

    private void PlaceByOrder()
    {
        int last = -1;
        for (int i = 0; i < _records.Count; i++)
        {
            if (!IsAnchor(_records[i]))
                continue;
            if (last >= 0)
                PlaceBetween(last, i);
            last = i;
        }
    }

    private static bool IsAnchor(RowRecord record) =>
        record.Row is { } row && record.Run.Count == row.Cells.Count && record.HasLabel;

    // Rows without a label between two that have one: as many as the form has between them, and all of them tie.
    private void PlaceBetween(int first, int last)
    {
        (FormRow before, FormRow after) = (_records[first].Row!, _records[last].Row!);
        if (before.Block != after.Block)
            return;
        RowRecord[] between =
        [
            .. _records.Skip(first + 1).Take(last - first - 1).Where(r => r.Run.Count == before.Cells.Count),
        ];
        if (between.Length == 0 || between.Length != after.Index - before.Index - 1)
            return;
        if (between.Any(r => r.HasLabel || r.Row is not null))
            return;
        for (int i = 0; i < between.Length; i++)
        {
            FormRow row = before.Block.Rows[before.Index + 1 + i];
            if (!RowSums.Tie(row, TextsOf(between[i])))
                return;
        }
        for (int i = 0; i < between.Length; i++)
            PlaceByOrder(between[i], before.Block.Rows[before.Index + 1 + i]);
    }

    private void PlaceByOrder(RowRecord record, FormRow row)
    {
        (record.Row, record.IsByOrder) = (row, true);
        _notes.Add(
            DocumentNoteKind.ReadByOrder,
            record.Place,
            row.Pointer,
            $"A row without a label was taken for \"{row.Text.English}\": as many rows stand between its neighbours as on the form, and its sums hold.",
            $"没有标签的一行按顺序视为“{row.Text.Chinese}”：其上下两行之间的行数与表式一致，且该行各项之和相符。"
        );
    }
}
