using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Initializers;

/// <summary>A value that an object initializer gives to a member.</summary>
internal sealed class WrittenValue
{
    public WrittenValue(MemberModel member, ISimpleAssignmentOperation assignment)
    {
        Member = member;
        Assignment = assignment;
        Value = Conversions.Unwrap(assignment.Value);
        Constant = Value.ConstantValue.HasValue ? Value.ConstantValue.Value : null;
    }

    public MemberModel Member { get; }

    /// <summary>The whole assignment: <c>Total = 3</c>.</summary>
    public ISimpleAssignmentOperation Assignment { get; }

    /// <summary>What is assigned, before it is converted to the type of the member.</summary>
    public IOperation Value { get; }

    /// <summary>What it is worth at compile time; null where that is unknown, or where it is null.</summary>
    public object? Constant { get; }

    /// <summary>The number that it is worth at compile time; null where that is unknown, or where it is no number.</summary>
    public decimal? Number =>
        Constant switch
        {
            sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDecimal(
                Constant,
                CultureInfo.InvariantCulture
            ),
            _ => null,
        };
}
