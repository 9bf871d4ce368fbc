using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes the way to the cell vector and back of tables without lists: every number has its own place.</summary>
internal sealed class FixedCellsEmitter(SourceWriter writer, CellCode code)
{
    /// <summary>Writes the sum: every cell in schema order, rows of 32-bit numbers at once.</summary>
    public void EmitAdd(ObjectModel table)
    {
        writer.Open(
            $"internal static void {MethodNames.Of(code.Form, "Cells", "Add", table.Name)}({CellCode.Parameter(table)}, {CellCode.Sums}, int at)"
        );
        foreach ((MemberModel member, int place, int count) in CellsOf(table))
        {
            string value = CellCode.Value(member);
            string present = "present" + member.Name;
            string at = place == 0 ? "at" : "at + " + CSharpText.Number(place);
            if (member.Value is NumberModel)
            {
                string number = member.MayBeMissing ? CellCode.Cell(member, present) : value;
                writer.Line($"sums.Add({at}, {number});");
            }
            else if (!member.MayBeMissing)
            {
                writer.Line(code.Add(member.Value, code.Fields.ArgumentOf(table, member), at));
            }
            else
            {
                writer.Line($"if ({value} is {{ }} {present})");
                writer.Nested(code.Add(member.Value, code.Present(member.Value, present), at));
                writer.Line("else");
                writer.Nested($"sums.AddMissing({at}, {CSharpText.Number(count)});");
            }
        }
        writer.Close();
    }

    /// <summary>
    /// Writes the way back. A table that is absent stays absent, a vector says nothing of what else may stand in it; and one
    /// that must hold a number becomes absent where it has none.
    /// </summary>
    public void EmitWith(ObjectModel table)
    {
        code.OpenWith(writer, table, CellCode.ReadOnlyCells);
        writer.Line(") =>");
        writer.Indent();
        writer.Line("value with");
        writer.Open();
        foreach ((MemberModel member, int at, int count) in CellsOf(table))
        {
            writer.Line($"{member.Name} = {Assigned(table, member, CellCode.Slice(at, count), at)},");
        }
        writer.Close(";");
        writer.Unindent();
    }

    private string Assigned(ObjectModel table, MemberModel member, string cells, int at)
    {
        if (member.Value is NumberModel)
            return CellCode.FromCell(member, $"cells[{CSharpText.Number(at)}]");
        if (!member.MayBeMissing)
            return code.With(member.Value, code.Fields.ArgumentOf(table, member), cells);
        string present = "present" + member.Name;
        string with = code.With(member.Value, code.Present(member.Value, present), cells);
        string isThere = code.IsThere(member, present, cells);
        return CSharpType.IsOptional(member)
            ? $"{isThere} ? new({with}) : {CellCode.Missing(member)}"
            : $"{isThere} ? {with} : null";
    }

    // The members that are or hold cells, with the place of the first in the table's vector and their number.
    private IEnumerable<(MemberModel Member, int At, int Count)> CellsOf(ObjectModel table)
    {
        int at = 0;
        foreach (MemberModel member in table.Members.Where(code.HoldsCells))
        {
            int count = member.IsCell ? 1 : code.Count(member.Value);
            yield return (member, at, count);
            at += count;
        }
    }
}
