using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// Writes the readers: one that expects the members in schema order, and one that takes them in any order. Both only
/// say no; what is wrong with a document is found and worded by the schema's interpreter.
/// </summary>
internal static class ReaderEmitter
{
    private const string Scanner = "ref global::SchemaKit.Serialization.JsonScanner json";

    public static void Emit(SourceWriter writer, FormModel form)
    {
        foreach (ObjectModel table in form.Types.OfType<ObjectModel>())
        {
            EmitInOrder(writer, form, table);
            writer.Line();
            EmitAnyOrder(writer, form, table);
            writer.Line();
        }
        foreach (EnumModel list in form.Types.OfType<EnumModel>())
        {
            EmitEnum(writer, list);
            writer.Line();
        }
    }

    private static void EmitInOrder(SourceWriter writer, FormModel form, ObjectModel table)
    {
        IReadOnlyList<string> locals = LocalNames.For(table.Members, "json", "value", "first", "present");
        OpenMethod(writer, table, "TryReadInOrder");
        if (table.Members.Count > 0 && !table.Members[0].IsRequired)
            writer.Line("bool first = true;");
        Require(writer, "json.TryOpenObject()");
        bool anyRequired = false;
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            string name = CSharpText.Utf8Literal(member.JsonName);
            string find =
                anyRequired ? $"json.TryNextMember({name})"
                : table.Members[0].IsRequired ? $"json.TryFirstMember({name})"
                : $"json.TryMember(ref first, {name})";
            bool isReference = CSharpType.IsReference(form, member.Value);
            string type = CSharpType.Of(member.Value) + (isReference ? "?" : "");
            if (member.IsRequired)
            {
                string read = ReadValue(member, "out " + type + " " + locals[i], locals[i], "TryReadInOrder");
                ReturnFalseIf(writer, "!" + find, "!" + Parenthesised(read));
            }
            else
            {
                writer.Line($"{CSharpType.OfMember(member)} {locals[i]} = null;");
                writer.Open($"if ({find})");
                ReadIntoLocal(writer, member, locals[i], isReference, "TryReadInOrder", []);
                writer.Close();
            }
            anyRequired |= member.IsRequired;
        }
        Require(writer, "json.TryCloseObject()");
        Construct(writer, table, locals);
        writer.Close();
    }

    private static void EmitAnyOrder(SourceWriter writer, FormModel form, ObjectModel table)
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
        OpenMethod(writer, table, "TryReadAnyOrder");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            bool isReference = CSharpType.IsReference(form, member.Value);
            string type = CSharpType.Of(member.Value) + (isReference || !member.IsRequired ? "?" : "");
            writer.Line($"{type} {locals[i]} = default;");
        }
        writer.Line("int count = 0;");
        writer.Line($"int missing = {CSharpText.Number(required)};");
        if (table.Members.Count > 0)
            writer.Line("var seen = new global::SchemaKit.Serialization.MemberSet();");
        Require(writer, "json.TryOpenObject()");
        writer.Open("while (json.TryNextName(ref count, out global::System.ReadOnlySpan<byte> name))");
        for (int i = 0; i < table.Members.Count; i++)
        {
            MemberModel member = table.Members[i];
            writer.Open($"{(i == 0 ? "" : "else ")}if (name.SequenceEqual({CSharpText.Utf8Literal(member.JsonName)}))");
            bool isReference = CSharpType.IsReference(form, member.Value);
            string[] once = [$"!seen.TryAdd({CSharpText.Number(i)})"];
            ReadIntoLocal(writer, member, locals[i], isReference || member.IsRequired, "TryReadAnyOrder", once);
            if (member.IsRequired)
                writer.Line("missing--;");
            writer.Close();
        }
        if (table.Members.Count > 0)
        {
            writer.Open("else");
            writer.Line("return false;");
            writer.Close();
        }
        else
        {
            writer.Line("return false;");
        }
        writer.Close();
        writer.Line("if (json.Failed || missing > 0)");
        ReturnFalse(writer);
        Construct(writer, table, locals, form);
        writer.Close();
    }

    private static void EmitEnum(SourceWriter writer, EnumModel list)
    {
        writer.Open($"private static bool TryRead({Scanner}, out {list.Name} value)");
        writer.Line("value = default;");
        Require(writer, "json.TryReadText(out global::System.ReadOnlySpan<byte> text)");
        string otherwise = "";
        foreach (EnumItemModel item in list.Items)
        {
            writer.Line($"{otherwise}if (text.SequenceEqual({CSharpText.Utf8Literal(item.JsonName)}))");
            writer.Indent();
            writer.Line($"value = {list.Name}.{item.Name};");
            writer.Unindent();
            otherwise = "else ";
        }
        writer.Line("else");
        ReturnFalse(writer);
        writer.Line("return true;");
        writer.Close();
    }

    private static void OpenMethod(SourceWriter writer, ObjectModel table, string method)
    {
        if (table.IsStruct)
        {
            writer.Open($"internal static bool {method}({Scanner}, out {table.Name} value)");
        }
        else
        {
            writer.Line($"internal static bool {method}(");
            writer.Indent();
            writer.Line(Scanner + ",");
            writer.Line($"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {table.Name}? value");
            writer.Unindent();
            writer.Line(")");
            writer.Open();
        }
        writer.Line("value = default;");
    }

    private static void Construct(
        SourceWriter writer,
        ObjectModel table,
        IReadOnlyList<string> locals,
        FormModel? form = null
    )
    {
        writer.Open("value = new " + table.Name);
        for (int i = 0; i < table.Members.Count; i++)
        {
            // Read in any order, a required reference is known not to be null because it was counted.
            bool counted =
                form is not null && table.Members[i].IsRequired && CSharpType.IsReference(form, table.Members[i].Value);
            writer.Line($"{table.Members[i].Name} = {locals[i]}{(counted ? "!" : "")},");
        }
        writer.Close(";");
        writer.Line("return true;");
    }

    // Reads into a local that is declared already; one that may be null takes a value type by way of another.
    private static void ReadIntoLocal(
        SourceWriter writer,
        MemberModel member,
        string local,
        bool isDirect,
        string method,
        string[] unless
    )
    {
        string read = isDirect
            ? ReadValue(member, "out " + local, local, method)
            : ReadValue(member, $"out {CSharpType.Of(member.Value)} present", "present", method);
        ReturnFalseIf(writer, [.. unless, "!" + Parenthesised(read)]);
        if (!isDirect)
            writer.Line($"{local} = present;");
    }

    // The expression that reads a member's value and checks what the schema asks of it.
    private static string ReadValue(MemberModel member, string target, string local, string method) =>
        member.Value switch
        {
            NumberModel { FitsInt32: true } number =>
                $"json.TryReadInt32({Bound(Math.Ceiling(number.Minimum!.Value), int.MinValue, int.MaxValue, "int")}, {Bound(Math.Floor(number.Maximum!.Value), int.MinValue, int.MaxValue, "int")}, {target})",
            NumberModel { IsInteger: true } number =>
                $"json.TryReadInt64({Bound(Math.Ceiling(number.Minimum ?? long.MinValue), long.MinValue, long.MaxValue, "long")}, {Bound(Math.Floor(number.Maximum ?? long.MaxValue), long.MinValue, long.MaxValue, "long")}, {target})",
            NumberModel number => $"json.TryReadDecimal({target})" + DecimalBounds(number, local),
            TextModel text => $"json.TryReadString({target})" + TextBounds(text, local),
            EnumValueModel => $"TryRead(ref json, {target})",
            _ => $"{method}(ref json, {target})",
        };

    private static string DecimalBounds(NumberModel number, string local) =>
        (number.Minimum is { } minimum ? $" && {local} >= {CSharpText.Number(minimum)}m" : "")
        + (number.Maximum is { } maximum ? $" && {local} <= {CSharpText.Number(maximum)}m" : "");

    private static string TextBounds(TextModel text, string local)
    {
        if (text.Constant is not null)
            return $" && {local} == {CSharpText.Literal(text.Constant)}";
        if (text.MinLength == 0 && text.MaxLength is null)
            return "";
        string maximum = text.MaxLength is { } max ? CSharpText.Number(max) : "int.MaxValue";
        return $" && global::SchemaKit.Serialization.TextLength.IsWithin({local}, {CSharpText.Number(text.MinLength)}, {maximum})";
    }

    private static string Bound(decimal bound, decimal least, decimal greatest, string type) =>
        bound <= least ? type + ".MinValue"
        : bound >= greatest ? type + ".MaxValue"
        : CSharpText.Number(bound) + (type == "long" ? "L" : "");

    private static string Parenthesised(string expression) =>
        expression.Contains(" && ") ? "(" + expression + ")" : expression;

    private static void Require(SourceWriter writer, string condition) => ReturnFalseIf(writer, "!" + condition);

    private static void ReturnFalseIf(SourceWriter writer, params string[] alternatives)
    {
        writer.Chain("if (", alternatives, " ||", ")");
        ReturnFalse(writer);
    }

    private static void ReturnFalse(SourceWriter writer)
    {
        writer.Indent();
        writer.Line("return false;");
        writer.Unindent();
    }
}
