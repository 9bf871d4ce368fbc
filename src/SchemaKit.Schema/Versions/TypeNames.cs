using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>The types of values as schemas name them.</summary>
internal static class TypeNames
{
    /// <summary>The type, and <c>null</c> where that may stand instead.</summary>
    public static string Of(ValueModel value) => OfPresent(value) + (value.IsNullable ? " | null" : "");

    /// <summary>The type of what is not <c>null</c>.</summary>
    public static string OfPresent(ValueModel value) =>
        value switch
        {
            NumberModel { IsInteger: true } => "integer",
            NumberModel => "number",
            BooleanModel => "boolean",
            ObjectValueModel => "object",
            ListModel => "array",
            _ => "string",
        };
}
