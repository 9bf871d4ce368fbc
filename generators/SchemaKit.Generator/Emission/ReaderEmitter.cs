using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the readers, which expect the members in schema order; the runtime library brings others into it. They only say
/// no: what is wrong with a document is found and worded by the schema's interpreter.
/// </summary>
internal sealed class ReaderEmitter
{
    private const string Scanner = "ref global::SchemaKit.Serialization.JsonScanner json";

    private readonly FormModel _form;
    private readonly SourceWriter _writer;
    private readonly ValueReading _values;
    private readonly ValueConditions _conditions;

    public ReaderEmitter(SourceWriter writer, FormModel form)
    {
        _form = form;
        _writer = writer;
        _values = new ValueReading(form);
        _conditions = new ValueConditions(form);
    }

    public void EmitAll()
    {
        foreach ((string pattern, string name) in _conditions.Patterns.All)
        {
            TextPatterns.Emit(_writer, pattern, name);
            _writer.Line();
        }
        foreach (ObjectModel table in _form.OwnTypes.OfType<ObjectModel>())
        {
            EmitObject(table);
            _writer.Line();
        }
        foreach (EnumModel list in _form.OwnTypes.OfType<EnumModel>())
        {
            EmitEnum(list);
            _writer.Line();
        }
        foreach ((ListModel list, string name) in _values.Lists)
        {
            EmitList(list, name);
            _writer.Line();
        }
    }

    private void EmitObject(ObjectModel table)
    {
        _writer.Open($"internal static {table.Name} {MethodNames.Of(_form, "Json", "Read", table.Name)}({Scanner})");
        // A document in another order has failed at its first table: the tables below need not be looked for.
        if (!table.IsStruct && table.Name != _form.RootName)
        {
            _writer.Line("if (json.Failed)");
            _writer.Nested("return null!;");
        }
        bool mayBeFirst = table.Members.Count == 0 || !table.Members[0].IsRequired;
        if (mayBeFirst)
            _writer.Line("json.OpenObject();");
        _writer.Open($"var value = new {table.Name}");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            string mark = i == 0 && member.IsRequired ? "{" : ",";
            string name = CSharpText.Utf8Literal(mark + JsonText.Quoted(member.JsonName) + ":");
            _writer.Line($"{member.Name} = {ReadMember(member, name, mayBeFirst)},");
            mayBeFirst &= !member.IsRequired;
        }
        _writer.Close(";");
        _writer.Line("json.CloseObject();");
        IReadOnlyList<string> locals = LocalNames.For(table.Members, "json", "value");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            // Lists see to themselves.
            if (member.Value is not ListModel)
                Require(
                    member.Value,
                    "value." + member.Name,
                    member.MayBeMissing ? locals[i] : null,
                    CSharpType.IsOptional(member)
                );
        }
        _writer.Line("return value;");
        _writer.Close();
    }

    private string ReadMember(MemberModel member, string name, bool mayBeFirst)
    {
        string first = mayBeFirst ? "First" : "";
        string read = _values.Read(member.Value, "json");
        if (CSharpType.IsOptional(member))
            return $"!json.Has{first}({name}) ? default : new(json.TryReadNull() ? null : {read})";
        if (!member.IsRequired)
            return $"json.Has{first}({name}) ? {read} : null";
        if (member.Value.IsNullable)
            return $"json.Next{first}({name}).TryReadNull() ? null : {read}";
        if (member.Value is NumberModel { FitsInt32: true } number && !mayBeFirst)
            return $"json.NextInt32({string.Join(", ", ValueReading.Int32Bounds(number).Prepend(name))})";
        return _values.Read(member.Value, $"json.Next{first}({name})");
    }

    private void EmitEnum(EnumModel list)
    {
        _writer.Open($"internal static {list.Name} {MethodNames.Of(_form, "Json", "Read", list.Name)}({Scanner})");
        _writer.Line("global::System.ReadOnlySpan<byte> text = json.ReadText();");
        foreach (EnumItemModel item in list.Items)
        {
            _writer.Line($"if (text.SequenceEqual({CSharpText.Utf8Literal(item.JsonName)}))");
            _writer.Nested($"return {list.Name}.{item.Name};");
        }
        _writer.Line("json.Fail();");
        _writer.Line("return default;");
        _writer.Close();
    }

    private void EmitList(ListModel list, string name)
    {
        ValueModel item = list.Item;
        string read = item.IsNullable
            ? "json.TryReadNull() ? null : " + _values.Read(item, "json")
            : _values.Read(item, "json");
        _writer.Open($"private static {CSharpType.Of(list)} {name}({Scanner})");
        _writer.Line($"var items = new global::SchemaKit.Serialization.ListBuilder<{CSharpType.OfItem(list)}>();");
        _writer.Line("json.OpenArray();");
        if (item is ListModel || _conditions.Of(item, "item").Count == 0)
        {
            _writer.Line("while (json.NextItem(items.Count))");
            _writer.Nested($"items.Add({read});");
        }
        else
        {
            _writer.Open("while (json.NextItem(items.Count))");
            _writer.Line($"{CSharpType.OfItem(list)} item = {read};");
            Require(item, "item", item.IsNullable ? "present" : null, isOptional: false);
            _writer.Line("items.Add(item);");
            _writer.Close();
        }
        _writer.Line($"{CSharpType.Of(list)} value = items.ToList();");
        // Items of a reading that has failed may lack what they must have: none is asked for its equality.
        IReadOnlyList<string> conditions = _conditions.Of(list, "value");
        if (conditions.Count > 0)
            _writer.Line($"json.Require(json.Failed || ({string.Join(" && ", conditions)}));");
        _writer.Line("return value;");
        _writer.Close();
    }

    /// <param name="value">What the schema says of a value.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="present">A name for it where it is there; null where it always is.</param>
    /// <param name="isOptional">Whether it may be absent and may be null too.</param>
    private void Require(ValueModel value, string place, string? present, bool isOptional)
    {
        IReadOnlyList<string> conditions = _conditions.Of(value, present ?? place);
        if (conditions.Count == 0)
            return;
        string all = string.Join(" && ", conditions);
        if (present is not null)
        {
            string given = isOptional
                ? $"{place} is not {{ Value: {{ }} {present} }}"
                : $"{place} is not {{ }} {present}";
            all = $"{given} || {(conditions.Count > 1 ? "(" + all + ")" : all)}";
        }
        _writer.Line($"json.Require({all});");
    }
}
