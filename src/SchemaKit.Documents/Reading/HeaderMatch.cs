using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Which columns of a document are which of a block of the form, by the labels above them.</summary>
internal sealed class HeaderMatch
{
    private readonly double _minimum;
    private readonly List<Action<NoteList>> _notes = [];
    private bool _isTold;

    private HeaderMatch(FormBlock block, RawGrid? grid, double minimum)
    {
        _minimum = minimum;
        Block = block;
        Grid = grid;
        Columns = new HeaderEntry?[block.Columns.Count];
    }

    /// <summary>The block.</summary>
    public FormBlock Block { get; }

    /// <summary>The grid in which the labels stand; null where they stand in running text.</summary>
    public RawGrid? Grid { get; }

    /// <summary>The label of each column of the block; null where none was found.</summary>
    public HeaderEntry?[] Columns { get; }

    /// <summary>All labels of the document above the columns.</summary>
    public IReadOnlyList<HeaderEntry> Entries { get; private set; } = [];

    /// <summary>Whether each column of the block has its label.</summary>
    public bool IsComplete => Columns.All(c => c is not null);

    /// <summary>Whether all labels of the form were read, and in its order.</summary>
    public bool IsInOrder { get; private set; }

    /// <summary>Whether labels of the form were read in another order than its own.</summary>
    public bool IsOutOfOrder { get; private set; }

    /// <summary>Whether labels of several columns, or pieces of them, were read, and all of them stand in the order of the form.</summary>
    public bool TellsOrder { get; private set; }

    /// <summary>How many columns have their label.</summary>
    public int Found => IsInOrder ? Columns.Length : Columns.Count(c => c is not null);

    /// <summary>Whether it is the header of the block at all.</summary>
    public bool IsLikely => Found * 2 > Columns.Length;

    /// <summary>Whether some labels are not those of the form letter by letter.</summary>
    public bool IsApproximate => _notes.Count > 0;

    /// <summary>The text of the header as a whole; units of measure stand there.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Looks for the labels of a block in the rows above data.</summary>
    public static HeaderMatch Of(FormBlock block, HeaderRows header, double minimum)
    {
        var match = new HeaderMatch(block, header.Grid, minimum);
        match.ReadEntries(header);
        match.Resolve();
        match.ReadOrder([.. header.Rows.SelectMany(r => r).Distinct().Where(c => !c.IsBlank)]);
        return match;
    }

    /// <summary>A header in running text of which all labels were found in order.</summary>
    public static HeaderMatch OfText(FormBlock block, string text, IEnumerable<Action<NoteList>> notes)
    {
        var match = new HeaderMatch(block, null, 1) { Text = text, IsInOrder = true };
        match._notes.AddRange(notes);
        return match;
    }

    /// <summary>The text above a column, where its unit may be told.</summary>
    public string TextOf(int column) =>
        Columns[column] is { } entry ? string.Join('\n', entry.Above.Prepend(entry.Cell).Select(a => a.Text)) : Text;

    /// <summary>The label of a column without those above it; blank where none was found.</summary>
    public string LabelOf(int column) => Columns[column]?.Cell.Text ?? "";

    /// <summary>Tells what was approximated, once.</summary>
    public void Tell(NoteList notes)
    {
        if (_isTold)
            return;
        _isTold = true;
        foreach (Action<NoteList> note in _notes)
            note(notes);
    }

