using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes the types that users see: one file a type, nothing in it but what a report holds.</summary>
internal sealed class TypeEmitter(SourceWriter writer, FormModel form, RowFields fields)
{
    public GeneratedFile Emit(TypeModel type)
    {
        SourceFile.Begin(writer, form);
        if (type is ObjectModel table)
            EmitObject(table);
        else
            EmitEnum((EnumModel)type);
        return SourceFile.End(writer, form, type.Name);
    }

    /// <summary>Whether use of a member is warned of: where it is required, there is no way around it.</summary>
    public static bool IsObsolete(MemberModel member) => member.Documentation.IsDeprecated && !member.IsRequired;

    private void EmitObject(ObjectModel table)
    {
        DocumentationEmitter.Emit(writer, table);
        writer.Line(SourceFile.GeneratedCode);
        if (!form.IsLibrary && table.Name == form.RootName)
            writer.Line(
                $"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::SchemaKit.Serialization.ReportJsonConverter<{table.Name}>))]"
            );
        string kind = table.IsStruct ? "readonly partial record struct" : "sealed partial record";
        writer.Open($"public {kind} {table.Name}");
        bool isFirst = true;
        foreach (MemberModel member in table.Members)
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            // Beside its property: the numbers of a row stand in memory in the order in which they are declared.
            if (fields.IsRow(member))
            {
                writer.Line($"internal readonly {CSharpType.OfMember(member)} {fields.NameOf(table, member)};");
                writer.Line();
            }
            DocumentationEmitter.Emit(writer, member);
            if (IsObsolete(member))
                writer.Line("[global::System.Obsolete(\"Deprecated by the schema.\")]");
            string required = member.IsRequired ? "required " : "";
            string accessors = "get; init;";
            if (fields.IsRow(member))
            {
                string field = fields.NameOf(table, member);
                accessors = $"get => {field}; init => {field} = value;";
            }
            writer.Line($"public {required}{CSharpType.OfMember(member)} {member.Name} {{ {accessors} }}");
        }
        writer.Close();
    }

    private void EmitEnum(EnumModel list)
    {
        DocumentationEmitter.Emit(writer, list);
        writer.Line(SourceFile.GeneratedCode);
        writer.Open($"public enum {list.Name}");
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
                writer.Line();
            DocumentationEmitter.Emit(writer, list.Items[i]);
            writer.Line(
                $"[global::System.Runtime.Serialization.EnumMember(Value = {CSharpText.Literal(list.Items[i].JsonName)})]"
            );
            writer.Line($"{list.Items[i].Name},");
        }
        writer.Close();
    }
}
