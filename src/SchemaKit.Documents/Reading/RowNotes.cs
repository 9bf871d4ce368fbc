using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>Tells how the values of rows were read, and which were not.</summary>
/// <param name="notes">Takes what is told.</param>
internal sealed class RowNotes(NoteList notes)
{
    /// <summary>Tells that what stands in a cell of the form stands in others as well.</summary>
    public void Across(PlacedRow row, int column, RawCell value, IReadOnlyList<RawCell> filled)
    {
        string path = row.Row.Cells[column]?.Path ?? row.Row.Pointer;
        string text = NoteList.Shown(string.Join(" | ", filled.Select(c => c.Text)));
        notes.Add(
            DocumentNoteKind.Unreadable,
            value.Place,
            path,
            $"\"{text}\" stands across cells that the form keeps apart; the cell is left missing.",
            $"“{text}”跨越了表式中分开的单元格，该数据留空。"
        );
    }

    /// <summary>Tells how values that are not as many as the cells were made to fit.</summary>
    public void Fit(OpenRow open, ValueFit fit)
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

    /// <summary>Tells that values are not as many as the cells of their row.</summary>
    public void Unfit(PlacedRow row)
    {
        int found = row.Record.Values.Count(c => !c.IsBlank);
        if (found == 0)
            return;
        Unread(
            row,
            $"it has {found} values where the form has {row.Row.Cells.Count}, and they cannot be told apart for certain",
            $"该行有 {found} 个值，而表式有 {row.Row.Cells.Count} 格，无法确定对应关系"
        );
    }

    /// <summary>Tells why a row was not read; nothing where nothing stands in it.</summary>
    public void Unread(PlacedRow row, string english, string chinese)
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

    /// <summary>Tells that the last column of a row has no value.</summary>
    public void NoLast(PlacedRow row) =>
        Tell(
            DocumentNoteKind.ShapeFault,
            row,
            row.Record.Place,
            $"The last column of \"{row.Row.Text.English}\" has no value; the others were read where they stand.",
            $"“{row.Row.Text.Chinese}”的最后一列没有数，其他各数按所在列读取。"
        );

    /// <summary>Tells that a number stands in a column that is none of the form's.</summary>
    public void Leftover(PlacedRow row, RawCell cell) =>
        Tell(
            DocumentNoteKind.Leftover,
            row,
            cell.Place,
            $"No cell of the form takes {NoteList.Shown(cell.Text)}: its column is none of the form.",
            $"{NoteList.Shown(cell.Text)} 所在的列不属于表式，未采用。"
        );

    private void Tell(DocumentNoteKind kind, PlacedRow row, SourcePlace place, string english, string chinese) =>
        notes.Add(kind, place, row.Row.Pointer, english, chinese);
}
