using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// Numbers for the cells of a report, so that its sums tie: the leaves are chosen, one by one, from what the sums leave to
/// them, and the totals follow. Where that fails a vertex of the linear program is tried.
/// </summary>
internal sealed class CellSystem
{
    // A failure is a choice that was too bold: another is as good.
    private const int Attempts = 4;
    private const int Picks = 3;

    private readonly List<CellVariable> _variables;
    private readonly List<SumRow> _rows;
    private readonly List<(int Row, Rational Factor)>[] _rowsOf;
    private readonly int[] _order;

    public CellSystem(IEnumerable<CellVariable> variables, IEnumerable<SumRow> rows)
    {
        _variables = [.. variables];
        _rows = [.. rows];
        _rowsOf = new List<(int Row, Rational Factor)>[_variables.Count];
        for (int i = 0; i < _rowsOf.Length; i++)
            _rowsOf[i] = [];
        for (int row = 0; row < _rows.Count; row++)
        {
            SparseVector sum = _rows[row].Coefficients;
            for (int at = 0; at < sum.Count; at++)
                _rowsOf[sum.Support[at]].Add((row, sum.ValueAt(at)));
        }
        _order = [.. Enumerable.Range(0, _variables.Count)];
    }

    public IReadOnlyList<CellVariable> Variables => _variables;

    public IReadOnlyList<SumRow> Rows => _rows;

    /// <summary>The sums that a variable is in, with its factor.</summary>
    public IReadOnlyList<(int Row, Rational Factor)> RowsOf(int variable) => _rowsOf[variable];

    /// <summary>One number for each cell; null where none were found with which all sums tie.</summary>
    public decimal[]? Solve(SampleRandom random, PickStyle style, WorkBudget budget)
    {
        if (_rows.Exists(r => r.Coefficients.IsZero && (r.Lower > Rational.Zero || r.Upper < Rational.Zero)))
            return null;
        int attempts = style == PickStyle.Smallest ? 1 : Attempts;
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            // The last attempt is a modest one.
            PickStyle own = attempt == Attempts - 1 ? PickStyle.Smallest : style;
            if (Choose(random, own, null, budget) is { } numbers)
                return numbers;
        }
        if (SystemVertex.Find(this, budget) is not { } vertex)
            return null;
        return Take(vertex) ?? Choose(random, PickStyle.Smallest, vertex, budget);
    }

    private decimal[]? Choose(SampleRandom random, PickStyle style, Rational[]? near, WorkBudget budget)
    {
        var ranges = new BoundsPropagation(this, budget);
        if (!ranges.Propagate())
            return null;
        var values = new Rational[_variables.Count];
        foreach (int variable in Order(random, style))
        {
            if (budget.IsSpent)
                return null;
            (Rational? lower, Rational? upper) = ranges.RangeOf(variable);
            bool isFound = false;
            foreach (Rational candidate in Candidates(random, style, lower, upper, variable, near?[variable]))
            {
                isFound = ranges.Fix(variable, candidate);
                values[variable] = candidate;
                if (isFound)
                    break;
            }
            if (!isFound)
                return null;
        }
        return Ties(values) ? Take(values) : null;
    }

    // What is preferred, then what chance gives, then the ends: with one of them the others tie, mostly with the first.
    private IEnumerable<Rational> Candidates(
        SampleRandom random,
        PickStyle style,
        Rational? lower,
        Rational? upper,
        int variable,
        Rational? near
    )
    {
        NumberDomain domain = _variables[variable].Domain;
        if (lower is { } only && lower == upper)
        {
            yield return only;
            yield break;
        }
        Rational[] preferred =
        [
            .. near is { } point ? [point, point.Floor(), point.Ceiling()] : _variables[variable].Preferred,
        ];
        if (near is null)
            random.Shuffle(preferred);
        foreach (Rational candidate in preferred)
        {
            if (!(candidate < lower) && !(candidate > upper) && domain.TryTake(candidate, out _))
                yield return candidate;
        }
        for (int i = 0; i < Picks; i++)
        {
            if (domain.Pick(random, i == 0 ? style : PickStyle.Ordinary, lower, upper) is { } picked)
                yield return picked;
        }
        if (lower is { } least && domain.TryTake(least, out _))
            yield return least;
        if (upper is { } greatest && domain.TryTake(greatest, out _))
            yield return greatest;
    }

    // What is aimed at first, then the leaves, then the totals: the other way round little is left to choose.
    private int[] Order(SampleRandom random, PickStyle style)
    {
        if (style != PickStyle.Smallest)
            random.Shuffle(_order);
        return [.. _order.OrderBy(Rank)];
    }

    private int Rank(int variable) =>
        _variables[variable].IsAimedAt ? 0
        : _variables[variable].IsDerived ? 2
        : 1;

    private bool Ties(Rational[] values) =>
        _rows.TrueForAll(row =>
        {
            Rational sum = Rational.Zero;
            for (int i = 0; i < row.Coefficients.Count; i++)
                sum += row.Coefficients.ValueAt(i) * values[row.Coefficients.Support[i]];
            return !(sum < row.Lower) && !(sum > row.Upper);
        });

    // The values as the schema holds them; null where one is not allowed.
    private decimal[]? Take(Rational[] values)
    {
        var numbers = new decimal[values.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!_variables[i].Domain.TryTake(values[i], out numbers[i]))
                return null;
        }
        return numbers;
    }
}
