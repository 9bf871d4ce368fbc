using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// A linear program whose answers name what they follow from. What it says is certain: numbers may have fractions as far as
/// it is concerned, which leaves more room than documents have, never less.
/// </summary>
internal sealed class RuleProgram
{
    private const long Operations = 50_000_000;

    private readonly IReadOnlyList<(string Name, NumberDomain Domain)> _variables;
    private readonly IReadOnlyList<(string Name, SumRow Row)> _rows;
    private readonly WorkBudget _budget;

    public RuleProgram(
        IReadOnlyList<(string Name, NumberDomain Domain)> variables,
        IReadOnlyList<(string Name, SumRow Row)> rows,
        WorkBudget budget
    ) => (_variables, _rows, _budget) = (variables, rows, budget);

    /// <summary>The same with nothing but the bounds of the numbers.</summary>
    public RuleProgram WithoutRows() => new(_variables, [], _budget);

    /// <summary>Whether certainly no numbers meet the rows: by the program, or because whole numbers leave no room.</summary>
    public bool IsImpossible()
    {
        var system = new CellSystem(_variables.Select(v => new CellVariable(v.Domain)), _rows.Select(r => r.Row));
        return !new BoundsPropagation(system, _budget).Propagate()
            || Solve(null, least: false, greatest: false, []) is { IsFeasible: false };
    }

    /// <summary>The ends of a sum that are asked for; null where the program is too large or nothing meets the rows.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="least">Whether its least value is asked for.</param>
    /// <param name="greatest">Whether its greatest value is asked for.</param>
    /// <param name="reasons">The names of what the ends follow from.</param>
    public (Rational? Least, Rational? Greatest)? Range(
        SparseVector sum,
        bool least,
        bool greatest,
        List<string> reasons
    ) => Solve(sum, least, greatest, reasons) is { IsFeasible: true } answer ? (answer.Least, answer.Greatest) : null;

    private (bool IsFeasible, Rational? Least, Rational? Greatest)? Solve(
        SparseVector? sum,
        bool least,
        bool greatest,
        List<string> reasons
    )
    {
        if ((_rows.Count + 1L) * _variables.Count > Simplex.MaxTable)
            return null;
        WorkBudget own = _budget.Part(1, Operations);
        long had = own.Left;
        try
        {
            var simplex = new Simplex(_variables.Count, own);
            for (int i = 0; i < _variables.Count; i++)
                simplex.SetBounds(i, _variables[i].Domain.Least, _variables[i].Domain.Greatest);
            foreach ((_, SumRow row) in _rows)
                simplex.SetBounds(simplex.AddRow(row.Coefficients), row.Lower, row.Upper);
            int goal = sum is null ? -1 : simplex.AddRow(sum);
            if (!simplex.FindFeasible(out _))
                return (false, null, null);
            Rational? low = least ? Optimum(rises: false) : null;
            return (true, low, greatest ? Optimum(rises: true) : null);

            Rational? Optimum(bool rises)
            {
                Simplex.Outcome outcome = simplex.Optimise(
                    goal,
                    rises,
                    null,
                    out IReadOnlyList<(int Variable, bool IsUpper)> bounds
                );
                if (outcome != Simplex.Outcome.Optimal)
                    return null;
                reasons.AddRange(bounds.Where(b => b.Variable != goal).Select(b => NameOf(b.Variable, b.IsUpper)));
                return simplex.Value(goal);
            }
        }
        catch (WorkBudgetExceededException)
        {
            return null;
        }
        finally
        {
            _budget.Take(had - own.Left);
        }
    }

    private string NameOf(int variable, bool isUpper)
    {
        if (variable >= _variables.Count)
            return _rows[variable - _variables.Count].Name;
        (string name, NumberDomain domain) = _variables[variable];
        return isUpper ? $"{name} <= {domain.Greatest}" : $"{name} >= {domain.Least}";
    }
}