    private void ReadEntries(HeaderRows header)
    {
        IReadOnlyList<RawCell>[] rows = [.. header.Rows.Where(r => r.Any(c => !c.IsBlank))];
        int width = rows.SelectMany(r => r).Select(c => c.EndColumn).DefaultIfEmpty().Max();
        var entries = new List<HeaderEntry>();
        for (int column = 0; column < width; column++)
        {
            RawCell[] stack =
            [
                .. rows.Select(r => r.FirstOrDefault(c => c.Covers(column)))
                    .OfType<RawCell>()
                    .Where(c => !c.IsBlank)
                    .Distinct(),
            ];
            if (stack.Length == 0)
                continue;
            // What stands below the labels, such as a note on the unit, is none.
            RawCell lowest = stack.LastOrDefault(IsColumnLabel) ?? stack[^1];
            if (entries.Count > 0 && IsRepeated(entries[^1].Cell, lowest))
            {
                RawCell whole = entries[^1].Cell with { ColumnSpan = lowest.EndColumn - entries[^1].Cell.Column };
                entries[^1] = new HeaderEntry(whole, entries[^1].Above);
            }
            else if (entries.Count == 0 || entries[^1].Cell != lowest)
                entries.Add(new HeaderEntry(lowest, AboveOf(rows, lowest, column)));
        }
        Entries = entries;
    }

    // Where spans are lost, as in Markdown, the label of the only column may stand in each cell that the span covered.
    private bool IsRepeated(RawCell before, RawCell cell) =>
        Block.Columns.Count == 1
        && before.EndColumn == cell.Column
        && (before.Row, before.Text) == (cell.Row, cell.Text)
        && IsColumnLabel(cell);

    private bool IsColumnLabel(RawCell cell)
    {
        (string key, string shortKey) = (LabelText.Key(cell.Text), LabelText.ShortKey(cell.Text));
        return Block.Columns.Any(c => c.Leaf.Likeness(key, shortKey) >= _minimum);
    }

    // A label of several columns may stand above the first of them alone.
    private static RawCell[] AboveOf(IReadOnlyList<RawCell>[] rows, RawCell cell, int column) =>
        [
            .. rows.TakeWhile(r => !r.Contains(cell))
                .Select(r => r.LastOrDefault(c => c.Column <= column && !c.IsBlank))
                .OfType<RawCell>()
                .Distinct(),
        ];

    private void Resolve()
    {
        foreach (HeaderEntry entry in Entries)
            FindCandidates(entry);
        foreach (HeaderEntry entry in Entries.Where(e => e.Candidates.Count > 1))
            entry.Candidates = NearestAbove(entry);
        foreach (
            IGrouping<string, HeaderEntry> alike in Entries
                .Where(e => e.Candidates.Count > 0)
                .GroupBy(e => string.Join(',', e.Candidates))
        )
        {
            HeaderEntry[] entries = [.. alike];
            IReadOnlyList<int> columns = entries[0].Candidates;
            if (entries.Length != columns.Count)
                continue;
            for (int i = 0; i < entries.Length; i++)
                Take(columns[i], entries[i]);
        }
        TakeLast();
        foreach (FormLabel label in Block.Columns.SelectMany(c => c.Path.SkipLast(1)).DistinctBy(l => l.Keys[0]))
            NoteAbove(label);
    }

    // A label over several columns only tells apart those of one name, but whoever reads the figures should know.
    private void NoteAbove(FormLabel label)
    {
        (RawCell Cell, double Likeness) best = Entries
            .SelectMany(e => e.Above)
            .Distinct()
            .Select(c => (Cell: c, Likeness: label.Likeness(c.Text)))
            .OrderByDescending(c => c.Likeness)
            .FirstOrDefault();
        if (best.Likeness < 1 && best.Likeness >= _minimum)
            _notes.Add(n =>
                n.AddApproximate(best.Cell.Place, Block.Table.Pointer, best.Cell.Text, label.Text, best.Likeness)
            );
    }

    private void Take(int column, HeaderEntry entry)
    {
        Columns[column] = entry;
        if (entry.Likeness < 1)
        {
            FormColumn taken = Block.Columns[column];
            _notes.Add(n =>
                n.AddApproximate(entry.Cell.Place, PointerOf(taken), entry.Cell.Text, taken.Leaf.Text, entry.Likeness)
            );
        }
    }

    private string PointerOf(FormColumn column) =>
        Block.IsOneRow ? Block.Rows[0].Cells[column.Index]?.Path ?? "" : Block.Table.Pointer;

