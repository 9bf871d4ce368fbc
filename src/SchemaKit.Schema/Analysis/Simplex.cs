using System;
using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// Exact linear programming over bounded variables: the general simplex of Dutertre and de Moura ("A Fast
/// Linear-Arithmetic Solver for DPLL(T)", 2006), where each row is a variable with bounds of its own and a failure names
/// the bounds that cause it. Bland's rule decides every tie, so that it ends and always takes the same way.
/// </summary>
internal sealed class Simplex
{
    /// <summary>How many fractions a table may have: it is held in full.</summary>
    public const long MaxTable = 2_000_000;

    private readonly WorkBudget _budget;
    private readonly List<Variable> _variables = [];
    private readonly List<Rational[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly int[] _nonbasic;

    public Simplex(int columns, WorkBudget budget)
    {
        _budget = budget;
        _nonbasic = new int[columns];
        for (int column = 0; column < columns; column++)
        {
            _variables.Add(new Variable { Column = column });
            _nonbasic[column] = column;
        }
    }

    /// <summary>Sees that a table of so many rows and columns can be held.</summary>
    /// <exception cref="WorkBudgetExceededException">It is too large.</exception>
    public static void RequireRoom(long rows, long columns)
    {
        if (rows * columns > MaxTable)
            throw new WorkBudgetExceededException();
    }

    /// <summary>How the search for an optimum ended.</summary>
    public enum Outcome
    {
        /// <summary>There is no limit.</summary>
        Unbounded,

        /// <summary>It was beyond the given value, so the search stopped.</summary>
        Beyond,

        /// <summary>The value is the greatest or least.</summary>
        Optimal,
    }

    /// <summary>Adds a variable that is a sum of the first ones.</summary>
    public int AddRow(SparseVector sum)
    {
        var row = new Rational[_nonbasic.Length];
        Rational value = Rational.Zero;
        _budget.Spend(row.Length);
        for (int i = 0; i < sum.Count; i++)
        {
            Variable variable = _variables[sum.Support[i]];
            value += variable.Value * sum.ValueAt(i);
            if (variable.Row < 0)
                row[variable.Column] += sum.ValueAt(i);
            else
                AddMultiple(row, _rows[variable.Row], sum.ValueAt(i));
        }
        int index = _variables.Count;
        _variables.Add(new Variable { Row = _rows.Count, Value = value });
        _rows.Add(row);
        _basic.Add(index);
        return index;
    }

    public void SetBounds(int variable, Rational? lower, Rational? upper)
    {
        Variable changed = _variables[variable];
        (changed.Lower, changed.Upper) = (lower, upper);
        if (changed.Row >= 0)
            return;
        if (lower is { } least && changed.Value < least)
            Move(variable, least - changed.Value);
        else if (upper is { } most && changed.Value > most)
            Move(variable, most - changed.Value);
    }

    public Rational Value(int variable) => _variables[variable].Value;

    /// <summary>Finds values within all bounds; failing that, tells bounds that no values meet together.</summary>
    public bool FindFeasible(out IReadOnlyList<(int Variable, bool IsUpper)> conflict)
    {
        while (true)
        {
            int broken = FirstBroken();
            conflict = [];
            if (broken < 0)
                return true;
            Variable leaving = _variables[broken];
            bool rises = leaving.Lower is { } least && leaving.Value < least;
            Rational target = rises ? leaving.Lower!.Value : leaving.Upper!.Value;
            int entering = FirstThatCanMove(leaving.Row, rises);
            if (entering < 0)
            {
                conflict = [(broken, !rises), .. BoundsThatHold(leaving.Row, rises)];
                return false;
            }
            Rational slope = _rows[leaving.Row][_variables[entering].Column];
            Move(entering, (target - leaving.Value) / slope);
            Pivot(leaving.Row, _variables[entering].Column);
        }
    }

    /// <summary>Raises a variable as far as the bounds allow, or lowers it. The values must be feasible.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="rises">Whether to raise it.</param>
    /// <param name="enough">The value beyond which there is nothing more to learn.</param>
    /// <param name="reasons">The bounds that allow no more than the optimum.</param>
    public Outcome Optimise(
        int variable,
        bool rises,
        Rational? enough,
        out IReadOnlyList<(int Variable, bool IsUpper)> reasons
    )
    {
        Variable goal = _variables[variable];
        reasons = [];
        while (true)
        {
            if (enough is { } limit && (rises ? goal.Value > limit : goal.Value < limit))
                return Outcome.Beyond;
            int entering;
            bool entersUp;
            if (goal.Row < 0)
            {
                if (!CanMove(goal, rises))
                {
                    reasons = [(variable, rises)];
                    return Outcome.Optimal;
                }
                (entering, entersUp) = (variable, rises);
            }
            else
            {
                entering = FirstThatCanMove(goal.Row, rises);
                if (entering < 0)
                {
                    reasons = BoundsThatHold(goal.Row, rises);
                    return Outcome.Optimal;
                }
                entersUp = _rows[goal.Row][_variables[entering].Column].Sign > 0 == rises;
            }
            if (!Enter(entering, entersUp))
                return Outcome.Unbounded;
        }
    }

    // Moves a nonbasic variable until a bound is met, its own or that of a basic one; false where none ever is.
    private bool Enter(int entering, bool up)
    {
        Variable moving = _variables[entering];
        Rational? step = Distance(moving, up);
        int blocking = step is null ? -1 : entering;
        for (int row = 0; row < _rows.Count; row++)
        {
            Rational slope = _rows[row][moving.Column];
            if (slope.IsZero)
                continue;
            if (Distance(_variables[_basic[row]], slope.Sign > 0 == up) is not { } distance)
                continue;
            Rational possible = distance / (slope.Sign > 0 ? slope : -slope);
            if (step is null || possible < step || (possible == step && _basic[row] < blocking))
                (step, blocking) = (possible, _basic[row]);
        }
        if (step is not { } length)
            return false;
        Move(entering, up ? length : -length);
        if (blocking != entering)
            Pivot(_variables[blocking].Row, moving.Column);
        return true;
    }

    private int FirstBroken()
    {
        int first = -1;
        foreach (int index in _basic)
        {
            Variable variable = _variables[index];
            if ((first < 0 || index < first) && (variable.Value < variable.Lower || variable.Value > variable.Upper))
                first = index;
        }
        return first;
    }

    // The first nonbasic variable whose move changes a row's variable in the wanted direction.
    private int FirstThatCanMove(int row, bool rises)
    {
        int first = -1;
        for (int column = 0; column < _nonbasic.Length; column++)
        {
            Rational slope = _rows[row][column];
            int index = _nonbasic[column];
            if (!slope.IsZero && (first < 0 || index < first) && CanMove(_variables[index], slope.Sign > 0 == rises))
                first = index;
        }
        return first;
    }

    private List<(int Variable, bool IsUpper)> BoundsThatHold(int row, bool rises)
    {
        var bounds = new List<(int, bool)>();
        for (int column = 0; column < _nonbasic.Length; column++)
        {
            Rational slope = _rows[row][column];
            if (!slope.IsZero)
                bounds.Add((_nonbasic[column], slope.Sign > 0 == rises));
        }
        return bounds;
    }

    private static bool CanMove(Variable variable, bool up) =>
        up
            ? variable.Upper is not { } most || variable.Value < most
            : variable.Lower is not { } least || variable.Value > least;

    private static Rational? Distance(Variable variable, bool up) =>
        up ? variable.Upper - variable.Value : variable.Value - variable.Lower;

    private void Move(int nonbasic, Rational by)
    {
        Variable moving = _variables[nonbasic];
        moving.Value += by;
        _budget.Spend(_rows.Count);
        for (int row = 0; row < _rows.Count; row++)
        {
            Rational slope = _rows[row][moving.Column];
            if (!slope.IsZero)
                _variables[_basic[row]].Value += slope * by;
        }
    }

    // Swaps the basic variable of a row with the nonbasic one of a column.
    private void Pivot(int row, int column)
    {
        int leaving = _basic[row];
        int entering = _nonbasic[column];
        Rational[] pivot = _rows[row];
        Rational factor = Rational.One / pivot[column];
        for (int k = 0; k < pivot.Length; k++)
        {
            if (!pivot[k].IsZero)
                pivot[k] = k == column ? factor : -(pivot[k] * factor);
        }
        for (int other = 0; other < _rows.Count; other++)
        {
            Rational slope = _rows[other][column];
            if (other == row || slope.IsZero)
                continue;
            _rows[other][column] = Rational.Zero;
            AddMultiple(_rows[other], pivot, slope);
        }
        _budget.Spend(_rows.Count);
        (_basic[row], _nonbasic[column]) = (entering, leaving);
        (_variables[entering].Row, _variables[leaving].Row) = (row, -1);
        _variables[leaving].Column = column;
    }

    private void AddMultiple(Rational[] target, Rational[] source, Rational factor)
    {
        long work = source.Length / 8;
        for (int k = 0; k < source.Length; k++)
        {
            if (source[k].IsZero)
                continue;
            target[k] += source[k] * factor;
            work += target[k].Weight;
        }
        _budget.Spend(work);
    }

    private sealed class Variable
    {
        public int Row { get; set; } = -1;

        public int Column { get; set; }

        public Rational Value { get; set; }

        public Rational? Lower { get; set; }

        public Rational? Upper { get; set; }
    }
}
