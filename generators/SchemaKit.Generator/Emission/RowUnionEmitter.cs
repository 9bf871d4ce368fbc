using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes how the rows of two reports become one list: that in which their sum has its numbers.</summary>
internal sealed class RowUnionEmitter(SourceWriter writer, CellCode code)
{
    public void Emit(ObjectModel table)
    {
        writer.Line(
            $"internal static {table.Name} {MethodNames.Of(code.Form, "Cells", "Union", table.Name)}({table.Name} first, {table.Name} second) =>"
        );
        writer.Indent();
        writer.Line("first with");
        writer.Open();
        foreach (MemberModel member in table.Members.Where(code.IsCounted))
        {
            string value = member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            string union = code.Method("Union", member.Value) + "(";
            string both = $"first.{value} is {{ }} first{member.Name} && second.{value} is {{ }} second{member.Name}";
            string merged = $"{union}first{member.Name}, second{member.Name})";
            writer.Line(
                !member.MayBeMissing ? $"{member.Name} = {union}first.{value}, second.{value}),"
                : CSharpType.IsOptional(member) ? $"{member.Name} = {both} ? new({merged}) : default,"
                : $"{member.Name} = {both} ? {merged} : null,"
            );
        }
        writer.Close(";");
        writer.Unindent();
    }

    public void Emit(ListModel list)
    {
        ObjectModel row = code.Object(list.Item);
        string type = CSharpType.Of(list);
        writer.Line(
            $"private static {type} {MethodNames.Of(code.Form, "Cells", "Union", list)}({type} first, {type} second) =>"
        );
        writer.Indent();
        writer.Line("global::SchemaKit.Serialization.ListRules.Union(");
        writer.Indent();
        writer.Line("first,");
        writer.Line("second,");
        writer.Line($"static {RowKeys.Of(row)},");
        writer.Line(
            code.IsCounted(row) ? $"static (a, b) => {code.Method("Union", list.Item)}(a, b)" : "static (a, _) => a"
        );
        writer.Unindent();
        writer.Line(");");
        writer.Unindent();
    }
}
