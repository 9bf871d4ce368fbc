using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Puts a table of one row together that a document prints as several, one below the other, each under the label that
/// stands over its columns on the form. All of them must be there, with the form's labels letter by letter.
/// </summary>
internal static class PartedTables
{
    /// <summary>The blocks of a document, with such tables as one.</summary>
    public static IReadOnlyList<RawBlock> Joined(IReadOnlyList<RawBlock> blocks, FormMap map)
    {
        foreach (FormBlock block in map.Blocks.Where(b => b.IsOneRow && b.Rows[0].Path.Count == 0))
        {
            FormColumn[][] parts =
            [
                .. block
                    .Columns.Where(c => c.Path.Count > 1)
                    .GroupBy(c => string.Join('\n', c.Path.SkipLast(1).Select(l => l.Keys[0])), StringComparer.Ordinal)
                    .Select(g => g.ToArray()),
            ];
            if (parts.Length > 1 && parts.Sum(p => p.Length) == block.Columns.Count)
                blocks = Joined(blocks, map, parts);
        }
        return blocks;
    }

    private static IReadOnlyList<RawBlock> Joined(IReadOnlyList<RawBlock> blocks, FormMap map, FormColumn[][] parts)
    {
        var joined = new List<RawBlock>();
        var open = new Dictionary<int, TablePart>();
        foreach (RawBlock block in blocks)
        {
            joined.Add(block);
            if (block is RawText text)
            {
                if (open.Count > 0 && map.TitleLike(text.Text) is not null)
                    open.Clear();
                continue;
            }
            RawText? above = joined.Count > 1 ? joined[^2] as RawText : null;
            if (PartOf((RawGrid)block, above, parts) is not { } part || !open.TryAdd(part.Index, part))
                open.Clear();
            if (open.Count < parts.Length)
                continue;
            RawBlock[] replaced =
            [
                .. open.Values.SelectMany(p => new[] { p.Above, (RawBlock?)p.Grid }).OfType<RawBlock>(),
            ];
            joined.RemoveAll(b => replaced.Any(r => ReferenceEquals(r, b)));
            joined.Add(Join([.. open.OrderBy(p => p.Key).Select(p => p.Value)]));
            open.Clear();
        }
        return joined;
    }

    private static TablePart? PartOf(RawGrid grid, RawText? above, FormColumn[][] parts)
    {
        IReadOnlyList<RawCell>[] rows = [.. grid.Rows.Where(r => r.Any(c => !c.IsBlank))];
        bool isTitled = rows.Length == 3 && rows[0].Count(c => !c.IsBlank) == 1;
        if (!isTitled && (rows.Length != 2 || above is null))
            return null;
        string title = isTitled ? rows[0].First(c => !c.IsBlank).Text : above!.Text;
        (IReadOnlyList<RawCell> labels, IReadOnlyList<RawCell> values) = (rows[^2], rows[^1]);
        int index = Array.FindIndex(parts, p => IsTitle(title, p[0]));
        if (index < 0 || !AreColumns(labels, parts[index]) || !StandBelow(values, labels))
            return null;
        return new TablePart(
            index,
            parts[index][0].Path[^2].Text.Chinese,
            grid,
            isTitled ? null : above,
            labels,
            values
        );
    }

    // The label over the columns, or it and those above it, run together.
    private static bool IsTitle(string text, FormColumn column)
    {
        string key = LabelText.Key(text);
        IEnumerable<FormLabel> over = column.Path.SkipLast(1);
        string whole = string.Concat(over.Select(l => l.Keys[0]));
        return column.Path[^2].Keys.Append(whole).Any(k => key == k || key == k + "情况");
    }

    private static bool AreColumns(IReadOnlyList<RawCell> labels, FormColumn[] columns) =>
        labels.Count == columns.Length
        && labels.All(l => l is { RowSpan: 1, ColumnSpan: 1 })
        && columns.All(c => labels.Count(l => c.Leaf.Likeness(l.Text) >= 1) == 1);

    private static bool StandBelow(IReadOnlyList<RawCell> values, IReadOnlyList<RawCell> labels) =>
        values.Count == labels.Count
        && values.Zip(labels).All(p => p.First is { RowSpan: 1, ColumnSpan: 1 } && p.First.Column == p.Second.Column)
        && values.All(v => v.IsBlank || NumericText.Of(v).IsValue);

    private static RawGrid Join(TablePart[] parts)
    {
        var rows = new List<RawCell>[] { [], [], [] };
        foreach (TablePart part in parts)
        {
            int column = rows[1].Count;
            rows[0].Add(new RawCell(part.Title, 0, column, 1, part.Labels.Count, part.Labels[0].Place));
            rows[1].AddRange(part.Labels.Select((l, i) => l with { Row = 1, Column = column + i }));
            rows[2].AddRange(part.Values.Select((v, i) => v with { Row = 2, Column = column + i }));
        }
        return new RawGrid(rows, parts[0].Grid.Alignment);
    }
}
