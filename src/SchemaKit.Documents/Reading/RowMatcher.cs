using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Finds the row of the form that the labels of a row of a grid are of.</summary>
/// <param name="map">The form.</param>
/// <param name="minimum">How alike labels must be.</param>
internal sealed class RowMatcher(FormMap map, double minimum)
{
    private readonly Dictionary<string, List<FormRow>> _rows = Index(map.Blocks.SelectMany(b => b.Rows), r => r.Path);
    private readonly Dictionary<string, List<FormGroup>> _groups = Index(
        map.Blocks.SelectMany(b => b.Groups),
        g => g.Path
    );
    private FormRow? _last;

    /// <summary>Sets what a record is of; leaves it open where its labels do not tell.</summary>
    public void Match(RowRecord record)
    {
        if (record.TextHeader is null)
            MatchGrid(record);
        _last = record.Row ?? record.Group?.Rows[0] ?? _last;
    }

    private void MatchGrid(RowRecord record)
    {
        int[] labels = [.. Enumerable.Range(0, record.Cells.Count).Where(i => IsLabel(record.Cells[i]))];
        if (labels.Length > 0 && IsRemark(record, labels[0]))
            labels = [];
        record.HasLabel = labels.Length > 0;
        record.FirstValue = labels.Length > 0 ? LastOfPrefix(record, labels) + 1 : 0;
        if (labels.Length == 0)
            return;
        int[] prefix = [.. labels.Where(i => i < record.FirstValue)];
        if (!TryExact(record, prefix))
            TryApproximate(record, prefix);
    }

    // Words behind all values; a single number in front of a label only counts rows.
    private static bool IsRemark(RowRecord record, int label) =>
        record.Cells.Take(label).Count(c => !c.IsBlank) > 1
        && record.Cells.Skip(label).All(c => c.IsBlank || IsLabel(c));

    private static bool IsLabel(RawCell cell) =>
        !cell.IsBlank && !NumericText.Of(cell).IsValue && !IsDoubtfulValue(cell.Text);

    // Such as 约7 or 7、8: a figure that cannot be read, and no label.
    private static bool IsDoubtfulValue(string text)
    {
        if (text.Length > 10 || !text.Any(char.IsDigit))
            return false;
        int letters = text.Count(char.IsLetter);
        return letters <= 1 || (letters <= 3 && LabelText.OrdinalOf(LabelText.Compact(text)).Length == 0);
    }

    // The labels end where the first value stands that follows a label.
    private static int LastOfPrefix(RowRecord record, int[] labels)
    {
        int last = labels[0];
        for (int i = last + 1; i < record.Cells.Count; i++)
        {
            RawCell cell = record.Cells[i];
            if (IsLabel(cell))
                last = i;
            else if (!cell.IsBlank)
                break;
        }
        return last;
    }

    private bool TryExact(RowRecord record, int[] labels)
    {
        string text = record.Cells[labels[^1]].Text;
        string joined = string.Concat(labels.Select(l => record.Cells[l].Text));
        foreach (string key in KeysOf(text, joined))
        {
            if (_rows.TryGetValue(key, out List<FormRow>? rows))
            {
                record.Row = Choose(rows, record, labels);
                return true;
            }
            if (_groups.TryGetValue(key, out List<FormGroup>? groups))
            {
                record.Group = groups.FirstOrDefault(g => g.Block == _last?.Block) ?? groups[0];
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<string> KeysOf(string text, string joined)
    {
        yield return LabelText.Key(text);
        yield return LabelText.ShortKey(text);
        yield return LabelText.Key(joined);
        yield return LabelText.ShortKey(joined);
    }

    // Several rows have the label: the labels around it tell, then the table, its number, and the order of the rows.
    private FormRow Choose(List<FormRow> rows, RowRecord record, int[] labels) =>
        rows.Count == 1
            ? rows[0]
            : rows.OrderByDescending(r => Context(r, record, labels))
                .ThenByDescending(r => record.Table is null || r.Block.Table == record.Table)
                .ThenByDescending(r => HasOrdinal(r, record.Cells[labels[^1]].Text))
                .ThenBy(r =>
                    _last is null || r.Block != _last.Block ? 1
                    : r.Index > _last.Index ? 0
                    : 2
                )
                .ThenBy(r => r.Index)
                .First();

    private static double Context(FormRow row, RowRecord record, int[] labels) =>
        row.Path.SkipLast(1).Sum(l => labels.Select(i => l.Likeness(record.Cells[i].Text)).Max());

    private static bool HasOrdinal(FormRow row, string text)
    {
        string ordinal = LabelText.OrdinalOf(LabelText.Compact(text));
        return row.Path[^1].Spellings.Any(s => LabelText.OrdinalOf(s) == ordinal);
    }

    private void TryApproximate(RowRecord record, int[] labels)
    {
        RawCell cell = record.Cells[labels[^1]];
        (string key, string shortKey) = (LabelText.Key(cell.Text), LabelText.ShortKey(cell.Text));
        (FormRow? Row, FormGroup? Group, double Likeness)[] best =
        [
            .. map
                .Blocks.Where(b => record.Table is null || b.Table == record.Table)
                .SelectMany(b =>
                    b.Rows.Where(r => r.Path.Count > 0)
                        .Select(r => ((FormRow?)r, (FormGroup?)null, r.Path[^1].Likeness(key, shortKey)))
                        .Concat(b.Groups.Select(g => ((FormRow?)null, (FormGroup?)g, g.Label.Likeness(key, shortKey))))
                )
                .OrderByDescending(m => m.Item3)
                .Take(2),
        ];
        if (best.Length == 0 || best[0].Likeness < minimum)
            return;
        if (best.Length > 1 && best[0].Likeness - best[1].Likeness < Similarity.Margin)
            return;
        (record.Row, record.Group, record.Likeness) = best[0];
    }

    private static Dictionary<string, List<T>> Index<T>(IEnumerable<T> things, Func<T, IReadOnlyList<FormLabel>> path)
    {
        var index = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (T thing in things.Where(t => path(t).Count > 0))
        {
            foreach (string key in KeysOf(path(thing)))
            {
                if (!index.TryGetValue(key, out List<T>? of))
                    index.Add(key, of = []);
                if (!of.Contains(thing))
                    of.Add(thing);
            }
        }
        return index;
    }

    // The label by itself, and run together with those to the left of it, as where the cells of a page are merged.
    private static IEnumerable<string> KeysOf(IReadOnlyList<FormLabel> path)
    {
        IEnumerable<string> keys = path[^1].Keys;
        for (int from = path.Count - 2; from >= 0; from--)
        {
            int first = from;
            int languages = path.Skip(first).Min(l => l.Spellings.Count);
            keys = keys.Concat(
                Enumerable
                    .Range(0, languages)
                    .Select(i => LabelText.Key(string.Concat(path.Skip(first).Select(l => l.Spellings[i]))))
            );
        }
        return keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal);
    }
}
