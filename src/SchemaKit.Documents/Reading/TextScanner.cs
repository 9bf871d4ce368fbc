using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Finds rows in running text: pages of which the tables were lost, one cell a line, or digits that run together. A row is
/// read only below the labels of its columns, so that prose which names it is not taken for it.
/// </summary>
internal sealed partial class TextScanner(FormMap map, NoteList notes, ReadingLimits limits, double minimum)
{
    private const int MaxTitle = 60;

    private readonly IReadOnlyList<TextPattern> _patterns = TextPatterns.Of(map);

    private RunningText _text = new([]);
    private List<RowRecord> _rows = [];
    private FormTable? _table;
    private IReadOnlyList<IReadOnlyList<string>> _units = [];

    private TextHeader _header = new(new RunningText([]), 0, minimum);
    private FormBlock? _announced;
    private Dictionary<FormBlock, HeaderMatch> _headers = [];
    private bool _hasRows;

    /// <summary>The rows of some lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="units">The units of money that hold in each of them.</param>
    /// <param name="table">The table of which the title was read last.</param>
    public List<RowRecord> RowsOf(
        IReadOnlyList<RawText> lines,
        IReadOnlyList<IReadOnlyList<string>> units,
        ref FormTable? table
    )
    {
        (_text, _rows, _table, _units) = (new RunningText(lines), [], table, [.. units]);
        Restart(0);
        IReadOnlyList<Occurrence> labels = FindLabels();
        for (int i = 0; i < labels.Count; i++)
        {
            limits.Check();
            int end = i + 1 < labels.Count ? labels[i + 1].Start : _text.Text.Length;
            Read(labels[i], end);
        }
        table = _table;
        return _rows;
    }

