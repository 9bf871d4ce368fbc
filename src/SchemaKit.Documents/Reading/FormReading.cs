using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>A document read as a report on one form, and how well its labels agree with that form.</summary>
internal sealed class FormReading
{
    private readonly FormMap _map;
    private readonly CellValue[] _cells;
    private readonly CellSource?[] _sources;
    private readonly int[] _taken;
    private readonly HashSet<FormRow> _rows = [];
    private readonly IReadOnlyList<RowRecord> _records;
    private readonly IReadOnlyList<PlacedRow> _placed;
    private readonly RowValues _values;
    private readonly CellReader _reader;
    private bool _hasDiffering;
    private double _score;

    public FormReading(RawDocument document, FormMap map, DocumentOptions options, ReadingLimits limits)
    {
        _map = map;
        int count = map.Form.Cells.Count;
        (_cells, _sources, _taken) = (new CellValue[count], new CellSource?[count], new int[count]);
        _records = PageScanner.RowsOf(document, map, Notes, limits, options.MinSimilarity);
        var placer = new RowPlacer(map, _records, Notes, options.MinSimilarity);
        _placed = placer.Place();
        _values = new RowValues(_placed, Notes, limits);
        _reader = new CellReader(Notes, new Lazy<IReadOnlyList<string>>(() => CaptionUnits.StatedIn(document)));
        ReadRows();
        ReadGroups();
        DropSingle();
        TellBroken();
        TellUnknownRows();
        TellMissingRows();
        if (map.HasLists)
            Notes.Add(
                DocumentNoteKind.ListNotRead,
                null,
                "",
                "The form has lists; their rows are not read from documents.",
                "表式中有行数不定的表，其数据不从文件读取。"
            );
        _score += placer.Headers.Sum(h => h.Found - (h.IsApproximate ? 0.5 : 0));
    }

    /// <summary>What is to be told of it.</summary>
    public NoteList Notes { get; } = new();

    /// <summary>How many labels agree, less what either side has alone.</summary>
    public double Score => _score;

    /// <summary>Whether any row of the form was found.</summary>
    public bool IsAny => _placed.Count > 0;

    /// <summary>The figures.</summary>
    /// <param name="texts">What identifies the report.</param>
    public FormDraft ToDraft(IReadOnlyDictionary<string, string> texts) =>
        new(_map.Form, null, _cells, texts, _sources);

    private void ReadRows()
    {
        foreach (PlacedRow placed in _placed.Where(p => p.Record.Row is not null))
        {
            _rows.Add(placed.Row);
            _score += placed.Record.IsByOrder ? 0.5 : placed.Record.Likeness;
            if (_values.Of(placed) is { } values)
                Read(placed, values);
        }
        foreach ((PlacedRow placed, IReadOnlyList<RawCell?> values) in _values.Open(_map.HardSums, KnownNumber))
            Read(placed, values);
    }

    private decimal? KnownNumber(Cell cell) => _cells[cell.Index] is { HasValue: true } value ? value.Value : null;

