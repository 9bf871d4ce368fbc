using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SchemaKit.Generator.Initializers;

/// <summary>Expressions that can be written a second time and are worth the same: to evaluate them changes nothing.</summary>
internal static class SimpleExpression
{
    /// <param name="value">The expression.</param>
    /// <param name="isReport">Whether a type is generated from a schema; its members are no more than storage.</param>
    public static bool Is(IOperation value, Func<ITypeSymbol, bool> isReport) =>
        value.ConstantValue.HasValue
        || Conversions.Unwrap(value) switch
        {
            { ConstantValue.HasValue: true } => true,
            ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => true,
            IFieldReferenceOperation field => field.Instance is null || Is(field.Instance, isReport),
            IPropertyReferenceOperation { Arguments.IsEmpty: true, Instance: { } instance } property => isReport(
                property.Property.ContainingType
            ) && Is(instance, isReport),
            _ => false,
        };
}
