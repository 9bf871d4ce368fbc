using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes the way to the cell vector and back of lists, and of tables that hold some: the places are counted on.</summary>
internal sealed class CountedCellsEmitter(SourceWriter writer, CellCode code)
{
    /// <summary>Writes the sum; the method returns the place behind the last cell.</summary>
    public void EmitAdd(ObjectModel table)
    {
        string name = MethodNames.Of(code.Form, "Cells", "Add", table.Name);
        writer.Open($"internal static int {name}({CellCode.Parameter(table)}, {CellCode.Sums}, int at)");
        foreach (MemberModel member in table.Members.Where(code.HoldsCells))
        {
            string value = CellCode.Value(member);
            string present = "present" + member.Name;
            if (member.Value is NumberModel)
            {
                writer.Line($"sums.Add(at++, {(member.MayBeMissing ? CellCode.Cell(member, present) : value)});");
            }
            else if (!member.MayBeMissing)
            {
                EmitAddOn(member.Value, code.Fields.ArgumentOf(table, member));
            }
            else
            {
                writer.Open($"if ({value} is {{ }} {present})");
                EmitAddOn(member.Value, present);
                writer.Close();
                if (member.Value is ObjectValueModel nested && code.Count(nested) > 0)
                {
                    string count = CSharpText.Number(code.Count(nested));
                    writer.Open("else");
                    writer.Line($"sums.AddMissing(at, {count});");
                    writer.Line($"at += {count};");
                    writer.Close();
                }
            }
        }
        writer.Line("return at;");
        writer.Close();
    }

    public void EmitAdd(ListModel list)
    {
        string name = MethodNames.Of(code.Form, "Cells", "Add", list);
        writer.Open($"private static int {name}({CSharpType.Of(list)} value, {CellCode.Sums}, int at)");
        writer.Open($"foreach ({CSharpType.OfItem(list)} item in value)");
        if (list.Item is NumberModel { IsNullable: true } number)
        {
            string status = CellCode.Status(number.StatusOfNull);
            writer.Line($"sums.Add(at++, (global::SchemaKit.CellValue)(item is {{ }} present ? present : {status}));");
        }
        else if (list.Item is NumberModel)
        {
            writer.Line("sums.Add(at++, item);");
        }
        else
        {
            EmitAddOn(list.Item, "item");
        }
        writer.Close();
        writer.Line("return at;");
        writer.Close();
    }

    // Adds a table or list that is there, and counts on.
    private void EmitAddOn(ValueModel model, string argument)
    {
        if (model is ListModel || code.IsCounted(code.Object(model)))
        {
            writer.Line($"at = {code.Method("Add", model)}({argument}, sums, at);");
            return;
        }
        writer.Line(code.Add(model, argument, "at"));
        writer.Line($"at += {CSharpText.Number(code.Count(model))};");
    }

    public void EmitWith(ObjectModel table)
    {
        List<MemberModel> members = [.. table.Members.Where(code.HoldsCells)];
        IReadOnlyList<string> locals = LocalNames.For(members, "value", "cells", "at", "present");
        code.OpenWith(writer, table, CellCode.ReadOnlyCells + ",", "ref int at");
        writer.Line(")");
        writer.Open();
        for (int i = 0; i < members.Count; i++)
            EmitMember(members[i], locals[i]);
        writer.Line("return value with");
        writer.Open();
        for (int i = 0; i < members.Count; i++)
            writer.Line($"{members[i].Name} = {locals[i]},");
        writer.Close(";");
        writer.Close();
    }

    private void EmitMember(MemberModel member, string local)
    {
        string type = CSharpType.OfMember(member);
        string value = CellCode.Value(member);
        string present = "present" + member.Name;
        if (member.Value is NumberModel)
        {
            writer.Line($"{type} {local} = {CellCode.FromCell(member, "cells[at]")};");
            writer.Line("at++;");
        }
        else if (!member.MayBeMissing)
        {
            writer.Line($"{type} {local} = {WithOn(member.Value, value)};");
        }
        else
        {
            string with = WithOn(member.Value, present);
            string nothing = CSharpType.IsOptional(member) ? CellCode.Missing(member) : "null";
            int count = member.Value is ObjectValueModel nested ? code.Count(nested) : 0;
            bool isFixed = member.Value is ObjectValueModel && !code.IsCounted(code.Object(member.Value));
            string isThere = isFixed
                ? code.IsThere(member, present, $"cells.Slice(at, {CSharpText.Number(count)})")
                : $"{value} is {{ }} {present}";
            writer.Line($"{type} {local} = {nothing};");
            writer.Line($"if ({isThere})");
            writer.Nested($"{local} = {(CSharpType.IsOptional(member) ? $"new({with})" : with)};");
            if (count > 0)
            {
                writer.Line("else");
                writer.Nested($"at += {CSharpText.Number(count)};");
            }
        }
    }

    public void EmitWith(ListModel list)
    {
        string type = CSharpType.OfItem(list);
        writer.Line($"private static {CSharpType.Of(list)} {MethodNames.Of(code.Form, "Cells", "With", list)}(");
        writer.Indent();
        writer.Line($"{CSharpType.Of(list)} value,");
        writer.Line(CellCode.ReadOnlyCells + ",");
        writer.Line("ref int at");
        writer.Unindent();
        writer.Line(")");
        writer.Open();
        writer.Line($"var items = new global::SchemaKit.Serialization.ListBuilder<{type}>();");
        writer.Open($"foreach ({type} item in value)");
        if (list.Item is NumberModel number)
        {
            string cell = CellCode.FromCell(number, "cells[at]");
            writer.Line(number.IsNullable ? $"items.Add(cells[at].HasValue ? {cell} : null);" : $"items.Add({cell});");
            writer.Line("at++;");
        }
        else
        {
            writer.Line($"items.Add({WithOn(list.Item, "item")});");
        }
        writer.Close();
        writer.Line("return items.ToList();");
        writer.Close();
    }

    // The table or list with the numbers of the next cells, counting on.
    private string WithOn(ValueModel model, string value)
    {
        if (model is ListModel || code.IsCounted(code.Object(model)))
            return $"{code.Method("With", model)}({value}, cells, ref at)";
        string count = CSharpText.Number(code.Count(model));
        return code.With(model, value, $"cells.Slice((at += {count}) - {count}, {count})");
    }
}
