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
            EnumValueModel list => list.TypeName,
            ObjectValueModel nested => nested.TypeName,
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    public static string OfMember(MemberModel member) => Of(member.Value) + (member.IsRequired ? "" : "?");

    /// <summary>Whether values of the type live on the heap.</summary>
    public static bool IsReference(FormModel form, ValueModel value) =>
        value is TextModel || (value is ObjectValueModel nested && !form.Object(nested.TypeName).IsStruct);
}