    private void Read(PlacedRow placed, IReadOnlyList<RawCell?> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (placed.Row.Cells[i] is { } cell && values[i] is { } value)
            {
                Take(cell, _reader.Read(cell, value, UnitsOf(placed, i)));
            }
        }
    }

    private static ToldUnits UnitsOf(PlacedRow placed, int column) =>
        new(
            Units.InHeader(string.Join('\n', placed.Header?.LabelOf(column), placed.Record.Label)),
            [.. Units.InHeader(placed.Header?.TextOf(column) ?? ""), .. placed.Record.CaptionUnits],
            Units.InHeader(placed.Row.Block.Columns[column].Leaf.Text.Chinese).Count > 0
        );

    private void Take(Cell cell, (CellValue Value, CellSource Source) read)
    {
        if (_taken[cell.Index]++ > 0 && _cells[cell.Index] != read.Value)
        {
            TellSeveral(cell, read.Source);
            (_cells[cell.Index], _sources[cell.Index]) = (CellValue.NotReported, null);
            _hasDiffering = true;
            return;
        }
        (_cells[cell.Index], _sources[cell.Index]) = read;
    }

    private void TellSeveral(Cell cell, CellSource other)
    {
        string first = _sources[cell.Index] is { } source ? NoteList.Shown(source.Text) : "";
        string second = NoteList.Shown(other.Text);
        Notes.Add(
            DocumentNoteKind.SeveralMatches,
            other.Place,
            cell.Path,
            $"The document gives \"{cell.Label(Language.English)}\" more than once, and not alike (\"{first}\", \"{second}\"); the cell is left missing.",
            $"文件中“{cell.Label(Language.Chinese)}”出现多次且不一致（“{first}”、“{second}”），该数据留空。"
        );
    }

    // Where most cells stand in a document more than once, and not alike, it holds several reports; what stands in one of them
    // only may belong to any.
    private void DropSingle()
    {
        if (!_hasDiffering || _taken.Count(t => t > 1) <= _taken.Count(t => t == 1))
            return;
        foreach (FormRow row in _rows)
        {
            Cell[] single = [.. row.Cells.OfType<Cell>().Where(c => _taken[c.Index] == 1)];
            if (single.Length == 0)
                continue;
            foreach (Cell cell in single)
                (_cells[cell.Index], _sources[cell.Index]) = (CellValue.NotReported, null);
            Notes.Add(
                DocumentNoteKind.SeveralMatches,
                null,
                row.Pointer,
                $"The document holds several reports, and \"{row.Text.English}\" stands in one of them only; its cells are left missing.",
                $"文件中有多份报告，而“{row.Text.Chinese}”只见于其中一份，相应数据留空。"
            );
        }
    }

    // A total that was typed wrong breaks one row; where the sums of most break, labels and numbers rather stand apart.
    private void TellBroken()
    {
        foreach (FormBlock block in _map.Blocks)
        {
            FormRow[] rows = [.. block.Rows.Where(IsSummed)];
            int broken = rows.Count(r => r.Equations.Any(e => !new RowSum(e, r).Holds(NumbersOf(r))));
            if (broken < 3 || broken * 2 <= rows.Length)
                continue;
            Notes.Add(
                DocumentNoteKind.ShapeFault,
                null,
                block.Table.Pointer,
                $"The sums of {broken} of {rows.Length} rows do not hold; what stands in the columns may not be what their labels say.",
                $"{rows.Length} 行中有 {broken} 行各项之和不相符，各列的数据可能与其标签不对应。"
            );
        }
    }

    private bool IsSummed(FormRow row) =>
        row.Equations.Count > 0
        && row.Cells.All(c => c is not null && KnownNumber(c) is not null)
        && row.Cells.Any(c => KnownNumber(c!) != 0);

    private decimal[] NumbersOf(FormRow row) => [.. row.Cells.Select(c => KnownNumber(c!)!.Value)];

    private void ReadGroups()
    {
        foreach (PlacedRow placed in _placed.Where(p => p.Record.Group is not null))
            ReadGroup(placed, placed.Record.Group!);
    }

    // The form asks for no numbers here. That nothing happened in any of the cases is still plain when all is 0.
    private void ReadGroup(PlacedRow placed, FormGroup group)
    {
        if (placed.Record.Run.Count == 0)
            return;
        IReadOnlyList<RawCell?>? values = _values.Of(placed);
        Cell[] cells = [.. group.Rows.SelectMany(r => r.Cells).OfType<Cell>()];
        bool isZero = values is not null && values.All(v => v is not null && NumericText.Of(v).Value == 0);
        if (isZero && cells.All(c => c.Minimum >= 0 && _taken[c.Index] == 0))
            TakeZeros(placed, group, values!);
        else if (!isZero || cells.All(c => _taken[c.Index] == 0))
            TellGroup(placed, group);
    }

    private void TakeZeros(PlacedRow placed, FormGroup group, IReadOnlyList<RawCell?> values)
    {
        foreach (FormRow row in group.Rows)
        {
            _rows.Add(row);
            for (int i = 0; i < row.Cells.Count; i++)
            {
                if (row.Cells[i] is { } cell)
                    Take(cell, (0, new CellSource(values[i]!.Text, values[i]!.Place)));
            }
        }
        Notes.Add(
            DocumentNoteKind.GroupRow,
            placed.Record.Place,
            group.Pointer,
            $"\"{group.Label.Text.English}\" is one row of zeros in the document; its {group.Rows.Count} rows on the form were read as 0.",
            $"文件中“{group.Label.Text.Chinese}”只有一行且全为 0，表式中的 {group.Rows.Count} 行均读作 0。"
        );
    }

    private void TellGroup(PlacedRow placed, FormGroup group)
    {
        string values = ValuesOf(placed.Record);
        _score -= 0.5;
        Notes.Add(
            DocumentNoteKind.GroupRow,
            placed.Record.Place,
            group.Pointer,
            $"\"{group.Label.Text.English}\" has numbers of its own ({values}), for which the form has no cell.",
            $"“{group.Label.Text.Chinese}”一行有数（{values}），而表式中没有相应的单元格。"
        );
    }

    private static string ValuesOf(RowRecord record) =>
        NoteList.Shown(string.Join(' ', record.Run.Where(c => !c.IsBlank).Select(c => c.Text)));

    // Rows with numbers that are none of the form's, in the tables of the form.
    private void TellUnknownRows()
    {
        HashSet<RawGrid> grids = [.. _placed.Select(p => p.Record.Grid).OfType<RawGrid>()];
        foreach (RowRecord record in _records.Where(r => r.Row is null && r.Group is null && r.Run.Count > 0))
        {
            if (record.Table is null && !grids.Contains(record.Grid!))
                continue;
            _score -= 1;
            Notes.Add(
                DocumentNoteKind.Leftover,
                record.Place,
                record.Table?.Pointer ?? "",
                $"No row of the form is called \"{NoteList.Shown(record.Label)}\"; its numbers were left out ({ValuesOf(record)}).",
                $"表式中没有“{NoteList.Shown(record.Label)}”一行，其数据未采用（{ValuesOf(record)}）。"
            );
        }
    }

    private void TellMissingRows()
    {
        foreach (FormTable table in _map.Tables)
        {
            FormRow[] missing = [.. table.Blocks.SelectMany(b => b.Rows).Where(r => !_rows.Contains(r))];
            _score -= missing.Length;
            if (missing.Length > 0 && missing.Length == table.Blocks.Sum(b => b.Rows.Count))
                TellMissing(table.Pointer, table.Text, "table", "表");
            else
                Array.ForEach(missing, r => TellMissing(r.Pointer, r.Text, "row", "行"));
        }
    }

    private void TellMissing(string path, Phrase name, string english, string chinese) =>
        Notes.Add(
            DocumentNoteKind.NotFound,
            null,
            path,
            $"The {english} \"{name.English}\" was not found; its cells are missing.",
            $"未找到“{name.Chinese}”{chinese}，相应数据留空。"
        );
}
