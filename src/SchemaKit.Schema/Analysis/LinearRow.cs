using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>An equation as a row of a linear system: lower &lt;= coefficients x cells &lt;= upper.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Coefficients">By the index of the cell, those of both sides together.</param>
/// <param name="Lower">The least value; null where there is none.</param>
/// <param name="Upper">The greatest value; null where there is none.</param>
internal sealed record LinearRow(Equation Equation, SparseVector Coefficients, Rational? Lower, Rational? Upper)
{
    /// <summary>The constant of an equality in its place among the coefficients: after all cells.</summary>
    public const int ConstantIndex = int.MaxValue;

    public bool IsEquality => Lower is not null && Lower == Upper;

    /// <summary>Coefficients x cells - constant, of an equality.</summary>
    public SparseVector Augmented => Coefficients.Plus(SparseVector.Unit(ConstantIndex), -Lower.GetValueOrDefault());

    public static LinearRow Of(Equation equation)
    {
        var entries = new List<(int, Rational)>(equation.Left.Count + equation.Right.Count);
        Add(entries, equation.Left, isLeft: true);
        Add(entries, equation.Right, isLeft: false);
        Rational constant = Rational.From(equation.RightConstant) - Rational.From(equation.LeftConstant);
        Rational tolerance = Rational.From(equation.Rule.Tolerance);
        return new LinearRow(
            equation,
            SparseVector.Of(entries),
            equation.Rule.Relation == Relation.AtMost ? null : constant - tolerance,
            equation.Rule.Relation == Relation.AtLeast ? null : constant + tolerance
        );
    }

    private static void Add(List<(int, Rational)> entries, IReadOnlyList<Term> terms, bool isLeft)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Rational factor = Rational.From(terms[i].Factor);
            entries.Add((terms[i].Cell.Index, isLeft ? factor : -factor));
        }
    }
}
