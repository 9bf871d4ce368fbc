using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaKit.Generator.Initializers;

/// <summary>Sees through the conversions that the compiler puts around a value that is assigned to a generated member.</summary>
internal static class Conversions
{
    /// <summary>The value as it was written: from it <c>int</c> became <c>decimal</c>, <c>int?</c> or <c>Optional</c>.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion && KeepsValue(conversion))
            value = conversion.Operand;
        return value;
    }

    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.OperatorMethod is not { } method
        || method.ContainingType is { Name: "Optional", ContainingNamespace.Name: "SchemaKit" }
        // Implicit conversions to decimal are operators of the framework's.
        || method.ContainingType.SpecialType == SpecialType.System_Decimal;
}