    private void FindCandidates(HeaderEntry entry)
    {
        double[] likeness = [.. Block.Columns.Select(c => c.Leaf.Likeness(entry.Key, entry.ShortKey))];
        double best = likeness.Max();
        if (best < _minimum)
            return;
        string key = Block.Columns[Array.IndexOf(likeness, best)].Leaf.Keys[0];
        // Labels of two or three characters are too short to be alike by chance only.
        bool isUnique =
            best >= 1 || Block.Columns.All(c => c.Leaf.Keys[0] == key || best - likeness[c.Index] >= Similarity.Margin);
        if (!isUnique)
            return;
        entry.Likeness = best;
        entry.Candidates = [.. Block.Columns.Where(c => likeness[c.Index] >= best).Select(c => c.Index)];
    }

    private IReadOnlyList<int> NearestAbove(HeaderEntry entry)
    {
        double[] scores = [.. entry.Candidates.Select(c => Agreement(entry, Block.Columns[c]))];
        double best = scores.Max();
        return [.. entry.Candidates.Where((_, i) => scores[i] >= best)];
    }

    // A column below more labels than another is no nearer for being somewhat like more of them.
    private static double Agreement(HeaderEntry entry, FormColumn column) =>
        column
            .Path.SkipLast(1)
            .Select(l => entry.Above.Select(a => l.Likeness(a.Text)).DefaultIfEmpty().Max())
            .DefaultIfEmpty()
            .Average();

    // The one column left without a label, and one label left between those of its neighbours.
    private void TakeLast()
    {
        if (Columns.Length < 3 || Columns.Count(c => c is null) != 1)
            return;
        int column = Array.IndexOf(Columns, null);
        int from = column > 0 ? Columns[column - 1]!.Cell.EndColumn : FirstTaken();
        int to = column + 1 < Columns.Length ? Columns[column + 1]!.Cell.Column : int.MaxValue;
        HeaderEntry[] left =
        [
            .. Entries.Where(e => !Columns.Contains(e) && from <= e.Cell.Column && e.Cell.Column < to),
        ];
        if (left.Length != 1 || left[0].Cell.ColumnSpan > 1 || Block.Columns[column].Leaf.IsOfOtherYear(left[0].Key))
            return;
        Columns[column] = left[0];
        FormColumn taken = Block.Columns[column];
        _notes.Add(n =>
            n.Add(
                DocumentNoteKind.ReadByOrder,
                left[0].Cell.Place,
                PointerOf(taken),
                $"The column \"{NoteList.Shown(left[0].Cell.Text)}\" was taken for \"{taken.Leaf.Text.English}\", the only one left between its neighbours.",
                $"“{NoteList.Shown(left[0].Cell.Text)}”一列按其在相邻各列之间的位置，视为“{taken.Leaf.Text.Chinese}”。"
            )
        );
    }

    // A label left of the first column may be that of the labels of rows.
    private int FirstTaken() => Columns.OfType<HeaderEntry>().Min(e => e.Cell.Column) - 1;

    private void ReadOrder(IReadOnlyList<RawCell> cells)
    {
        var found = new List<string>();
        foreach (RawCell cell in cells)
        {
            (string key, string shortKey) = (LabelText.Key(cell.Text), LabelText.ShortKey(cell.Text));
            FormLabel? label = Block
                .HeaderLabels.Select(l => (Label: l, Likeness: l.Likeness(key, shortKey)))
                .Where(l => l.Likeness >= _minimum)
                .OrderByDescending(l => l.Likeness)
                .Select(l => l.Label)
                .FirstOrDefault();
            if (label is not null)
                found.Add(label.Keys[0]);
        }
        IsInOrder = HeaderOrder.Holds(Block, found);
        IsOutOfOrder = HeaderOrder.IsBroken(Block, found);
        // Where columns say nothing, labels one above the other are not those of one column.
        TellsOrder =
            Grid?.Alignment == GridAlignment.Ragged
                ? !IsOutOfOrder && Block.Columns.Select(c => c.Leaf.Keys[0]).Distinct().Count(found.Contains) >= 2
                : HeaderOrder.IsTold(Block, Entries);
    }
}
