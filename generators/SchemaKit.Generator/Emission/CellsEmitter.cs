using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes the way between a report and its cell vector: the numbers of its tables in schema order.</summary>
internal static class CellsEmitter
{
    public static void Emit(SourceWriter writer, FormModel form)
    {
        foreach (ObjectModel table in form.Types.OfType<ObjectModel>().Where(t => form.CountCells(t) > 0))
        {
            EmitCopy(writer, form, table);
            writer.Line();
            EmitWith(writer, form, table);
            writer.Line();
        }
    }

    private static void EmitCopy(SourceWriter writer, FormModel form, ObjectModel table)
    {
        writer.Open(
            $"internal static void Copy({Parameter(table)}, global::System.Span<global::SchemaKit.CellValue> cells)"
        );
        foreach ((MemberModel member, int at, int count) in CellsOf(form, table))
        {
            string value = "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            string present = "present" + member.Name;
            if (member.IsCell && !member.MayBeMissing)
            {
                writer.Line($"cells[{CSharpText.Number(at)}] = {value};");
            }
            else if (member.IsCell)
            {
                writer.Line(
                    $"cells[{CSharpText.Number(at)}] = {value} is {{ }} {present} ? {present} : global::SchemaKit.CellValue.NotReported;"
                );
            }
            else if (!member.MayBeMissing)
            {
                writer.Line($"Copy({value}, {Slice(at, count)});");
            }
            else
            {
                writer.Line($"if ({value} is {{ }} {present})");
                Indented(writer, $"Copy({present}, {Slice(at, count)});");
                writer.Line("else");
                Indented(writer, $"{Slice(at, count)}.Clear();");
            }
        }
        writer.Close();
    }

    // A table that is absent stays absent: a vector says nothing of what else may stand in it.
    private static void EmitWith(SourceWriter writer, FormModel form, ObjectModel table)
    {
        writer.Line($"internal static {table.Name} With(");
        writer.Indent();
        writer.Line(Parameter(table) + ",");
        writer.Line("global::System.ReadOnlySpan<global::SchemaKit.CellValue> cells");
        writer.Unindent();
        writer.Line(") =>");
        writer.Indent();
        writer.Line("value with");
        writer.Open();
        foreach ((MemberModel member, int at, int count) in CellsOf(form, table))
        {
            string value = "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            string present = "present" + member.Name;
            string assigned =
                member.IsCell ? Number(member, at)
                : !member.MayBeMissing ? $"With({value}, {Slice(at, count)})"
                : CSharpType.IsOptional(member)
                    ? $"{value} is {{ }} {present} ? new(With({present}, {Slice(at, count)})) : value.{member.Name}"
                : $"{value} is {{ }} {present} ? With({present}, {Slice(at, count)}) : null";
            writer.Line($"{member.Name} = {assigned},");
        }
        writer.Close(";");
        writer.Unindent();
    }

    // The members that are or hold cells, with the place of the first in the table's vector and their number.
    private static IEnumerable<(MemberModel Member, int At, int Count)> CellsOf(FormModel form, ObjectModel table)
    {
        int at = 0;
        foreach (MemberModel member in table.Members)
        {
            int count =
                member.IsCell ? 1
                : member.Value is ObjectValueModel nested ? form.CountCells(form.Object(nested.TypeName))
                : 0;
            if (count == 0)
                continue;
            yield return (member, at, count);
            at += count;
        }
    }

    private static void Indented(SourceWriter writer, string line)
    {
        writer.Indent();
        writer.Line(line);
        writer.Unindent();
    }

    private static string Parameter(ObjectModel table) => (table.IsStruct ? "in " : "") + table.Name + " value";

    private static string Slice(int at, int count) =>
        $"cells.Slice({CSharpText.Number(at)}, {CSharpText.Number(count)})";

    private static string Number(MemberModel member, int at)
    {
        string cell = $"cells[{CSharpText.Number(at)}]";
        string type = CSharpType.Of(member.Value);
        string number = type == "decimal" ? cell + ".Value" : $"({type}){cell}.Value";
        if (!member.MayBeMissing)
            return number;
        return CSharpType.IsOptional(member)
            ? $"{cell}.HasValue ? new({number}) : value.{member.Name}.IsPresent ? new(null) : default"
            : $"{cell}.HasValue ? {number} : null";
    }
}
