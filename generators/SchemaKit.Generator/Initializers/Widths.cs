using Microsoft.CodeAnalysis;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Initializers;

/// <summary>How wide the types are in which C# adds numbers up: <c>int</c>, <c>long</c>, <c>decimal</c>. Each converts to the next.</summary>
internal static class Widths
{
    public const int Decimal = 3;

    private const int Int = 1;
    private const int Long = 2;

    /// <summary>The width of a value of a type; null where it converts to none of them, or adds up in another.</summary>
    public static int? Of(ITypeSymbol? type) =>
        type?.SpecialType switch
        {
            SpecialType.System_SByte
            or SpecialType.System_Byte
            or SpecialType.System_Int16
            or SpecialType.System_UInt16
            or SpecialType.System_Int32 => Int,
            SpecialType.System_Int64 => Long,
            SpecialType.System_Decimal => Decimal,
            _ => null,
        };

    /// <summary>The width of the numbers of a cell.</summary>
    public static int Of(NumberModel number) =>
        number.FitsInt32 ? Int
        : number.IsInteger ? Long
        : Decimal;

    public static string TypeName(int width) =>
        width switch
        {
            Int => "int",
            Long => "long",
            _ => "decimal",
        };
}
