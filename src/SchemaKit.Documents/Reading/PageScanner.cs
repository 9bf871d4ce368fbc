using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Goes through a document from top to bottom and finds the rows that hold numbers, with the header above each.</summary>
internal sealed class PageScanner
{
    private const int MaxCaption = 40;

    private static readonly string[] CaptionWords = ["情况", "情况表", "统计表", "数据", "数据表", "年度", "年"];

    private readonly FormMap _map;
    private readonly ReadingLimits _limits;
    private readonly TextScanner _texts;
    private readonly List<RowRecord> _records = [];
    private readonly List<RawText> _run = [];
    private readonly List<IReadOnlyList<string>> _runUnits = [];
    private readonly CaptionUnits _units;
    private HeaderRows _header = new();
    private bool _isHeaderDone;
    private FormTable? _table;

    private readonly NoteList _notes;

    private PageScanner(FormMap map, NoteList notes, ReadingLimits limits, double minimum)
    {
        (_map, _notes, _limits) = (map, notes, limits);
        _texts = new TextScanner(map, notes, limits, minimum);
        _units = new CaptionUnits(map);
    }

    /// <summary>The rows of a document.</summary>
    public static IReadOnlyList<RowRecord> RowsOf(
        RawDocument document,
        FormMap map,
        NoteList notes,
        ReadingLimits limits,
        double minimum
    )
    {
        var scanner = new PageScanner(map, notes, limits, minimum);
        foreach (RawBlock block in PartedTables.Joined(document.Blocks, map))
        {
            if (block is RawText text)
                scanner.AddText(text);
            else
                scanner.AddGrid(Transposition.Upright((RawGrid)block, map));
        }
        scanner.EndRun();
        return scanner._records;
    }

    private void AddText(RawText text)
    {
        _limits.Check();
        _units.Add(text.Text);
        _run.Add(text);
        _runUnits.Add(_units.Current);
    }

    private void EndRun()
    {
        if (_run.Count == 0)
            return;
        _records.AddRange(SentenceRows.TakeFrom(_run, _runUnits, _map, _table, _limits));
        _records.AddRange(_texts.RowsOf(_run, _runUnits, ref _table));
        _run.Clear();
        _runUnits.Clear();
    }

    private void AddGrid(RawGrid grid)
    {
        RawText? caption = _run.FindLast(t => t.Text.Length > 0);
        EndRun();
        if (caption is not null && IsOfOtherYear(caption.Text))
        {
            TellOtherYear(caption);
            return;
        }
        for (int row = 0; row < grid.Rows.Count; row++)
        {
            _limits.Check();
            AddRow(grid, row);
        }
    }

    // What a line right above a table calls the figures of last year are none of this report.
    private static bool IsOfOtherYear(string line)
    {
        string key = LabelText.ShortKey(line);
        return key.Length <= MaxCaption
            && CaptionWords.Any(w => key.EndsWith(w, StringComparison.Ordinal))
            && !key.Contains("结转", StringComparison.Ordinal)
            && YearWords.Differ("本年", key);
    }

    private void TellOtherYear(RawText caption) =>
        _notes.Add(
            DocumentNoteKind.Leftover,
            caption.Place,
            "",
            $"The table below \"{NoteList.Shown(caption.Text)}\" is about another year; it was not read.",
            $"“{NoteList.Shown(caption.Text)}”之下的表不是本年数据，未读取。"
        );

    private void AddRow(RawGrid grid, int row)
    {
        IReadOnlyList<RawCell> cells = grid.Rows[row];
        RawCell[] own = [.. cells.Where(c => c.Row == row && !c.IsBlank)];
        if (own.Length == 0)
            return;
        // What identifies the report may stand beside its name.
        if (own.Length == 2 && _map.Names.Any(n => n.Is(own[0].Text)))
            return;
        if (own.Any(c => NumericText.Of(c).IsValue) || IsRowOfBlanks(cells, own))
        {
            _records.Add(new RowRecord(cells, row, grid, _header, _table) { CaptionUnits = _units.Current });
            _isHeaderDone = true;
            return;
        }
        FindTitle(own);
        if (_isHeaderDone)
            (_header, _isHeaderDone) = (new HeaderRows(), false);
        _header.Add(grid, cells);
    }

    // A row of which all values are blank: its labels are those of a row, and none of its cells is a label of a column.
    private bool IsRowOfBlanks(IReadOnlyList<RawCell> cells, RawCell[] own)
    {
        RawCell last = own[^1];
        (string key, string shortKey) = (LabelText.Key(last.Text), LabelText.ShortKey(last.Text));
        return cells.Any(c => c.IsBlank && c.Column >= last.EndColumn)
            && _map.Blocks.Any(b =>
                b.Rows.Any(r => r.Path.Count > 0 && r.Path[^1].Likeness(key, shortKey) >= 1)
                && cells.Count(c => c.IsBlank && c.Column >= last.EndColumn) >= b.Columns.Count
                && !own.Any(o => b.HeaderLabels.Any(l => l.Likeness(o.Text) >= 1) && o != last)
            );
    }

    private void FindTitle(RawCell[] own)
    {
        foreach (RawCell cell in own)
        {
            _units.Add(cell.Text);
            (string key, string shortKey) = (LabelText.Key(cell.Text), LabelText.ShortKey(cell.Text));
            if (_map.TitleLike(cell.Text) is { } title)
                TakeTitle(cell, title);
            else if (_map.OtherTitles.Any(t => t.Likeness(key, shortKey) >= 1))
                _table = null;
        }
    }

    private void TakeTitle(RawCell cell, LabelMatch<FormTable> title)
    {
        _table = title.Target;
        if (!title.IsExact)
            _notes.AddApproximate(cell.Place, _table.Pointer, cell.Text, _table.Text, title.Likeness);
    }
}
