using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Completing;

/// <summary>
/// The blanks of a system as a linear program: whether any numbers meet all rows, and which of them no others could replace.
/// What rows say one by one <see cref="BlankRanges"/> finds; this is what they say together.
/// </summary>
internal sealed class BlankProgram
{
    private readonly BlankSystem _system;
    private readonly BlankRanges _ranges;
    private readonly Simplex _simplex;
    private readonly WholeSearch _search;
    private readonly Dictionary<int, int> _rows = [];
    private readonly Rational?[] _lower;
    private readonly Rational?[] _upper;
    private readonly Rational[] _seen;
    private readonly bool[] _varies;

    public BlankProgram(BlankSystem system, BlankRanges ranges, WorkBudget budget)
    {
        (_system, _ranges) = (system, ranges);
        int count = system.Cells.Count;
        Simplex.RequireRoom(system.Rows.Count + OpenBounds.CountRows(system.Domains), count);
        _simplex = new Simplex(OpenBounds.CountColumns(system.Domains), budget);
        for (int row = 0; row < system.Rows.Count; row++)
        {
            BlankRow source = system.Rows[row];
            int variable = _simplex.AddRow(SparseVector.Of(source.Blanks.Select((b, i) => (b, source.Factors[i]))));
            _rows.Add(variable, row);
            _simplex.SetBounds(variable, source.Lower, source.Upper);
        }
        int? openBounds = OpenBounds.AddTo(_simplex, system.Domains);
        _search = new WholeSearch(_simplex, [.. system.Domains.Select(d => d.Step)], openBounds);
        (_lower, _upper) = (new Rational?[count], new Rational?[count]);
        (_seen, _varies) = (new Rational[count], new bool[count]);
        for (int blank = 0; blank < count; blank++)
            SetBounds(blank, ranges.Lower(blank), ranges.Upper(blank));
    }

    /// <summary>Whether numbers meet all rows; failing that, rows that none meet together.</summary>
    public bool IsFeasible(out IReadOnlyList<int> conflict)
    {
        bool? isFound = _search.Find(_lower, _upper);
        conflict = isFound == false ? Rows(_search.Reasons) : [];
        for (int blank = 0; blank < _seen.Length; blank++)
        {
            _seen[blank] = _simplex.Value(blank);
            // Without a point that was found nothing can be compared with it.
            _varies[blank] = isFound is null;
        }
        return isFound != false;
    }

    /// <summary>Fixes each blank that has the same number wherever all rows are met.</summary>
    public void Narrow()
    {
        for (int blank = 0; blank < _seen.Length; blank++)
        {
            var reasons = new HashSet<int>();
            if (_ranges.IsFixed(blank) || _varies[blank] || CanDiffer(blank, up: true, reasons))
                continue;
            if (CanDiffer(blank, up: false, reasons))
                continue;
            _ranges.Narrow(blank, _seen[blank], _seen[blank], Rows(reasons));
            SetBounds(blank, _seen[blank], _seen[blank]);
        }
    }

    // Whether all rows are met by a greater number too, or by a lesser one; where that is not found out it may be.
    private bool CanDiffer(int blank, bool up, HashSet<int> reasons)
    {
        (Rational? lower, Rational? upper) = (_lower[blank], _upper[blank]);
        reasons.Add(blank);
        Rational seen = _seen[blank];
        bool? isFound;
        if (_system.Domains[blank].Step is { } step)
        {
            if (up)
                isFound = seen + step > upper ? false : Find(blank, seen + step, upper, reasons);
            else
                isFound = seen - step < lower ? false : Find(blank, lower, seen - step, reasons);
            SetBounds(blank, lower, upper);
        }
        else
        {
            // The program may stand where another search left it.
            if (_search.Find(_lower, _upper) != true)
                return true;
            Simplex.Outcome outcome = _simplex.Optimise(
                blank,
                up,
                seen,
                out IReadOnlyList<(int Variable, bool)> bounds
            );
            isFound = outcome != Simplex.Outcome.Optimal || _simplex.Value(blank) != seen;
            reasons.UnionWith(bounds.Select(b => b.Variable));
        }
        for (int i = 0; i < _seen.Length && isFound == true; i++)
            _varies[i] |= _simplex.Value(i) != _seen[i];
        return isFound != false;
    }

    private bool? Find(int blank, Rational? lower, Rational? upper, HashSet<int> reasons)
    {
        SetBounds(blank, lower, upper);
        bool? isFound = _search.Find(_lower, _upper);
        reasons.UnionWith(_search.Reasons);
        return isFound;
    }

    private void SetBounds(int blank, Rational? lower, Rational? upper)
    {
        (_lower[blank], _upper[blank]) = (lower, upper);
        _simplex.SetBounds(blank, lower, upper);
    }

    // The rows among the program's variables, and those that narrowed the ranges of the blanks among them.
    private List<int> Rows(IReadOnlyCollection<int> variables) =>
        [
            .. variables
                .Where(_rows.ContainsKey)
                .Select(v => _rows[v])
                .Union(_ranges.ReasonsOf([], variables.Where(v => v < _seen.Length)))
                .Order(),
        ];
}
