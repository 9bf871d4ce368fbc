using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// What can be told of hard equations that hang together through their cells. Where a point meets all bounds and
/// inequalities with room to spare, they decide nothing about the equalities, and plain elimination is enough; else a
/// linear program is asked for each cell and equation.
/// </summary>
internal sealed class SystemAnalysis
{
    private const int MaxContradictions = 10;

    private WorkBudget _budget;
    private readonly IReadOnlyList<LinearRow> _rows;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly List<Contradiction> _contradictions = [];
    private readonly List<ForcedCell> _forced = [];
    private readonly Dictionary<int, IReadOnlyList<Constraint>> _follows = [];
    private readonly List<int> _entangled = [];
    private readonly HashSet<int> _inCircuits = [];
    private readonly bool _hasInterior;
    private List<Constraint>? _bounds;
    private List<Constraint>? _constraints;
    private int _circuitCount;

    public SystemAnalysis(IReadOnlyList<LinearRow> rows, IReadOnlyList<Cell> cells, WorkBudget budget)
    {
        (_rows, _cells, _budget) = (rows, cells, budget);
        CellRange[] ranges = [.. cells.Select(CellRange.Of)];
        bool hasRoom = System.Array.TrueForAll(ranges, r => r.HasRoom);
        InteriorPoint? point = hasRoom ? InteriorPoint.Find(rows, cells, ranges, budget) : null;
        _hasInterior =
            point is not null || (hasRoom && new LinearProgram(Constraints, budget, strict: true).IsFeasible(out _));
        if (!_hasInterior && FindContradictions())
            return;
        _entangled = EntangledRows.Of(rows);
        FindCircuits();
        IsIndependent = _hasInterior && _circuitCount == 0 && rows.All(r => r.IsEquality);
        if (!_hasInterior)
            FindForced();
        // Where no equality has a constant, twice a solution is a solution too: only what is zero can be determined.
        else if (point is not { IsNowhereZero: true } || rows.Any(r => r.IsEquality && !r.Lower!.Value.IsZero))
            FindDetermined();
        FindFollowing();
    }

    public IEnumerable<Equation> Equations => _rows.Select(r => r.Equation);

    /// <summary>Whether it is plain that no equation follows from others: all are equalities, and none cancel out.</summary>
    public bool IsIndependent { get; }

    public IReadOnlyList<Contradiction> Contradictions => _contradictions;

    public IReadOnlyList<ForcedCell> Forced => _forced;

    /// <summary>The equations that follow from those before them, or from inequalities and bounds.</summary>
    public IEnumerable<Consequence> Following =>
        _follows.OrderBy(f => f.Key).Select(f => new Consequence(_rows[f.Key].Equation, f.Value));

    /// <summary>From what some equations follow that are left out together with others; null where they do not.</summary>
    /// <param name="equations">The equations, at least one of them of this system.</param>
    /// <param name="dropped">Equations that may not be used either.</param>
    /// <param name="budget">How much work it may take.</param>
    public IReadOnlyList<Constraint>? FromOthers(
        ICollection<Equation> equations,
        ICollection<Equation> dropped,
        WorkBudget budget
    )
    {
        _budget = budget;
        if (_contradictions.Count > 0 || IsIndependent)
            return null;
        List<int> own = [.. Indices(r => equations.Contains(r.Equation))];
        return _hasInterior && own.TrueForAll(i => _rows[i].IsEquality)
            ? FromEqualities(own, dropped)
            : FromProgram(own, [.. Indices(r => !equations.Contains(r.Equation) && !dropped.Contains(r.Equation))]);
    }

    private IEnumerable<int> Indices(System.Func<LinearRow, bool> condition) =>
        Enumerable.Range(0, _rows.Count).Where(i => condition(_rows[i]));

    // Most systems need none of them.
    private List<Constraint> Bounds => _bounds ??= [.. _cells.SelectMany(Constraint.BoundsOf)];

    private List<Constraint> Constraints => _constraints ??= [.. _rows.Select(Constraint.Of), .. Bounds];

