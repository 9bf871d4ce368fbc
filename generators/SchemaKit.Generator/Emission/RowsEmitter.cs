using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes what tells the layout of a report with lists: how many rows each has, and what they are called.</summary>
internal sealed class RowsEmitter(SourceWriter writer, FormModel form)
{
    private const string Rows = "global::SchemaKit.Schema.RowNames rows";

    public void EmitAll()
    {
        foreach (ObjectModel table in form.OwnTypes.OfType<ObjectModel>().Where(form.HasLists))
        {
            EmitTable(table);
            writer.Line();
        }
        foreach (ListModel list in ListTypes.Of(form))
        {
            EmitList(list);
            writer.Line();
        }
    }

    private void EmitTable(ObjectModel table)
    {
        writer.Open(
            $"internal static void {MethodNames.Of(form, "Cells", "CopyRows", table.Name)}({(table.IsStruct ? "in " : "")}{table.Name} value, {Rows})"
        );
        foreach (MemberModel member in table.Members)
        {
            int lists = CountLists(member.Value);
            if (lists == 0)
                continue;
            string value = "value." + member.Name + (CSharpType.IsOptional(member) ? ".Value" : "");
            string copy = MethodNames.Of(form, "Cells", "CopyRows", member.Value) + "(";
            if (!member.MayBeMissing)
            {
                writer.Line($"{copy}{value}, rows);");
                continue;
            }
            writer.Line($"if ({value} is {{ }} present{member.Name})");
            writer.Nested($"{copy}present{member.Name}, rows);");
            writer.Line("else");
            writer.Nested($"rows.AddAbsent({CSharpText.Number(lists)});");
        }
        writer.Close();
    }

    private void EmitList(ListModel list)
    {
        writer.Open(
            $"private static void {MethodNames.Of(form, "Cells", "CopyRows", list)}({CSharpType.Of(list)} value, {Rows})"
        );
        string? name = list.Item is ObjectValueModel row ? RowKeys.NameOf(form, form.Object(row.TypeName)) : null;
        writer.Line(name is null ? "rows.Add(value.Count);" : $"rows.Add(value, static {name});");
        if (CountLists(list.Item) > 0)
        {
            writer.Line($"foreach ({CSharpType.OfItem(list)} item in value)");
            writer.Nested($"{MethodNames.Of(form, "Cells", "CopyRows", list.Item)}(item, rows);");
        }
        writer.Close();
    }

    private int CountLists(ValueModel value) =>
        value switch
        {
            ListModel => 1,
            ObjectValueModel nested => form.CountLists(form.Object(nested.TypeName)),
            _ => 0,
        };
}
