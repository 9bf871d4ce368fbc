using System;

namespace SchemaKit.Schema.Model;

/// <summary>The C# type of a value: the table "C# mapping" of the README.</summary>
internal static class CSharpType
{
    public static string Of(ValueModel value) =>
        value switch
        {
            NumberModel { FitsInt32: true } => "int",
            NumberModel { IsInteger: true } => "long",
            NumberModel => "decimal",
            TextModel { IsDate: true } => "global::System.DateOnly",
            TextModel => "string",
            BooleanModel => "bool",
            EnumValueModel list => list.TypeName,
            ObjectValueModel nested => nested.TypeName,
            ListModel list => "global::SchemaKit.ValueList<" + OfItem(list) + ">",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    /// <summary>The type of a list's items.</summary>
    public static string OfItem(ListModel list) => Of(list.Item) + (list.Item.IsNullable ? "?" : "");

    /// <summary>The type of a member: absent and null are told apart only where both may be.</summary>
    public static string OfMember(MemberModel member) =>
        !member.MayBeMissing ? Of(member.Value)
        : IsOptional(member) ? "global::SchemaKit.Optional<" + Of(member.Value) + "?>"
        : Of(member.Value) + "?";

    /// <summary>The class that serves a type, with a dot behind it; nothing where it is the class at hand.</summary>
    /// <param name="form">The form.</param>
    /// <param name="typeName">The type.</param>
    /// <param name="part">What the class is for: one of <see cref="FormModel.Parts"/>.</param>
    public static string Part(FormModel form, string typeName, string part) =>
        form.Type(typeName).Owner is { } owner ? owner + part + "." : "";

    /// <summary>Whether a member may be absent and may be null too.</summary>
    public static bool IsOptional(MemberModel member) => !member.IsRequired && member.Value.IsNullable;

    /// <summary>Whether values of the type live on the heap.</summary>
    public static bool IsReference(FormModel form, ValueModel value) =>
        value is TextModel { IsDate: false }
        || (value is ObjectValueModel nested && !form.Object(nested.TypeName).IsStruct);
}