    private bool FindContradictions()
    {
        var search = new ConflictSearch(_budget);
        List<Constraint> rest = Constraints;
        while (_contradictions.Count < MaxContradictions && search.Find(rest) is { } contradiction)
        {
            _contradictions.Add(contradiction);
            Constraint? last = contradiction.Constraints.LastOrDefault(c => c.Row is not null);
            if (last is null)
                break;
            rest = [.. rest.Where(c => !c.Equals(last))];
        }
        return _contradictions.Count > 0;
    }

    // The equalities that follow from those before them, each with those that cancel it out: a circuit.
    private void FindCircuits()
    {
        var echelon = new RowEchelon(_budget);
        var circuits = new List<SparseVector>();
        foreach (int row in _entangled)
        {
            RowEchelon.Remainder rest = echelon.Add(row, _rows[row].Augmented);
            if (!rest.IsDependent)
                continue;
            _inCircuits.UnionWith(rest.Combination.Support);
            SparseVector circuit = Shorten(rest.Combination, row, circuits);
            circuits.Add(circuit);
            Constraint[] from = [.. circuit.Support.Where(i => i != row).Select(i => Constraint.Of(_rows[i]))];
            if (IsAsked(_rows[row].Coefficients.Support, from))
                _follows.Add(row, from);
        }
        _circuitCount = circuits.Count;
    }

    // Says the same with fewer equations, where an earlier one that itself follows stands for those it follows from.
    private SparseVector Shorten(SparseVector circuit, int row, List<SparseVector> earlier)
    {
        SparseVector best = circuit;
        bool isShorter = true;
        while (isShorter)
        {
            isShorter = false;
            foreach (SparseVector other in earlier)
            {
                foreach (int common in other.Support.Where(i => !best[i].IsZero).ToArray())
                {
                    _budget.Spend(best.Count + other.Count);
                    SparseVector candidate = best.Plus(other, -best[common] / other[common]);
                    if (candidate.Count >= best.Count || candidate[row].IsZero)
                        continue;
                    best = candidate;
                    isShorter = true;
                }
            }
        }
        return best;
    }

    private void FindDetermined()
    {
        var echelon = new RowEchelon(_budget);
        foreach (int row in Indices(r => r.IsEquality))
            echelon.Add(row, _rows[row].Augmented);
        foreach ((int index, Rational value, SparseVector from) in echelon.Determined())
            AddForced(
                _cells.First(c => c.Index == index),
                value,
                [.. from.Support.Select(i => Constraint.Of(_rows[i]))]
            );
    }

    private void AddForced(Cell cell, Rational value, IReadOnlyList<Constraint> by)
    {
        if (!value.TryToDecimal(out decimal number) || !cell.Allows(number))
            _contradictions.Add(new Contradiction(by, IsSmallest: false, NeedsOtherNumbers: true));
        else if (IsAsked([cell.Index], by))
            _forced.Add(new ForcedCell(cell, value, by));
    }

    private void FindForced()
    {
        var program = new LinearProgram(Constraints, _budget);
        program.IsFeasible(out _);
        var first = _cells.ToDictionary(c => c.Index, c => program.Value(c.Index));
        var open = new List<Cell>(_cells);

        // Cells that stand at their bounds are tried all at once: where their sum cannot leave the bounds, none can.
        foreach (bool up in new[] { true, false })
        {
            while (true)
            {
                List<int> atBound =
                [
                    .. open.Where(c =>
                            (up ? CellBounds.Least(c) : CellBounds.Greatest(c)) is { } b
                            && Rational.From(b) == first[c.Index]
                        )
                        .Select(c => c.Index),
                ];
                if (atBound.Count == 0)
                    break;
                program.Push(atBound, up);
                if (Look() == 0)
                    break;
            }
        }
        foreach (Cell cell in open.ToArray())
        {
            if (!open.Contains(cell))
                continue;
            Rational? most = program.Optimum(cell.Index, greatest: true, out IReadOnlyList<Constraint> above);
            Look();
            if (most is null || most != first[cell.Index])
                continue;
            Rational? least = program.Optimum(cell.Index, greatest: false, out IReadOnlyList<Constraint> below);
            Look();
            if (least is null || least != most)
                continue;
            IReadOnlyList<Constraint> by = ConflictSearch.Shrink(
                [.. above.Concat(below).Distinct()],
                s => Forces(s, cell, most.Value)
            );
            AddForced(cell, most.Value, by);
        }

        // Takes out the cells that stand elsewhere than at the first point.
        int Look() => open.RemoveAll(c => program.Value(c.Index) != first[c.Index]);
    }

