using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using SchemaKit.Schema;
using SchemaKit.Schema.Drafts;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Documents.Reading;

/// <summary>Makes the number of a cell from what stands in the document.</summary>
/// <param name="notes">Takes what was done to the text.</param>
/// <param name="stated">The units of money of which the document speaks anywhere.</param>
internal sealed class CellReader(NoteList notes, Lazy<IReadOnlyList<string>> stated)
{
    /// <summary>What a cell holds, and where it comes from.</summary>
    /// <param name="cell">The cell of the form.</param>
    /// <param name="found">What stands in the document.</param>
    /// <param name="units">The units that the document tells for it.</param>
    public (CellValue Value, CellSource Source) Read(Cell cell, RawCell found, ToldUnits units)
    {
        NumericText text = NumericText.Of(found);
        var source = new CellSource(found.Text, found.Place);
        if (found.Fault is { } fault)
            return Refuse(cell, source, fault.English, fault.Chinese);
        if (text.IsBlank || text.IsMarker)
            return (
                CellValue.Missing(MissingMarkers.StatusOf(cell.Number, text.Text) ?? CellStatus.NotReported),
                source
            );
        if (text.Value is not { } number)
            return Refuse(cell, source, "is no number for certain", "不能确定为一个数");
        source = source with { Remark = Remark(cell, found, text) };
        if (UnitOf(cell, text, units, number == 0) is not { } unit)
        {
            string told = string.Join("/", units.All.Union(stated.Value).Where(u => u != cell.Unit).Prepend(cell.Unit));
            return Refuse(cell, source, $"may be in any of {told}, as the document tells", $"的单位不能确定（{told}）");
        }
        if (unit.Length == 0 && units.IsNamed && number != 0)
            TellUnitUnknown(cell, found);
        if (unit.Length > 0)
        {
            if (Units.Factor(unit, cell.Unit) is not { } factor)
                return Refuse(cell, source, $"is in {unit}, which does not convert", $"的单位是{unit}，无法换算");
            if (factor != 1)
            {
                if (Convert(number, factor) is not { } converted)
                    return Refuse(cell, source, "is too great", "过大");
                number = Tell(cell, found, unit, converted);
            }
        }
        if (!cell.Allows(number))
            return RefuseValue(cell, source);
        return (number, source);
    }

    // The unit behind the number, or else the one that all labels and captions agree on; none where nothing tells it, null where
    // they do not agree.
    private string? UnitOf(Cell cell, NumericText text, ToldUnits units, bool isZero)
    {
        if (Units.IsMoney(text.Unit))
            return text.Unit;
        if (cell.Unit is not { } own || !Units.IsMoney(own))
            return units.Own.Count > 0 ? units.Own[0] : text.Unit;
        if (units.All.Count == 1)
            return units.All[0];
        bool isDoubtful = units.All.Count > 1 || (text.Unit.Length == 0 && stated.Value.Any(u => u != own));
        return isZero || !isDoubtful ? text.Unit : null;
    }

    private static decimal? Convert(decimal number, decimal factor)
    {
        try
        {
            return number * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private string Remark(Cell cell, RawCell found, NumericText text)
    {
        // As written, not in the usual width of its characters.
        int start = found.Text.IndexOfAny(['(', '（', '[', '【', '［', '*', '＊', '※', '†', '‡']);
        string remark = text.Remark.Length > 0 && start >= 0 ? found.Text[start..] : text.Remark;
        if (remark.Length > 0)
            notes.Add(
                DocumentNoteKind.RemarkCutOff,
                found.Place,
                cell.Path,
                $"\"{NoteList.Shown(found.Text)}\" was read as {NumberText.ToText(text.Value!.Value)}; the rest is kept as a remark.",
                $"“{NoteList.Shown(found.Text)}”读作 {NumberText.ToText(text.Value!.Value)}，其余作为备注保留。"
            );
        return remark;
    }

    private decimal Tell(Cell cell, RawCell found, string unit, decimal converted)
    {
        notes.Add(
            DocumentNoteKind.UnitConverted,
            found.Place,
            cell.Path,
            $"{NoteList.Shown(found.Text)} is in {unit}; in {cell.Unit} it is {NumberText.ToText(converted)}.",
            $"{NoteList.Shown(found.Text)} 的单位是{unit}，换算为 {NumberText.ToText(converted)} {cell.Unit}。"
        );
        return converted;
    }

    private void TellUnitUnknown(Cell cell, RawCell found) =>
        notes.Add(
            DocumentNoteKind.UnitUnknown,
            found.Place,
            cell.Path,
            $"No label tells the unit of {NoteList.Shown(found.Text)}; \"{cell.Label(Language.English)}\" was read in {cell.Unit}, as the form asks.",
            $"各标签均未注明 {NoteList.Shown(found.Text)} 的单位，“{cell.Label(Language.Chinese)}”按表式规定的{cell.Unit}读取。"
        );

    private (CellValue Value, CellSource Source) Refuse(Cell cell, CellSource source, string english, string chinese)
    {
        string shown = NoteList.Shown(source.Text);
        notes.Add(
            DocumentNoteKind.Unreadable,
            source.Place,
            cell.Path,
            $"\"{shown}\" {english}; \"{cell.Label(Language.English)}\" is left missing.",
            $"“{shown}”{chinese}，“{cell.Label(Language.Chinese)}”留空。"
        );
        return (CellValue.NotReported, source);
    }

    private (CellValue Value, CellSource Source) RefuseValue(Cell cell, CellSource source)
    {
        string shown = NoteList.Shown(source.Text);
        notes.Add(
            DocumentNoteKind.NotAllowed,
            source.Place,
            cell.Path,
            $"\"{cell.Label(Language.English)}\" may not be {shown}; the cell is left missing.",
            $"“{cell.Label(Language.Chinese)}”不得为 {shown}，该数据留空。"
        );
        return (CellValue.NotReported, source);
    }
}
