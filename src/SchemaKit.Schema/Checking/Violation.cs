using System;
using System.Collections.Generic;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Numbers;

namespace SchemaKit;

/// <summary>An equation that does not hold: which, with which numbers, and by how much.</summary>
public sealed class Violation
{
    private readonly ExactSum _left;
    private readonly ExactSum _right;
    private readonly long[] _numbers = [];
    private IReadOnlyList<ViolationTerm>? _leftTerms;
    private IReadOnlyList<ViolationTerm>? _rightTerms;

    internal Violation(
        Equation equation,
        IReadOnlyList<ViolationTerm> leftTerms,
        IReadOnlyList<ViolationTerm> rightTerms,
        ExactSum left,
        ExactSum right
    )
    {
        Equation = equation;
        _leftTerms = leftTerms;
        _rightTerms = rightTerms;
        _left = left;
        _right = right;
    }

    // The numbers of the terms, left and right, are put beside them only where somebody asks for them.
    internal Violation(Equation equation, long[] numbers, long left, long right)
    {
        Equation = equation;
        _numbers = numbers;
        _left = ExactSum.Of(left);
        _right = ExactSum.Of(right);
    }

    /// <summary>The equation: rule, place and cells.</summary>
    public Equation Equation { get; }

    /// <summary>The rule that is broken.</summary>
    public Rule Rule => Equation.Rule;

    /// <summary>How much it weighs.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The terms on the left with their numbers.</summary>
    public IReadOnlyList<ViolationTerm> LeftTerms => _leftTerms ??= TermsOf(Equation.Left, 0);

    /// <summary>The terms on the right with their numbers.</summary>
    public IReadOnlyList<ViolationTerm> RightTerms => _rightTerms ??= TermsOf(Equation.Right, Equation.Left.Count);

    /// <summary>The sum on the left.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public decimal Left => ToDecimal(_left);

    /// <summary>The sum on the right.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public decimal Right => ToDecimal(_right);

    /// <summary>Left less right.</summary>
    /// <exception cref="OverflowException">The difference has more digits than a decimal holds.</exception>
    public decimal Difference => ToDecimal(_left.Minus(_right));

    /// <summary>The sum on the left with all its digits, as JSON spells numbers; whatever its length.</summary>
    public string LeftText => _left.ToString();

    /// <summary>The sum on the right with all its digits, as JSON spells numbers; whatever its length.</summary>
    public string RightText => _right.ToString();

    /// <summary>Left less right with all its digits, as JSON spells numbers; whatever its length.</summary>
    public string DifferenceText => _left.Minus(_right).ToString();

    /// <summary>One sentence: the rule, where it is broken, both sides and the difference.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return ViolationMessages.Describe(this, language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);

    private ViolationTerm[] TermsOf(IReadOnlyList<Term> terms, int first)
    {
        var values = new ViolationTerm[terms.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = new ViolationTerm(terms[i], _numbers[first + i]);
        return values;
    }

    private static decimal ToDecimal(ExactSum sum) =>
        sum.TryToDecimal(out decimal value)
            ? value
            : throw new OverflowException($"The sum {sum} has more digits than a decimal can hold.");
}
