using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Finds rows that a document writes as sentences or lists of terms: the label of the row, then each of its columns by its
/// label with the value behind it, below the title of the table. All columns must be there and nothing else.
/// </summary>
internal sealed partial class SentenceRows
{
    private readonly FormMap _map;
    private readonly RunningText _text;
    private readonly (int Start, int End)[] _lines;

    private SentenceRows(FormMap map, IReadOnlyList<RawText> lines)
    {
        (_map, _text) = (map, new RunningText(lines));
        _lines = [.. _text.Lines()];
    }

    /// <summary>Takes such rows out of some lines.</summary>
    /// <param name="lines">The lines; those of rows are removed.</param>
    /// <param name="units">The units that are told above each line; those of rows are removed likewise.</param>
    /// <param name="map">The form.</param>
    /// <param name="table">The table of which the title was read last.</param>
    /// <param name="limits">Stops it where time is up.</param>
    public static IReadOnlyList<RowRecord> TakeFrom(
        List<RawText> lines,
        List<IReadOnlyList<string>> units,
        FormMap map,
        FormTable? table,
        ReadingLimits limits
    )
    {
        var rows = new List<RowRecord>();
        var sentences = new SentenceRows(map, lines);
        var isTaken = new bool[lines.Count];
        int line = 0;
        // Titles are looked for where a row was found: they may be spelt in many ways, and most lines are no rows.
        int titled = 0;
        while (line < lines.Count)
        {
            limits.Check();
            if (sentences.RowAt(line) is not { } row)
            {
                line++;
                continue;
            }
            for (; titled < line; titled++)
                table = TableAfter(lines[titled].Text, table, map);
            int next = Array.FindIndex(sentences._lines, l => l.Start >= row.End);
            next = next < 0 ? lines.Count : next;
            if (row.Record.Table == table)
            {
                row.Record.CaptionUnits = units[line];
                rows.Add(row.Record);
                isTaken.AsSpan(line..next).Fill(true);
            }
            line = next;
        }
        if (rows.Count > 0)
        {
            RemoveTaken(lines, isTaken);
            RemoveTaken(units, isTaken);
        }
        return rows;
    }

    private static void RemoveTaken<T>(List<T> items, bool[] isTaken)
    {
        int index = 0;
        items.RemoveAll(_ => isTaken[index++]);
    }

    private static FormTable? TableAfter(string line, FormTable? table, FormMap map) =>
        map.TitleLike(line) is { } title ? title.Target
        : map.OtherTitles.Any(t => t.Likeness(line) >= 1) ? null
        : table;

    private (RowRecord Record, int End)? RowAt(int line)
    {
        (int start, int end) = _lines[line];
        int label = start + LabelText.OrdinalOf(_text.Text[start..end]).Length;
        (RowRecord Record, int End)[] found =
        [
            .. _map
                .Blocks.SelectMany(b => b.Rows)
                .Where(r => r.Path.Count > 0)
                .Select(r => Read(r, start, label))
                .OfType<(RowRecord, int)>(),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    private (RowRecord Record, int End)? Read(FormRow row, int start, int label)
    {
        int at = label + LengthOf(row.Path[^1], label);
        if (at == label)
            return null;
        int labelEnd = at;
        var values = new RawCell?[row.Cells.Count];
        var header = new List<string>();
        while (values.Contains(null))
        {
            at = SkipBetween(at);
            (FormColumn? column, int length) = row
                .Block.Columns.Where(c => values[c.Index] is null)
                .Select(c => (Column: (FormColumn?)c, Length: LengthOf(c.Leaf, at)))
                .OrderByDescending(c => c.Length)
                .FirstOrDefault();
            if (length == 0)
                return null;
            int behind = SkipBrackets(at + length);
            header.Add(_text.Text[at..behind]);
            int from = SkipBetween(behind);
            Match match = Value().Match(_text.Text, from);
            if (!match.Success || !IsWord(from, from + match.Length))
                return null;
            values[column!.Index] = new RawCell(match.Value, 0, column.Index + 1, 1, 1, _text.PlaceOf(from));
            at = from + match.Length;
        }
        at = SkipBetween(at);
        if (at < _text.Text.Length && !Array.Exists(_lines, l => l.Start == at))
            return null;
        RawCell first = new(_text.Text[start..labelEnd], 0, 0, 1, 1, _text.PlaceOf(start));
        var record = new RowRecord([first, .. values!], 0, null, new HeaderRows(), row.Block.Table)
        {
            Row = row,
            FirstValue = 1,
            HasLabel = true,
            TextHeader = HeaderMatch.OfText(row.Block, string.Join('\n', header), []),
        };
        return (record, at);
    }

    // A label as it stands in the text, with what stands in its brackets or without; 0 where it does not.
    private int LengthOf(FormLabel label, int at) =>
        label
            .Plain.Where(s => string.Compare(_text.Text, at, s, 0, s.Length, StringComparison.OrdinalIgnoreCase) == 0)
            .Select(s => s.Length)
            .DefaultIfEmpty()
            .Max();

    private int SkipBetween(int at)
    {
        while (at < _text.Text.Length && _text.Text[at] is ',' or ';' or ':' or '。' or '、' or '为')
            at++;
        return at;
    }

    // The unit of a column stands in brackets behind its label.
    private int SkipBrackets(int at)
    {
        Match match = Explanation().Match(_text.Text, at);
        return match.Success ? at + match.Length : at;
    }

    // A value is one word: 1 2 is no 12, and what goes on behind it is no 12 either.
    private bool IsWord(int from, int end)
    {
        for (int i = from + 1; i < end; i++)
        {
            if (_text.IsBreak(i))
                return false;
        }
        return end == _text.Text.Length
            || _text.IsBreak(end)
            || char.IsLetter(_text.Text[end])
            || _text.Text[end] is ',' or ';' or '。' or '、';
    }

    [GeneratedRegex(@"\G\([^()0-9]{1,20}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Explanation();

    [GeneratedRegex(
        @"\G(?:[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:亿元|百万元|万元|千元|元|件次|件|个|条|项|次|宗|起|份)?|[零无/—-])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Value();
}
