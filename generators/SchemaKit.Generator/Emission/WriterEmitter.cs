using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>Writes the writers: members in schema order, punctuation and names as constants.</summary>
internal sealed class WriterEmitter(SourceWriter writer, FormModel form, RowFields fields)
{
    private const string Target = "ref global::SchemaKit.Serialization.JsonBufferWriter json";

    public void EmitAll()
    {
        foreach (ObjectModel table in form.OwnTypes.OfType<ObjectModel>())
        {
            string pass = table.IsStruct ? "in " : "";
            writer.Open(
                $"internal static void {MethodNames.Of(form, "Json", "Write", table.Name)}({Target}, {pass}{table.Name} value)"
            );
            EmitMembers(table);
            writer.Close();
            writer.Line();
        }
        foreach (EnumModel list in form.OwnTypes.OfType<EnumModel>())
        {
            writer.Open(
                $"internal static void {MethodNames.Of(form, "Json", "Write", list.Name)}({Target}, {list.Name} value)"
            );
            writer.Open("json.WriteRaw(value switch");
            foreach (EnumItemModel item in list.Items)
                writer.Line($"{list.Name}.{item.Name} => {CSharpText.Utf8Literal(JsonText.Quoted(item.JsonName))},");
            writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value), value, null),");
            writer.Close(");");
            writer.Close();
            writer.Line();
        }
        foreach (ListModel list in ListTypes.Of(form))
        {
            EmitList(list);
            writer.Line();
        }
    }

    private void EmitList(ListModel list)
    {
        writer.Open(
            $"private static void {MethodNames.Of(form, "Json", "Write", list)}({Target}, {CSharpType.Of(list)} value)"
        );
        writer.Line("json.WriteRaw(\"[\"u8);");
        writer.Open("for (int i = 0; i < value.Count; i++)");
        writer.Line("if (i > 0)");
        writer.Nested("json.WriteRaw(\",\"u8);");
        if (list.Item.IsNullable)
            WriteNullable(list.Item, "value[i]", "item");
        else
            writer.Line(WriteValue(list.Item, "value[i]"));
        writer.Close();
        writer.Line("json.WriteRaw(\"]\"u8);");
        writer.Close();
    }

    private void EmitMembers(ObjectModel table)
    {
        var pieces = new ConstantPieces(writer);
        pieces.Add("{");
        bool anyWritten = false;
        bool commaIsOpen = false;
        foreach (MemberModel member in table.Members)
        {
            string name = JsonText.Quoted(member.JsonName) + ":";
            string value = "value." + member.Name;
            if (member.IsRequired)
            {
                if (commaIsOpen)
                {
                    pieces.Flush();
                    writer.Line("json.WriteRaw(first ? \"\"u8 : \",\"u8);");
                    commaIsOpen = false;
                }
                else if (anyWritten)
                {
                    pieces.Add(",");
                }
                pieces.Add(name);
                anyWritten = true;
                if (member.Value is NumberModel { FitsInt32: true, IsNullable: false })
                {
                    pieces.AddInt32(value);
                    continue;
                }
                pieces.Flush();
                if (member.Value.IsNullable)
                    WriteNullable(member.Value, value, "present" + member.Name);
                else
                    writer.Line(WriteValue(member.Value, fields.ArgumentOf(table, member)));
                continue;
            }
            pieces.Flush();
            bool isFirst = !anyWritten && !commaIsOpen;
            bool isAlone = table.Members.Count == 1;
            if (isFirst && !isAlone)
            {
                writer.Line("bool first = true;");
                commaIsOpen = true;
            }
            bool isReference = CSharpType.IsReference(form, member.Value);
            bool isOptional = CSharpType.IsOptional(member);
            string present = "present" + member.Name;
            string isThere = isOptional
                ? $"{value}.IsPresent"
                : $"{value} is {(isReference ? "not null" : "{ } " + present)}";
            writer.Open($"if ({isThere})");
            if (commaIsOpen)
            {
                if (!isFirst)
                    writer.Line("json.WriteRaw(first ? \"\"u8 : \",\"u8);");
                writer.Line("first = false;");
                writer.Line($"json.WriteRaw({CSharpText.Utf8Literal(name)});");
            }
            else
            {
                writer.Line($"json.WriteRaw({CSharpText.Utf8Literal((isAlone ? "" : ",") + name)});");
            }
            if (isOptional)
                WriteNullable(member.Value, value + ".Value", present);
            else
                writer.Line(WriteValue(member.Value, isReference ? value : present));
            writer.Close();
        }
        pieces.Add("}");
        pieces.Flush();
    }

    private void WriteNullable(ValueModel model, string value, string present)
    {
        writer.Line($"if ({value} is {{ }} {present})");
        writer.Nested(WriteValue(model, present));
        writer.Line("else");
        writer.Nested("json.WriteNull();");
    }

    private string WriteValue(ValueModel model, string value) =>
        model switch
        {
            NumberModel { FitsInt32: true } => $"json.WriteInt32({value});",
            NumberModel { IsInteger: true } => $"json.WriteInt64({value});",
            NumberModel => $"json.WriteDecimal({value});",
            TextModel { IsDate: true } =>
                $"json.WriteString(global::SchemaKit.Serialization.TextFormats.ToText({value}));",
            TextModel => $"json.WriteString({value});",
            BooleanModel => $"json.WriteBoolean({value});",
            _ => $"{MethodNames.Of(form, "Json", "Write", model)}(ref json, {value});",
        };
}
