using System;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>The C# type of a value: the table "C# mapping" of the README.</summary>
internal static class CSharpType
{
    public static string Of(ValueModel value) =>
        value switch
        {
            NumberModel { FitsInt32: true } => "int",
            NumberModel { IsInteger: true } => "long",
            NumberModel => "decimal",
            TextModel => "string",
            BooleanModel => "bool",
            EnumValueModel list => list.TypeName,
            ObjectValueModel nested => nested.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    /// <summary>The type of a member: absent and null are told apart only where both may be.</summary>
    public static string OfMember(MemberModel member) =>
        !member.MayBeMissing ? Of(member.Value)
        : IsOptional(member) ? "global::SchemaKit.Optional<" + Of(member.Value) + "?>"
        : Of(member.Value) + "?";

    /// <summary>Whether a member may be absent and may be null too.</summary>
    public static bool IsOptional(MemberModel member) => !member.IsRequired && member.Value.IsNullable;

    /// <summary>Whether values of the type live on the heap.</summary>
    public static bool IsReference(FormModel form, ValueModel value) =>
        value is TextModel || (value is ObjectValueModel nested && !form.Object(nested.TypeName).IsStruct);
}
