using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Whether the columns of a table stand in the order of the form where not all of their labels can be read. Sums confirm that no
/// column is missing and which of them is a total, but parts may change places in them: labels, whole or torn, must tell the order.
/// </summary>
/// <param name="rows">The rows of the document.</param>
/// <param name="notes">Takes which columns were read by order.</param>
internal sealed class ColumnOrder(IReadOnlyList<PlacedRow> rows, NoteList notes)
{
    private readonly Dictionary<FormBlock, bool> _known = [];

    /// <summary>Whether the order of the columns of a row is that of the form.</summary>
    public bool IsKnown(PlacedRow row)
    {
        if (row.Header is { IsInOrder: true } header)
        {
            header.Tell(notes);
            return true;
        }
        return row.Header is not { IsOutOfOrder: true } && IsConfirmed(row);
    }

    /// <summary>Whether values that were taken in order stand below those labels that can be read.</summary>
    public static bool Agrees(PlacedRow row, IReadOnlyList<RawCell?> values)
    {
        bool isAligned =
            row.Header is { IsInOrder: false, Grid: { Alignment: not GridAlignment.Ragged } grid }
            && grid == row.Record.Grid;
        return !isAligned
            || row.Header!.Columns.Zip(values)
                .All(p =>
                    p is not { First: { } entry, Second: { } value }
                    || (value.Column < entry.Cell.EndColumn && value.EndColumn > entry.Cell.Column)
                );
    }

    private bool IsConfirmed(PlacedRow row)
    {
        FormBlock block = row.Row.Block;
        if (!_known.TryGetValue(block, out bool isKnown))
        {
            PlacedRow[] own = [.. rows.Where(r => r.Row.Block == block)];
            HeaderMatch? header = own.Select(r => r.Header).FirstOrDefault(h => h is { TellsOrder: true });
            isKnown = header is not null && DoTie(block, own);
            _known.Add(block, isKnown);
            if (isKnown)
                Tell(row, header!);
        }
        return isKnown;
    }

    private static bool DoTie(FormBlock block, PlacedRow[] own)
    {
        PlacedRow[] full = [.. own.Where(r => r.Record.Run.Count == r.Row.Cells.Count)];
        int holding = full.Count(r => RowSums.Tie(r.Row, [.. r.Record.Run.Select(c => c.Text)]));
        bool isEnough = block.IsOneRow ? block.Columns.Count >= 6 : full.Length >= 3;
        return isEnough && full.Length > 0 && holding * 5 >= full.Length * 4;
    }

    private void Tell(PlacedRow row, HeaderMatch header)
    {
        header.Tell(notes);
        Phrase[] unread =
        [
            .. row.Row.Block.Columns.Where(c => header.Columns[c.Index] is null).Select(c => c.Leaf.Text),
        ];
        notes.Add(
            DocumentNoteKind.ReadByOrder,
            row.Record.Place,
            row.Row.Block.Table.Pointer,
            $"The labels of these columns cannot be read: {string.Join(", ", unread.Select(u => u.English))}. Their values were taken in the order of the form, in which the other labels stand and by which the sums of the rows hold.",
            $"以下各列的标签无法识别：{string.Join("、", unread.Select(u => u.Chinese))}。其数据按表式顺序读取；其余标签的顺序与表式一致，各行之和与之相符。"
        );
    }
}
