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
            if (table.Name != form.RootName)
            {
                EmitRead(writer, form, table);
                writer.Line();
            }
        }
    }

    /// <summary>The assignments that take a table's cells from a vector.</summary>
    public static IEnumerable<string> Assignments(FormModel form, ObjectModel table, string cellsClass)
    {
        int at = 0;
        foreach (MemberModel member in table.Members)
        {
            if (member.IsCell)
                yield return $"{member.Name} = {Number((NumberModel)member.Value, at++)},";
            if (
                member.Value is not ObjectValueModel nested
                || form.CountCells(form.Object(nested.TypeName)) is not (> 0 and int count)
            )
                continue;
            yield return $"{member.Name} = {cellsClass}To{nested.TypeName}({Slice(at, count)}),";
            at += count;
        }
    }

    private static void EmitCopy(SourceWriter writer, FormModel form, ObjectModel table)
    {
        string pass = table.IsStruct ? "in " : "";
        writer.Open(
            $"internal static void Copy({pass}{table.Name} value, global::System.Span<global::SchemaKit.CellValue> cells)"
        );
        int at = 0;
        foreach (MemberModel member in table.Members)
        {
            if (member.IsCell)
                writer.Line($"cells[{CSharpText.Number(at++)}] = value.{member.Name};");
            if (
                member.Value is not ObjectValueModel nested
                || form.CountCells(form.Object(nested.TypeName)) is not (> 0 and int count)
            )
                continue;
            writer.Line($"Copy(value.{member.Name}, {Slice(at, count)});");
            at += count;
        }
        writer.Close();
    }

    private static void EmitRead(SourceWriter writer, FormModel form, ObjectModel table)
    {
        writer.Line(
            $"internal static {table.Name} To{table.Name}(global::System.ReadOnlySpan<global::SchemaKit.CellValue> cells) =>"
        );
        writer.Indent();
        writer.Line("new()");
        writer.Open();
        foreach (string assignment in Assignments(form, table, ""))
            writer.Line(assignment);
        writer.Close(";");
        writer.Unindent();
    }

    private static string Slice(int at, int count) =>
        $"cells.Slice({CSharpText.Number(at)}, {CSharpText.Number(count)})";

    private static string Number(NumberModel number, int at)
    {
        string cell = $"cells[{CSharpText.Number(at)}].Value";
        return number.IsInteger ? $"({CSharpType.Of(number)}){cell}" : cell;
    }
}