    private List<Occurrence> FindLabels()
    {
        string text = _text.Text;
        var isTaken = new bool[text.Length];
        List<Occurrence> found = FindTitles(isTaken);
        foreach (TextPattern pattern in _patterns)
        {
            limits.Check();
            for (
                int at = text.IndexOf(pattern.Text, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = text.IndexOf(pattern.Text, at + pattern.Text.Length, StringComparison.OrdinalIgnoreCase)
            )
            {
                int end = at + pattern.Text.Length;
                if (isTaken.AsSpan(at, end - at).Contains(true))
                    continue;
                string? ordinal = pattern.Ordinals.FirstOrDefault(o => EndsWith(text, at, o) && !isTaken[at - 1]);
                int start = at - (ordinal?.Length ?? 0);
                isTaken.AsSpan(start, end - start).Fill(true);
                found.Add(new Occurrence(start, end, pattern, ordinal is not null));
            }
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        HashSet<int> starts = [.. found.Select(o => o.Start)];
        return [.. found.Where(o => !IsPartOfWord(o, starts))];
    }

    // Titles that are not the form's letter by letter, in a line of their own.
    private List<Occurrence> FindTitles(bool[] isTaken)
    {
        var found = new List<Occurrence>();
        foreach ((int start, int end) in _text.Lines())
        {
            limits.Check();
            string line = _text.Text[start..end];
            if (line.Length > MaxTitle || map.TitleLike(line) is not { IsExact: false } match)
                continue;
            notes.AddApproximate(_text.PlaceOf(start), match.Target.Pointer, line, match.Target.Text, match.Likeness);
            isTaken.AsSpan(start, end - start).Fill(true);
            found.Add(new Occurrence(start, end, new TextPattern(line) { Title = match.Target }, false));
        }
        return found;
    }

    // The label of a row, without its number, in front of other letters: the beginning of another label.
    private bool IsPartOfWord(Occurrence label, HashSet<int> starts) =>
        label is { HasOrdinal: false, Pattern: { Rows.Count: > 0, Ordinals.Count: > 0 } }
        && label.End < _text.Text.Length
        && char.IsLetter(_text.Text[label.End])
        && !_text.IsBreak(label.End)
        && !starts.Contains(label.End);

    private static bool EndsWith(string text, int end, string part) =>
        end >= part.Length && string.CompareOrdinal(text, end - part.Length, part, 0, part.Length) == 0;

    private void Read(Occurrence label, int end)
    {
        TextPattern pattern = label.Pattern;
        if (pattern.Title is not null || pattern.IsOtherTitle)
        {
            _table = pattern.Title;
            Restart(label.End);
            _header.AddBetween(label.End, end);
        }
        else if (pattern.Block is { } block)
        {
            Restart(label.End);
            _announced = block;
            _header.AddBetween(label.End, end);
        }
        else if (!TryReadRow(label, end))
            ReadHeader(label, end);
    }

    private void Restart(int start)
    {
        _header = new TextHeader(_text, start, minimum);
        _headers = [];
        _announced = null;
        _hasRows = false;
    }

    private bool TryReadRow(Occurrence label, int end)
    {
        if (label.Pattern.Rows.Count == 0 && label.Pattern.Groups.Count == 0)
            return false;
        // The label of a column and of a row, such as 总计: of a row only where the header is complete.
        CompleteHeaders(label.Start);
        FormRow[] rows = [.. label.Pattern.Rows.Where(r => _headers.ContainsKey(r.Block))];
        FormGroup[] groups = [.. label.Pattern.Groups.Where(g => _headers.ContainsKey(g.Block))];
        if (rows.Length == 0 && groups.Length == 0)
            return false;
        _hasRows = true;
        AddRow(label.Start, label.End, end, Nearest(rows), rows.Length > 0 ? null : groups[0], 1);
        return true;
    }

    // Of several rows with one label the next after the one that was read last.
    private FormRow? Nearest(FormRow[] rows)
    {
        FormRow? last = _rows.Count > 0 ? _rows[^1].Row : null;
        return rows.FirstOrDefault(r => last is null || r.Block != last.Block || r.Index > last.Index)
            ?? rows.FirstOrDefault();
    }

    private void ReadHeader(Occurrence label, int end)
    {
        if (label.Pattern.Column is not { } key)
            return;
        if (_hasRows)
        {
            FormBlock? announced = _announced;
            Restart(label.Start);
            _announced = announced;
        }
        _header.Add(key, label.Start);
        if (_header.Count > 200)
            Restart(end);
        _header.AddBetween(label.End, end);
        CompleteHeaders(end);
        foreach (FormBlock block in _headers.Keys.Where(b => b.IsOneRow && b.Rows[0].Path.Count == 0).ToArray())
        {
            AddRow(label.End, label.End, end, block.Rows[0], null, 1);
            _hasRows = true;
        }
    }

    private void CompleteHeaders(int end)
    {
        if (_hasRows || _header.Count == 0)
            return;
        _headers = HeadersOf(_announced is not null ? [_announced] : map.Blocks.Where(b => b.Table == _table), end);
        // A title that was not known leaves the table before it in place.
        if (_headers.Count == 0 && _announced is null)
            _headers = HeadersOf(map.Blocks.Where(b => b.Table != _table), end);
    }

    private Dictionary<FormBlock, HeaderMatch> HeadersOf(IEnumerable<FormBlock> blocks, int end)
    {
        var headers = new Dictionary<FormBlock, HeaderMatch>();
        foreach (FormBlock block in blocks)
        {
            if (_header.Of(block, end) is { } header)
                headers.Add(block, header);
        }
        return headers;
    }

    private void AddRow(int start, int labelEnd, int end, FormRow? row, FormGroup? group, double likeness)
    {
        FormBlock block = row?.Block ?? group!.Block;
        HeaderMatch header = _headers[block];
        string label = _text.Text[start..labelEnd];
        var cells = new List<RawCell> { new(label, 0, 0, 1, 1, _text.PlaceOf(Math.Min(start, _text.Text.Length - 1))) };
        int rest = ReadValues(SkipBrackets(labelEnd, end), end, cells);
        var record = new RowRecord(cells, 0, null, new HeaderRows(), block.Table)
        {
            Row = row,
            Group = group,
            FirstValue = 1,
            HasLabel = true,
            Likeness = likeness,
            TextHeader = header,
            CaptionUnits = _units[_text.LineOf(Math.Min(start, _text.Text.Length - 1))],
        };
        if (cells.Count > 1)
            _rows.Add(record);
        // What hangs on the last value and is no label leaves it in doubt.
        if (rest < end && !TryReadUnknown(block, rest, end, cells) && cells.Count > 1 && !_text.IsBreak(rest))
            cells[^1] = cells[^1] with { Text = cells[^1].Text + _text.Text[rest..Math.Min(end, rest + 20)] };
    }

    // What explains a label in brackets is no value.
    private int SkipBrackets(int start, int end)
    {
        Match match = Explanation().Match(_text.Text, start, end - start);
        return match.Success ? start + match.Length : start;
    }

    private int ReadValues(int start, int end, List<RawCell> cells)
    {
        foreach ((int from, int to) in _text.Words(start, end))
        {
            string word = _text.Text[from..to];
            if (!NumericText.Of(word).IsValue)
            {
                // Digits run together with the next label, unless they are its number.
                int length = LeadingNumber().Match(word).Length;
                bool isLabel = from > start && LabelText.OrdinalOf(word).Length > 0;
                if (length == 0 || isLabel)
                    return from;
                AddValue(word[..length], from, cells);
                return from + length;
            }
            AddValue(word, from, cells);
        }
        return end;
    }

    private void AddValue(string word, int from, List<RawCell> cells) =>
        cells.Add(new RawCell(word, 0, cells.Count, 1, 1, _text.PlaceOf(from)));

    // Behind the values of a row: a label that is not the form's letter by letter, or prose.
    private bool TryReadUnknown(FormBlock block, int start, int end, List<RawCell> before)
    {
        Match match = Unknown().Match(_text.Text, start, end - start);
        string label = match.Groups["label"].Value;
        (FormRow Row, double Likeness)[] rows =
        [
            .. block
                .Rows.Where(r => r.Path.Count > 0 && _rows.All(x => x.Row != r))
                .Select(r => (Row: r, Likeness: r.Path[^1].Likeness(label)))
                .OrderByDescending(r => r.Likeness)
                .Take(2),
        ];
        if (rows.Length == 0 || rows[0].Likeness < minimum)
            return false;
        if (rows.Length > 1 && rows[0].Likeness - rows[1].Likeness < Similarity.Margin)
            return false;
        DropOrdinal(before, rows[0].Row);
        AddRow(start, start + label.Length, end, rows[0].Row, null, rows[0].Likeness);
        return true;
    }

    // The number in front of a label ran together with the values of the row before.
    private static void DropOrdinal(List<RawCell> before, FormRow row)
    {
        if (before.Count < 2)
            return;
        RawCell last = before[^1];
        string? ordinal = row.Path[^1]
            .Spellings.Select(LabelText.OrdinalOf)
            .FirstOrDefault(o => o.Length > 0 && last.Text.EndsWith(o, StringComparison.Ordinal));
        if (ordinal is null)
            return;
        if (ordinal.Length == last.Text.Length)
            before.RemoveAt(before.Count - 1);
        else
            before[^1] = last with { Text = last.Text[..^ordinal.Length] };
    }

    [GeneratedRegex(@"\G\((?=[^()]*[^0-9()])[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Explanation();

    [GeneratedRegex(@"^[0-9][0-9.,+-]*", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"\G(?<label>(?:[0-9]{1,2}[.、)])?[^0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
