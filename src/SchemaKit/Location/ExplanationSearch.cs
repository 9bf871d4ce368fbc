using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>
/// Finds all the lightest sets of cells of a part whose change can make every rule hold (the error localisation of Fellegi
/// and Holt, 1976): by ever greater weight, from what contradicts to the cells of which one must be wrong.
/// </summary>
internal sealed class ExplanationSearch
{
    // So deep a search would not end anyhow, and each level of it takes room on the stack.
    private const int MostChanges = 500;

    private readonly ReportPart _part;
    private ChangeSolver? _solver;
    private readonly WorkBudget _budget;
    private readonly int _most;
    private readonly int _lightest;
    private readonly List<int> _changed = [];
    private readonly CellSet _excluded;
    private readonly long _least;
    private readonly int _refused;
    private int _steps;
    private long _limit;
    private long _next;

    /// <param name="part">The part.</param>
    /// <param name="steps">How many sets may be tried.</param>
    /// <param name="most">How many explanations are told.</param>
    /// <param name="budget">How much work may be spent where elimination does not decide.</param>
    public ExplanationSearch(ReportPart part, int steps, int most, WorkBudget budget)
    {
        (_part, _steps, _most, _budget) = (part, steps, most, budget);
        _excluded = new CellSet(part.Cells.Count);
        for (int cell = 0; cell < part.Values.Count; cell++)
        {
            if (part.Values[cell] is null)
                _excluded.Add(cell);
        }
        // What the form does not allow must change, whatever else does.
        for (int cell = part.Refused.Next(-1); cell >= 0; cell = part.Refused.Next(cell))
        {
            _changed.Add(cell);
            _excluded.Add(cell);
            _least += part.Weights[cell];
        }
        (_refused, _limit) = (_changed.Count, _least);
        _lightest = part.Weights.Where(w => w > 0).DefaultIfEmpty(1).Min();
    }

    /// <summary>The explanations, and for each cell the change where it is determined.</summary>
    public List<(int[] Cells, Rational?[] Changes)> Found { get; } = [];

    /// <summary>Whether the search was ended by its bound.</summary>
    public bool IsOutOfBound { get; private set; }

    /// <summary>Whether there are more explanations than are told.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The rows that contradict each other though each of them could hold; empty where there is no such thing.</summary>
    public IReadOnlyList<int> ConflictRows { get; private set; } = [];

    public void Run()
    {
        try
        {
            Prepare();
            while (Found.Count == 0)
            {
                _next = long.MaxValue;
                Search(_least);
                if (_next == long.MaxValue)
                    return;
                _limit = _next;
            }
        }
        catch (WorkBudgetExceededException)
        {
            IsOutOfBound = true;
        }
    }

    /// <summary>Whether changing some cells can make all rows hold, and how where that is determined.</summary>
    /// <exception cref="WorkBudgetExceededException">That is too much work.</exception>
    public bool Explains(List<int> changed, out Rational?[] determined) =>
        Prepare().Conflicts(changed, out determined).Count == 0 && Decide(changed, determined) is null;

    private ChangeSolver Prepare() => _solver ??= new ChangeSolver(_part, PartProjection.Of(_part, _budget));

    private void Search(long weight)
    {
        if (HasMore)
            return;
        if (_steps-- <= 0 || _changed.Count - _refused > MostChanges)
            throw new WorkBudgetExceededException();
        List<CellSet> conflicts = Prepare().Conflicts(_changed, out Rational?[] determined);
        _budget.Spend(1 + conflicts.Count * (1L + _part.Cells.Count / 64));
        if (conflicts.Count == 0 && Decide(_changed, determined) is { } last)
            conflicts.Add(last);
        if (conflicts.Count > 0)
            Branch(conflicts, weight);
        else if (Found.Count == _most)
            HasMore = true;
        else
            Found.Add(([.. _changed], determined));
    }

    // What elimination leaves open: null where the changes explain all, else the cells of which another must be changed.
    private CellSet? Decide(List<int> changed, Rational?[] determined)
    {
        if (!_part.HasBlanks && !determined.Contains(null))
            return null;
        var program = new ChangeProgram(_part, changed, _budget);
        bool? isFound = program.Find();
        if (isFound == true)
            return null;
        if (isFound is null)
            throw new WorkBudgetExceededException();
        if (changed.Count == 0)
            ConflictRows = [.. program.ConflictRows()];
        return program.Conflict();
    }

    private void Branch(List<CellSet> conflicts, long weight)
    {
        for (int i = 0; i < conflicts.Count; i++)
        {
            conflicts[i] = conflicts[i].Without(_excluded);
            if (conflicts[i].IsEmpty)
                return;
        }
        conflicts.Sort((a, b) => a.Count.CompareTo(b.Count));
        long least = weight + LeastWeight(conflicts);
        if (least > _limit)
        {
            _next = System.Math.Min(_next, least);
            return;
        }
        CellSet candidates = conflicts[0];
        if (_limit - weight < 2L * _lightest)
        {
            // There is room for one more cell only, so that it must be in all.
            for (int i = 1; i < conflicts.Count; i++)
                candidates = candidates.And(conflicts[i]);
            _next = System.Math.Min(_next, weight + 2L * _lightest);
        }
        Try(candidates, weight);
    }

    private void Try(CellSet candidates, long weight)
    {
        var tried = new List<int>();
        for (int cell = candidates.Next(-1); cell >= 0; cell = candidates.Next(cell))
        {
            long sum = weight + _part.Weights[cell];
            if (sum > _limit)
            {
                _next = System.Math.Min(_next, sum);
                continue;
            }
            _changed.Add(cell);
            // What was tried before is not changed again beside this cell: each set is looked at once.
            _excluded.Add(cell);
            Search(sum);
            _changed.RemoveAt(_changed.Count - 1);
            tried.Add(cell);
        }
        foreach (int cell in tried)
            _excluded.Remove(cell);
    }

    // Conflicts that share no cell each take one of their own.
    private long LeastWeight(List<CellSet> conflicts)
    {
        long sum = 0;
        CellSet? taken = null;
        foreach (CellSet conflict in conflicts)
        {
            if (taken is not null && taken.Overlaps(conflict))
                continue;
            taken ??= new CellSet(_part.Cells.Count);
            taken.UnionWith(conflict);
            sum += conflict.Count > 0 ? LightestOf(conflict) : 0;
        }
        return sum;
    }

    private int LightestOf(CellSet cells)
    {
        int least = int.MaxValue;
        for (int cell = cells.Next(-1); cell >= 0; cell = cells.Next(cell))
            least = System.Math.Min(least, _part.Weights[cell]);
        return least;
    }
}
