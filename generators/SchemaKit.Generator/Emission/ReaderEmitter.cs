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
            if (!member.MayBeMissing)
            {
                string type = CSharpType.Of(member.Value) + (isReference ? "?" : "");
                string read = ReadValue(member, "out " + type + " " + locals[i], locals[i], "TryReadInOrder");
                ReturnFalseIf(writer, "!" + find, "!" + Parenthesised(read));
            }
            else if (member.IsRequired)
            {
                ReturnFalseIf(writer, "!" + find);
                writer.Line($"{CSharpType.OfMember(member)} {locals[i]} = null;");
                ReadMissable(writer, member, locals[i], isReference, "TryReadInOrder", []);
            }
            else
            {
                writer.Line($"{CSharpType.OfMember(member)} {locals[i]} = default;");
                writer.Open($"if ({find})");
                ReadMissable(writer, member, locals[i], isReference, "TryReadInOrder", []);
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
            bool isReference = CSharpType.IsReference(form, member.Value) && !member.MayBeMissing;
            writer.Line($"{CSharpType.OfMember(member)}{(isReference ? "?" : "")} {locals[i]} = default;");
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
            if (member.MayBeMissing)
                ReadMissable(writer, member, locals[i], isReference, "TryReadAnyOrder", once);
            else
                ReadIntoLocal(writer, member, locals[i], "TryReadAnyOrder", once);
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
                form is not null
                && !table.Members[i].MayBeMissing
                && CSharpType.IsReference(form, table.Members[i].Value);
            writer.Line($"{table.Members[i].Name} = {locals[i]}{(counted ? "!" : "")},");
        }
        writer.Close(";");
        writer.Line("return true;");
    }

    // Reads into a local that is declared already.
    private static void ReadIntoLocal(
        SourceWriter writer,
        MemberModel member,
        string local,
        string method,
        string[] unless
    ) => ReturnFalseIf(writer, [.. unless, "!" + Parenthesised(ReadValue(member, "out " + local, local, method))]);

    // Reads a value that may be missing into a local that is declared already, by way of one of the plain type.
    private static void ReadMissable(
        SourceWriter writer,
        MemberModel member,
        string local,
        bool isReference,
        string method,
        string[] unless
    )
    {
        bool isOptional = CSharpType.IsOptional(member);
        if (isReference && !member.Value.IsNullable)
        {
            ReadIntoLocal(writer, member, local, method, unless);
            return;
        }
        string type = CSharpType.Of(member.Value) + (isReference ? "?" : "");
        if (!member.Value.IsNullable)
        {
            string[] read =
            [
                .. unless,
                "!" + Parenthesised(ReadValue(member, $"out {type} present", "present", method)),
            ];
            ReturnFalseIf(writer, read);
            writer.Line($"{local} = present;");
            return;
        }
        if (unless.Length > 0)
            ReturnFalseIf(writer, unless);
        writer.Open("if (json.TryReadNull())");
        writer.Line(isOptional ? $"{local} = new(null);" : $"{local} = null;");
        writer.Close();
        writer.Open("else");
        ReturnFalseIf(writer, "!" + Parenthesised(ReadValue(member, $"out {type} present", "present", method)));
        writer.Line(isOptional ? $"{local} = new(present);" : $"{local} = present;");
        writer.Close();
    }

    // The expression that reads a member's value and checks what the schema asks of it.
    private static string ReadValue(MemberModel member, string target, string local, string method) =>
        member.Value switch
        {
            NumberModel { FitsInt32: true } number =>
                $"json.TryReadInt32({Integer(number.LeastInteger, int.MinValue, int.MaxValue, "int")}, {Integer(number.GreatestInteger, int.MinValue, int.MaxValue, "int")}, {target})"
                    + Multiple(number, local),
            NumberModel { IsInteger: true } number =>
                $"json.TryReadInt64({Integer(number.LeastInteger, long.MinValue, long.MaxValue, "long")}, {Integer(number.GreatestInteger, long.MinValue, long.MaxValue, "long")}, {target})"
                    + Multiple(number, local),
            NumberModel number => $"json.TryReadDecimal({target})"
                + DecimalBounds(number, local)
                + Multiple(number, local),
            BooleanModel { Constant: { } constant } =>
                $"json.TryReadBoolean({target}) && {local} == {(constant ? "true" : "false")}",
            BooleanModel => $"json.TryReadBoolean({target})",
            TextModel text => $"json.TryReadString({target})" + TextBounds(text, local),
            EnumValueModel => $"TryRead(ref json, {target})",
            _ => $"{method}(ref json, {target})",
        };

    private static string DecimalBounds(NumberModel number, string local) =>
        Bound(local, ">=", number.Minimum)
        + Bound(local, "<=", number.Maximum)
        + Bound(local, ">", number.ExclusiveMinimum)
        + Bound(local, "<", number.ExclusiveMaximum);

    private static string Multiple(NumberModel number, string local)
    {
        string divisor = number.MultipleOf is not { } multipleOf
            ? ""
            : $" && global::SchemaKit.Serialization.NumberRules.IsMultiple({local}, {CSharpText.Number(multipleOf)}m)";
        return divisor + Bound(local, "==", number.Constant);
    }

    private static string Bound(string local, string relation, decimal? bound) =>
        bound is null ? "" : $" && {local} {relation} {CSharpText.Number(bound.Value)}m";

    private static string TextBounds(TextModel text, string local)
    {
        string constant = text.Constant is null ? "" : $" && {local} == {CSharpText.Literal(text.Constant)}";
        if (text.MinLength == 0 && text.MaxLength is null)
            return constant;
        string maximum = text.MaxLength is { } max ? CSharpText.Number(max) : "int.MaxValue";
        return $" && global::SchemaKit.Serialization.TextLength.IsWithin({local}, {CSharpText.Number(text.MinLength)}, {maximum}){constant}";
    }

    private static string Integer(decimal bound, decimal least, decimal greatest, string type) =>
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
