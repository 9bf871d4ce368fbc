using System;
using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A cell of an aggregate that is not the sum of its units'.</summary>
public sealed class CellDifference
{
    internal CellDifference(
        Cell cell,
        decimal aggregate,
        ExactSum sum,
        bool isOpen,
        IReadOnlyList<UnitExplanation> explanations
    )
    {
        (Cell, Aggregate, Sum, IsOpen, Explanations) = (cell, aggregate, sum, isOpen, explanations);
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>What the aggregate says.</summary>
    public decimal Aggregate { get; }

    /// <summary>The sum of what the units say.</summary>
    public ExactSum Sum { get; }

    /// <summary>The aggregate less the sum.</summary>
    public ExactSum Difference => default(ExactSum).Plus(Aggregate).Minus(Sum);

    /// <summary>Whether units or their numbers are missing, so that the sum could only be greater.</summary>
    public bool IsOpen { get; }

    /// <summary>The units whose number in this cell is the difference.</summary>
    public IReadOnlyList<UnitExplanation> Explanations { get; }

    /// <summary>One sentence: the cell, both numbers and the difference.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return AggregateWords.Of(this).In(language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
