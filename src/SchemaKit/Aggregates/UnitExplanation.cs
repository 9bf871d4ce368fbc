using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A unit whose numbers are what an aggregate is off by.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Fault">What may have happened to its numbers.</param>
/// <param name="IsWhole">
/// Whether its whole report explains the differences; else its numbers are those of the cells that differ, and there are others.
/// </param>
public sealed record UnitExplanation(UnitReport Unit, UnitFault Fault, bool IsWhole)
{
    /// <summary>One sentence.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return AggregateWords.Of(this).In(language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
