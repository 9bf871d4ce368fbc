using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the readers: one that expects the members in schema order, and one that takes them in any order. Both only
/// say no; what is wrong with a document is found and worded by the schema's interpreter.
/// </summary>
internal sealed class ReaderEmitter
{
    private const string Scanner = "ref global::SchemaKit.Serialization.JsonScanner json";

    private readonly FormModel _form;
    private readonly SourceWriter _writer;
    private readonly ValueReading _values;

    private ReaderEmitter(SourceWriter writer, FormModel form)
    {
        _form = form;
        _writer = writer;
        _values = new ValueReading(form);
    }

    public static void Emit(SourceWriter writer, FormModel form) => new ReaderEmitter(writer, form).EmitAll();

    private void EmitAll()
    {
        foreach ((string pattern, string name) in _values.Patterns.All)
        {
            TextPatterns.Emit(_writer, pattern, name);
            _writer.Line();
        }
        foreach (ObjectModel table in _form.OwnTypes.OfType<ObjectModel>())
        {
            EmitInOrder(table);
            _writer.Line();
            EmitAnyOrder(table);
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

    private void EmitInOrder(ObjectModel table)
    {
        IReadOnlyList<string> locals = LocalNames.For(table.Members, "json", "value", "first", "present");
        OpenMethod(table, "TryReadInOrder");
        if (table.Members.Count > 0 && !table.Members[0].IsRequired)
            _writer.Line("bool first = true;");
        Require("json.TryOpenObject()");
        bool anyRequired = false;
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            string name = CSharpText.Utf8Literal(member.JsonName);
            string find =
                anyRequired ? $"json.TryNextMember({name})"
                : table.Members[0].IsRequired ? $"json.TryFirstMember({name})"
                : $"json.TryMember(ref first, {name})";
            if (!member.MayBeMissing)
            {
                string read = _values.Read(
                    member.Value,
                    "out " + Local(member.Value) + " " + locals[i],
                    locals[i],
                    true
                );
                ReturnFalseIf("!" + find, "!" + Parenthesised(read));
            }
            else if (member.IsRequired)
            {
                ReturnFalseIf("!" + find);
                _writer.Line($"{CSharpType.OfMember(member)} {locals[i]} = null;");
                ReadMissable(member, locals[i], inOrder: true, []);
            }
            else
            {
                _writer.Line($"{CSharpType.OfMember(member)} {locals[i]} = default;");
                _writer.Open($"if ({find})");
                ReadMissable(member, locals[i], inOrder: true, []);
                _writer.Close();
            }
            anyRequired |= member.IsRequired;
        }
        Require("json.TryCloseObject()");
        Construct(table, locals, isCounted: false);
        _writer.Close();
    }

    private void EmitAnyOrder(ObjectModel table)
    {
        IReadOnlyList<string> locals = LocalNames.For(
            table.Members,
            "json",
            "value",
            "name",
            "count",
            "seen",
            "missing",
            "present"
        );
        int required = table.Members.Count(m => m.IsRequired);
        OpenMethod(table, "TryReadAnyOrder");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            bool isReference = CSharpType.IsReference(_form, member.Value) && !member.MayBeMissing;
            _writer.Line($"{CSharpType.OfMember(member)}{(isReference ? "?" : "")} {locals[i]} = default;");
        }
        _writer.Line("int count = 0;");
        _writer.Line($"int missing = {CSharpText.Number(required)};");
        if (table.Members.Count > 0)
            _writer.Line("var seen = new global::SchemaKit.Serialization.MemberSet();");
        Require("json.TryOpenObject()");
        _writer.Open("while (json.TryNextName(ref count, out global::System.ReadOnlySpan<byte> name))");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            _writer.Open(
                $"{(i == 0 ? "" : "else ")}if (name.SequenceEqual({CSharpText.Utf8Literal(member.JsonName)}))"
            );
            string[] once = [$"!seen.TryAdd({CSharpText.Number(i)})"];
            if (member.MayBeMissing)
                ReadMissable(member, locals[i], inOrder: false, once);
            else
                ReadIntoLocal(member.Value, locals[i], inOrder: false, once);
            if (member.IsRequired)
                _writer.Line("missing--;");
            _writer.Close();
        }
        if (table.Members.Count > 0)
        {
            _writer.Open("else");
            _writer.Line("return false;");
            _writer.Close();
        }
        else
        {
            _writer.Line("return false;");
        }
        _writer.Close();
        _writer.Line("if (json.Failed || missing > 0)");
        ReturnFalse();
        Construct(table, locals, isCounted: true);
        _writer.Close();
    }

    private void EmitEnum(EnumModel list)
    {
        _writer.Open($"internal static bool TryRead({Scanner}, out {list.Name} value)");
        _writer.Line("value = default;");
        Require("json.TryReadText(out global::System.ReadOnlySpan<byte> text)");
        string otherwise = "";
        foreach (EnumItemModel item in list.Items)
        {
            _writer.Line($"{otherwise}if (text.SequenceEqual({CSharpText.Utf8Literal(item.JsonName)}))");
            _writer.Nested($"value = {list.Name}.{item.Name};");
            otherwise = "else ";
        }
        _writer.Line("else");
        ReturnFalse();
        _writer.Line("return true;");
        _writer.Close();
    }

    private void EmitList(ListModel list, string name)
    {
        string order = ValueReading.HoldsObjects(list) ? ", bool inOrder" : "";
        _writer.Open($"private static bool {name}({Scanner}{order}, out {CSharpType.Of(list)} value)");
        _writer.Line("value = default;");
        _writer.Line($"var items = new global::SchemaKit.Serialization.ListBuilder<{CSharpType.OfItem(list)}>();");
        _writer.Line("int count = 0;");
        Require("json.TryOpenArray()");
        _writer.Open("while (json.TryNextItem(ref count))");
        if (list.Item.IsNullable)
        {
            _writer.Open("if (json.TryReadNull())");
            _writer.Line("items.Add(null);");
            _writer.Line("continue;");
            _writer.Close();
        }
        ReturnFalseIf("!" + Parenthesised(_values.Read(list.Item, $"out {Local(list.Item)} item", "item", null)));
        _writer.Line("items.Add(item);");
        _writer.Close();
        List<string> faults = ["json.Failed"];
        if (list.MinItems > 0)
            faults.Add("count < " + CSharpText.Number(list.MinItems));
        if (list.MaxItems is { } most)
            faults.Add("count > " + CSharpText.Number(most));
        ReturnFalseIf([.. faults]);
        _writer.Line("value = items.ToList();");
        _writer.Line("return " + ListConditions(list) + ";");
        _writer.Close();
    }

    private string ListConditions(ListModel list)
    {
        var conditions = new List<string>();
        if (list.IsUnique)
            conditions.Add("global::SchemaKit.Serialization.ListRules.AreUnique(value)");
        if (list.Item is ObjectValueModel row && RowKeys.Of(_form.Object(row.TypeName)) is { } key)
            conditions.Add($"global::SchemaKit.Serialization.ListRules.HaveUniqueKeys(value, static {key})");
        return conditions.Count == 0 ? "true" : string.Join(" && ", conditions);
    }

    private void OpenMethod(ObjectModel table, string method)
    {
        if (table.IsStruct)
        {
            _writer.Open($"internal static bool {method}({Scanner}, out {table.Name} value)");
        }
        else
        {
            _writer.Line($"internal static bool {method}(");
            _writer.Indent();
            _writer.Line(Scanner + ",");
            _writer.Line($"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {table.Name}? value");
            _writer.Unindent();
            _writer.Line(")");
            _writer.Open();
        }
        _writer.Line("value = default;");
    }

    // Read in any order, a required reference is known not to be null because it was counted.
    private void Construct(ObjectModel table, IReadOnlyList<string> locals, bool isCounted)
    {
        _writer.Open("value = new " + table.Name);
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            bool isKnown = isCounted && !member.MayBeMissing && CSharpType.IsReference(_form, member.Value);
            _writer.Line($"{member.Name} = {locals[i]}{(isKnown ? "!" : "")},");
        }
        _writer.Close(";");
        _writer.Line("return true;");
    }

    // The type of a local that a value is read into: a reference may stay null where there is none.
    private string Local(ValueModel value) => CSharpType.Of(value) + (CSharpType.IsReference(_form, value) ? "?" : "");

    // Reads into a local that is declared already.
    private void ReadIntoLocal(ValueModel value, string local, bool inOrder, string[] unless) =>
        ReturnFalseIf([.. unless, "!" + Parenthesised(_values.Read(value, "out " + local, local, inOrder))]);

    // Reads a value that may be missing into a local that is declared already, by way of one of the plain type.
    private void ReadMissable(MemberModel member, string local, bool inOrder, string[] unless)
    {
        bool isOptional = CSharpType.IsOptional(member);
        if (CSharpType.IsReference(_form, member.Value) && !member.Value.IsNullable)
        {
            ReadIntoLocal(member.Value, local, inOrder, unless);
            return;
        }
        string read = _values.Read(member.Value, $"out {Local(member.Value)} present", "present", inOrder);
        if (!member.Value.IsNullable)
        {
            ReturnFalseIf([.. unless, "!" + Parenthesised(read)]);
            _writer.Line($"{local} = present;");
            return;
        }
        if (unless.Length > 0)
            ReturnFalseIf(unless);
        _writer.Open("if (json.TryReadNull())");
        _writer.Line(isOptional ? $"{local} = new(null);" : $"{local} = null;");
        _writer.Close();
        _writer.Open("else");
        ReturnFalseIf("!" + Parenthesised(read));
        _writer.Line(isOptional ? $"{local} = new(present);" : $"{local} = present;");
        _writer.Close();
    }

    private static string Parenthesised(string expression) =>
        expression.Contains(" && ") || expression.Contains(" ? ") ? "(" + expression + ")" : expression;

    private void Require(string condition) => ReturnFalseIf("!" + condition);

    private void ReturnFalseIf(params string[] alternatives)
    {
        _writer.Chain("if (", alternatives, " ||", ")");
        ReturnFalse();
    }

    private void ReturnFalse()
    {
        _writer.Nested("return false;");
    }
}