    private bool Forces(IReadOnlyList<Constraint> constraints, Cell cell, Rational value)
    {
        if (!constraints.Any(c => c.Cells.Contains(cell.Index)))
            return false;
        var program = new LinearProgram(constraints, _budget);
        return program.IsFeasible(out _)
            && program.Optimum(cell.Index, greatest: true, out _) == value
            && program.Optimum(cell.Index, greatest: false, out _) == value;
    }

    // Those that follow from the rest through inequalities and bounds, from the last to the first: what was found to
    // follow is not used again.
    private void FindFollowing()
    {
        List<int> open = [.. Indices(r => !_hasInterior || !r.IsEquality).Where(i => !_follows.ContainsKey(i))];
        if (open.Count == 0)
            return;
        var program = new LinearProgram(Constraints, _budget);
        foreach (int dependent in _follows.Keys)
            program.Drop(Constraint.Of(_rows[dependent]));
        for (int i = open.Count - 1; i >= 0; i--)
        {
            Constraint equation = Constraint.Of(_rows[open[i]]);
            IReadOnlyList<Constraint>? from = program.Follows(equation, out IReadOnlyList<Constraint> reasons)
                ? ConflictSearch.Shrink(reasons, s => Implies(s, equation))
                : null;
            if (from is not null && IsAsked(equation.Cells, from))
                _follows.Add(open[i], from);
            else
                program.Restore(equation);
        }
    }

    // A rule with a missing number asks nothing, so that only the numbers at hand themselves may be missing.
    private bool IsAsked(IReadOnlyList<int> atHand, IReadOnlyList<Constraint> from) =>
        !_cells
            .Where(c => c.MayBeMissing)
            .Any(c => !atHand.Contains(c.Index) && from.Any(f => f.Cells.Contains(c.Index)));

    private bool Implies(IReadOnlyList<Constraint> reasons, Constraint equation) =>
        new LinearProgram([equation, .. reasons], _budget).Follows(equation, out _);

    private List<Constraint>? FromEqualities(List<int> own, ICollection<Equation> dropped)
    {
        // Each circuit lets one equality follow from the others, and each that was dropped has used up one.
        int gone = _rows.Count(r => r.IsEquality && dropped.Contains(r.Equation));
        if (own.Count + gone > _circuitCount || !own.TrueForAll(_inCircuits.Contains))
            return null;
        var echelon = new RowEchelon(_budget);
        foreach (int row in _entangled.Where(i => !own.Contains(i) && !dropped.Contains(_rows[i].Equation)))
            echelon.Add(row, _rows[row].Augmented);
        var from = new SortedSet<int>();
        foreach (int row in own)
        {
            RowEchelon.Remainder rest = echelon.Reduce(row, _rows[row].Augmented);
            if (!rest.Row.IsZero)
                return null;
            from.UnionWith(rest.Combination.Support);
            Constraint[] used = [.. rest.Combination.Support.Where(i => i != row).Select(i => Constraint.Of(_rows[i]))];
            if (!IsAsked(_rows[row].Coefficients.Support, used))
                return null;
        }
        from.ExceptWith(own);
        return [.. from.Select(i => Constraint.Of(_rows[i]))];
    }

    private List<Constraint>? FromProgram(List<int> own, List<int> others)
    {
        Constraint[] left = [.. own.Select(i => Constraint.Of(_rows[i]))];
        Constraint[] used = [.. others.Select(i => Constraint.Of(_rows[i])), .. Bounds];
        var program = new LinearProgram([.. left, .. used], _budget);
        foreach (Constraint equation in left)
            program.Drop(equation);
        var from = new HashSet<Constraint>();
        foreach (Constraint equation in left)
        {
            if (!program.Follows(equation, out IReadOnlyList<Constraint> reasons))
                return null;
            IReadOnlyList<Constraint> shrunk = ConflictSearch.Shrink(reasons, s => Implies(s, equation));
            if (!IsAsked(equation.Cells, shrunk))
                return null;
            from.UnionWith(shrunk);
        }
        return [.. used.Where(from.Contains)];
    }
}
