using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>Constraints of a form as a linear program, whose answers name constraints.</summary>
internal sealed class LinearProgram
{
    // By how much an interior point keeps away from a bound that leaves room enough.
    private static readonly Rational Margin = Rational.One;

    private readonly Simplex _simplex;
    private readonly Dictionary<int, int> _columns = [];
    private readonly List<int> _cells = [];
    private readonly Dictionary<Constraint, int> _rows = [];
    private readonly Dictionary<int, Constraint> _names = [];
    private readonly Dictionary<int, Constraint> _minimums = [];
    private readonly Dictionary<int, Constraint> _maximums = [];

    /// <param name="constraints">What must hold.</param>
    /// <param name="budget">How much work it may take.</param>
    /// <param name="strict">Whether bounds and inequalities must hold with room to spare, where they leave any.</param>
    public LinearProgram(IReadOnlyCollection<Constraint> constraints, WorkBudget budget, bool strict = false)
    {
        budget.Spend(32 + 8L * constraints.Count);
        foreach (int cell in constraints.SelectMany(c => c.Cells).Distinct().OrderBy(c => c))
        {
            _columns.Add(cell, _cells.Count);
            _cells.Add(cell);
        }
        long rows = constraints.Count(c => c.Row is not null);
        Simplex.RequireRoom(rows, _cells.Count);
        _simplex = new Simplex(_cells.Count, budget);
        foreach (Constraint constraint in constraints)
        {
            if (constraint.Row is not null)
                AddRow(constraint, constraint.Row, strict);
            else if (constraint.IsMaximum)
                _maximums[_columns[constraint.Cell!.Index]] = constraint;
            else
                _minimums[_columns[constraint.Cell!.Index]] = constraint;
        }
        for (int column = 0; column < _cells.Count; column++)
            SetCellBounds(column, strict);
    }

    /// <summary>Whether something meets all constraints; failing that, some that nothing meets together.</summary>
    public bool IsFeasible(out IReadOnlyList<Constraint> conflict)
    {
        bool isFeasible = _simplex.FindFeasible(out IReadOnlyList<(int, bool)> bounds);
        conflict = Name(bounds);
        return isFeasible;
    }

    /// <summary>The value of a cell at the point found last.</summary>
    public Rational Value(int cell) => _simplex.Value(_columns[cell]);

    /// <summary>The greatest or least value of a cell; null where there is no limit.</summary>
    public Rational? Optimum(int cell, bool greatest, out IReadOnlyList<Constraint> reasons)
    {
        Simplex.Outcome outcome = _simplex.Optimise(
            _columns[cell],
            greatest,
            null,
            out IReadOnlyList<(int, bool)> bounds
        );
        reasons = Name(bounds);
        return outcome == Simplex.Outcome.Optimal ? Value(cell) : null;
    }

    /// <summary>Goes to where the sum of some cells is greatest or least, or a step beyond where it was.</summary>
    public void Push(IEnumerable<int> cells, bool up)
    {
        int sum = _simplex.AddRow(SparseVector.Of(cells.Select(c => (_columns[c], Rational.One))));
        _simplex.Optimise(sum, up, _simplex.Value(sum), out _);
    }

    /// <summary>
    /// Whether an equation follows from the other constraints. It is taken out; who wants it back calls
    /// <see cref="Restore"/>.
    /// </summary>
    public bool Follows(Constraint equation, out IReadOnlyList<Constraint> reasons)
    {
        Drop(equation);
        reasons = [];
        var all = new List<Constraint>();
        LinearRow row = equation.Row!;
        if (!IsLimited(equation, row.Upper, above: true, all) || !IsLimited(equation, row.Lower, above: false, all))
            return false;
        reasons = [.. all.Distinct()];
        return true;
    }

    public void Drop(Constraint equation) => _simplex.SetBounds(_rows[equation], null, null);

    public void Restore(Constraint equation) =>
        _simplex.SetBounds(_rows[equation], equation.Row!.Lower, equation.Row.Upper);

    private bool IsLimited(Constraint equation, Rational? limit, bool above, List<Constraint> reasons)
    {
        if (limit is null)
            return true;
        if (!_simplex.FindFeasible(out _))
            return false;
        Simplex.Outcome outcome = _simplex.Optimise(
            _rows[equation],
            above,
            limit,
            out IReadOnlyList<(int, bool)> bounds
        );
        if (outcome != Simplex.Outcome.Optimal)
            return false;
        reasons.AddRange(Name(bounds));
        return true;
    }

    private void AddRow(Constraint constraint, LinearRow row, bool strict)
    {
        var entries = new List<(int, Rational)>(row.Coefficients.Count);
        for (int i = 0; i < row.Coefficients.Count; i++)
            entries.Add((_columns[row.Coefficients.Support[i]], row.Coefficients.ValueAt(i)));
        int variable = _simplex.AddRow(SparseVector.Of(entries));
        _rows.Add(constraint, variable);
        _names.Add(variable, constraint);
        bool isTightened = strict && !row.IsEquality;
        _simplex.SetBounds(
            variable,
            isTightened ? row.Lower + Margin : row.Lower,
            isTightened ? row.Upper - Margin : row.Upper
        );
    }

    private void SetCellBounds(int column, bool strict)
    {
        Rational? lower = _minimums.TryGetValue(column, out Constraint? least) ? Rational.From(least.Bound) : null;
        Rational? upper = _maximums.TryGetValue(column, out Constraint? most) ? Rational.From(most.Bound) : null;
        if (strict)
        {
            Rational margin =
                upper is { } high && lower is { } low ? Rational.Min(Margin, (high - low) / Rational.From(4L)) : Margin;
            (lower, upper) = (lower + margin, upper - margin);
        }
        // Nonbasic variables start at zero and are moved to the bound that is nearest.
        _simplex.SetBounds(column, lower, upper);
    }

    private List<Constraint> Name(IReadOnlyList<(int Variable, bool IsUpper)> bounds)
    {
        var named = new List<Constraint>();
        foreach ((int variable, bool isUpper) in bounds)
        {
            if (variable >= _cells.Count)
                named.Add(_names[variable]);
            else
                named.Add((isUpper ? _maximums : _minimums)[variable]);
        }
        return named;
    }
}
