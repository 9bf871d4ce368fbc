using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Samples;

/// <summary>What a sum over cells may be: lower &lt;= coefficients x cells &lt;= upper.</summary>
/// <param name="Coefficients">By the index of the cell.</param>
/// <param name="Lower">The least value; null where there is none.</param>
/// <param name="Upper">The greatest value; null where there is none.</param>
internal sealed record SumRow(SparseVector Coefficients, Rational? Lower, Rational? Upper)
{
    /// <summary>Whether it asks for one value.</summary>
    public bool IsEquality => Lower is not null && Lower == Upper;

    /// <summary>Two cells with the same number.</summary>
    public static SumRow Same(int a, int b) =>
        new(SparseVector.Of([(a, Rational.One), (b, -Rational.One)]), Rational.Zero, Rational.Zero);

    /// <summary>An equation, all its operands being numbers.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="indexOf">The index of a term's number.</param>
    public static SumRow Of(Equation equation, Func<Term, int> indexOf) =>
        Of(
            equation,
            equation
                .Left.Select(t => (indexOf(t), Rational.From(t.Factor)))
                .Concat(equation.Right.Select(t => (indexOf(t), -Rational.From(t.Factor)))),
            Rational.From(equation.RightConstant) - Rational.From(equation.LeftConstant)
        );

    /// <summary>
    /// An equation of a report; null where it is undecided there, because an operand is not there or has no number.
    /// </summary>
    /// <param name="equation">The equation.</param>
    /// <param name="present">Whether there is a number in a cell.</param>
    /// <param name="previous">The numbers of the report of the period before; null where there is none.</param>
    public static SumRow? Of(Equation equation, Func<int, bool> present, IReadOnlyList<CellValue>? previous)
    {
        var entries = new List<(int, Rational)>();
        Rational constant = Rational.From(equation.RightConstant) - Rational.From(equation.LeftConstant);
        return Add(equation.Left, Rational.One) && Add(equation.Right, -Rational.One)
            ? Of(equation, entries, constant)
            : null;

        bool Add(IReadOnlyList<Term> terms, Rational sign)
        {
            foreach (Term term in terms)
            {
                Rational factor = Rational.From(term.Factor) * sign;
                if (term.Index == Term.Nowhere || (term.IsPrevious && previous is null))
                    return false;
                if (!term.IsPrevious && !present(term.Index))
                    return false;
                if (!term.IsPrevious)
                    entries.Add((term.Index, factor));
                else if (previous![term.Index] is { HasValue: true } before)
                    constant -= Rational.From(before.Value) * factor;
                else
                    return false;
            }
            return true;
        }
    }

    private static SumRow Of(Equation equation, IEnumerable<(int, Rational)> entries, Rational constant)
    {
        Rational tolerance = Rational.From(equation.Rule.Tolerance);
        return new SumRow(
            SparseVector.Of(entries),
            equation.Rule.Relation == Relation.AtMost ? null : constant - tolerance,
            equation.Rule.Relation == Relation.AtLeast ? null : constant + tolerance
        );
    }

    /// <summary>What breaks it: the sums that are greater, or less, by at least so much; null where none is.</summary>
    public SumRow? Beyond(bool above, Rational by) =>
        above
            ? Upper is { } most
                ? new SumRow(Coefficients, most + by, null)
                : null
            : Lower is { } least
                ? new SumRow(Coefficients, null, least - by)
                : null;
}
