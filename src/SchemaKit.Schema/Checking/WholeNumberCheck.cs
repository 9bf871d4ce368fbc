using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Checking;

/// <summary>
/// Evaluates the equations of a form whose rules speak of nothing but whole numbers that are always there and fit into 32
/// bits: sums of 64 bits then are exact, and the report's numbers can be taken as they stand in memory.
/// </summary>
internal sealed class WholeNumberCheck
{
    private const decimal LargestSum = 4_000_000_000_000_000_000m;

    private readonly FormLayout _layout;
    private readonly Equation[] _equations;
    private readonly Comparison[] _comparisons;
    private readonly Side[] _sides;

    // The terms of all sides, one after the other.
    private readonly int[] _cells;
    private readonly long[] _factors;

    private WholeNumberCheck(FormLayout layout, List<Equation> equations)
    {
        _layout = layout;
        _equations = [.. equations];
        _comparisons =
        [
            .. equations.Select(e => new Comparison(e.Rule.Relation, (long)decimal.Floor(e.Rule.Tolerance))),
        ];
        var sides = new List<Side>();
        var cells = new List<int>();
        var factors = new List<long>();
        foreach (Equation equation in equations)
        {
            AddSide(equation.Left, equation.LeftConstant);
            AddSide(equation.Right, equation.RightConstant);
        }
        (_sides, _cells, _factors) = ([.. sides], [.. cells], [.. factors]);

        void AddSide(IReadOnlyList<Term> terms, decimal constant)
        {
            foreach (Term term in terms)
            {
                cells.Add(term.Index);
                factors.Add((long)term.Factor);
            }
            sides.Add(new Side(cells.Count, (long)constant, terms.All(t => t.Factor == 1m)));
        }
    }

    /// <summary>The check for a layout; null where not all its equations are such.</summary>
    public static WholeNumberCheck? Of(FormLayout layout)
    {
        var equations = new List<Equation>();
        foreach (Equation equation in layout.Equations)
        {
            if (equation.Rule.NeedsPrevious)
                continue;
            if (!IsOfWholeNumbers(equation))
                return null;
            equations.Add(equation);
        }
        return new WholeNumberCheck(layout, equations);
    }

    /// <summary>Checks a report.</summary>
    /// <param name="numbers">The number in each cell; what stands in cells of other kinds does not matter.</param>
    public CheckResult Check(long[] numbers)
    {
        var violations = new List<Violation>();
        int term = 0;
        for (int i = 0; i < _equations.Length; i++)
        {
            int first = term;
            long left = Sum(numbers, _sides[2 * i], ref term);
            long right = Sum(numbers, _sides[2 * i + 1], ref term);
            if (!Holds(_comparisons[i], left, right))
                violations.Add(Explain(_equations[i], first, term, numbers, left, right));
        }
        return new CheckResult(_layout, againstPrevious: false, violations, [], []);
    }

    private long Sum(long[] numbers, Side side, ref int term)
    {
        long sum = side.Constant;
        int[] cells = _cells;
        int end = side.End;
        int i = term;
        if (side.IsPlain)
        {
            for (; i < end; i++)
                sum += numbers[cells[i]];
        }
        else
        {
            for (; i < end; i++)
                sum += _factors[i] * numbers[cells[i]];
        }
        term = end;
        return sum;
    }

    // Whole numbers differ by a tolerance where they differ by the whole numbers in it.
    private static bool Holds(Comparison comparison, long left, long right) =>
        comparison.Relation switch
        {
            Relation.Equal => left - right <= comparison.Tolerance && right - left <= comparison.Tolerance,
            Relation.AtMost => left - right <= comparison.Tolerance,
            _ => right - left <= comparison.Tolerance,
        };

    // The numbers are the caller's: those of the equation are kept.
    private Violation Explain(Equation equation, int first, int end, long[] numbers, long left, long right)
    {
        var own = new long[end - first];
        for (int i = 0; i < own.Length; i++)
            own[i] = numbers[_cells[first + i]];
        return new Violation(equation, own, left, right);
    }

    private static bool IsOfWholeNumbers(Equation equation)
    {
        decimal largest = Math.Abs(equation.LeftConstant) + Math.Abs(equation.RightConstant) + equation.Rule.Tolerance;
        if (equation.Condition is not null || !IsWhole(equation.LeftConstant) || !IsWhole(equation.RightConstant))
            return false;
        foreach (IReadOnlyList<Term> side in new[] { equation.Left, equation.Right })
        {
            foreach (Term term in side)
            {
                if (term.Index == Term.Nowhere || !IsWhole(term.Factor) || !term.Cell.IsNarrow)
                    return false;
                // No factor is more than 10^15, no side has more than 65,536 terms: this cannot leave the decimal's range.
                largest += Math.Abs(term.Factor) * (1m + int.MaxValue);
            }
        }
        return largest < LargestSum;
    }

    private static bool IsWhole(decimal number) => decimal.Truncate(number) == number;

    private readonly record struct Comparison(Relation Relation, long Tolerance);

    // Where the terms of a side end, and whether all its factors are 1.
    private readonly record struct Side(int End, long Constant, bool IsPlain);
}
