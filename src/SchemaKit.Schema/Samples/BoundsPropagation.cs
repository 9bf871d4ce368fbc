using System.Collections.Generic;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// The range that each cell has left when others are chosen. Each sum narrows each of its cells to what the others leave
/// to it (bounds propagation, as solvers of integer programs do it), until nothing is narrowed any more.
/// </summary>
internal sealed class BoundsPropagation
{
    private static readonly Rational Wide = Rational.From(1_000L);
    private static readonly Rational Slight = Rational.From(8L);

    // How many operations on fractions one term of a sum takes.
    private const int TermCost = 10;

    private readonly CellSystem _system;
    private readonly WorkBudget _budget;
    private readonly Rational?[] _lower;
    private readonly Rational?[] _upper;
    private readonly RowRange[] _ranges;
    private readonly Queue<int> _open = new();
    private readonly bool[] _isOpen;

    // What ranges were before they were narrowed.
    private readonly List<(int Variable, Rational? Lower, Rational? Upper)> _trail = [];
    private long _left;

    public BoundsPropagation(CellSystem system, WorkBudget budget)
    {
        (_system, _budget) = (system, budget);
        _lower = new Rational?[system.Variables.Count];
        _upper = new Rational?[system.Variables.Count];
        _ranges = new RowRange[system.Rows.Count];
        _isOpen = new bool[system.Rows.Count];
        for (int i = 0; i < _lower.Length; i++)
            (_lower[i], _upper[i]) = (system.Variables[i].Domain.Least, system.Variables[i].Domain.Greatest);
        for (int row = 0; row < _isOpen.Length; row++)
        {
            SparseVector sum = system.Rows[row].Coefficients;
            for (int i = 0; i < sum.Count; i++)
            {
                (Rational? low, Rational? high) = Ends(sum.Support[i], sum.ValueAt(i));
                _ranges[row].Add(low, high, 1);
            }
            Open(row);
        }
    }

    /// <summary>What is left to a cell. A range that is wide is kept roughly while others are chosen; this is exact.</summary>
    public (Rational? Lower, Rational? Upper) RangeOf(int variable)
    {
        (Rational? lower, Rational? upper) = (_lower[variable], _upper[variable]);
        foreach ((int row, Rational factor) in _system.RowsOf(variable))
        {
            (SumRow sum, RowRange range) = (_system.Rows[row], _ranges[row]);
            (Rational? low, Rational? high) = Ends(variable, factor);
            (Rational? from, Rational? to) = Left(
                sum,
                range,
                sum.Upper - range.Least,
                range.Greatest - sum.Lower,
                low,
                high,
                factor
            );
            if (from is not null && !(from <= lower))
                lower = from;
            if (to is not null && !(to >= upper))
                upper = to;
        }
        return _system.Variables[variable].Domain.Narrow(lower, upper);
    }

    public bool IsFixed(int variable) => _lower[variable] is { } least && least == _upper[variable];

    /// <summary>Chooses a number; false where the sums cannot tie with it, and then nothing is chosen.</summary>
    public bool Fix(int variable, Rational value)
    {
        int mark = _trail.Count;
        if (Narrow(variable, value, value) && Propagate())
            return true;
        Undo(mark);
        return false;
    }

    /// <summary>Narrows all ranges; false where one is left empty.</summary>
    public bool Propagate()
    {
        // Ranges that shrink by ever smaller steps would never end; what is left open shows at the end.
        _left = 64 + 40L * _system.Rows.Count;
        while (_open.Count > 0)
        {
            int row = _open.Dequeue();
            _isOpen[row] = false;
            if (_left-- > 0 && !Apply(row))
                return false;
        }
        return true;
    }

    private bool Apply(int index)
    {
        SumRow row = _system.Rows[index];
        RowRange range = _ranges[index];
        _budget.Take(TermCost * row.Coefficients.Count);
        Rational? above = row.Upper - range.Least;
        Rational? below = range.Greatest - row.Lower;
        if (above < Rational.Zero || below < Rational.Zero)
            return false;
        for (int i = 0; i < row.Coefficients.Count; i++)
        {
            int variable = row.Coefficients.Support[i];
            Rational factor = row.Coefficients.ValueAt(i);
            if (IsFixed(variable))
                continue;
            (Rational? low, Rational? high) = Ends(variable, factor);
            // What is left to a term that may move by less than its sum is all that it had.
            if (low is not null && high is not null && high - low is var own && !(own > above) && !(own > below))
                continue;
            (Rational? from, Rational? to) = Left(row, range, above, below, low, high, factor);
            if ((from is not null || to is not null) && !Narrow(variable, from, to))
                return false;
        }
        return true;
    }

    // What a sum leaves to one of its cells: what its range leaves above its least and below its greatest value is all
    // that a term may move. A term without an end is why its sum has none; where it is the only one, the others still
    // leave it a range.
    private static (Rational? From, Rational? To) Left(
        SumRow row,
        RowRange range,
        Rational? above,
        Rational? below,
        Rational? low,
        Rational? high,
        Rational factor
    )
    {
        Rational? most = low is null ? row.Upper - range.LeastOfOthers : low + above;
        Rational? least = high is null ? row.Lower - range.GreatestOfOthers : high - below;
        return factor.Sign > 0 ? (least / factor, most / factor) : (most / factor, least / factor);
    }

    // The least and the greatest of a term.
    private (Rational? Low, Rational? High) Ends(int variable, Rational factor) =>
        factor.Sign > 0
            ? (_lower[variable] * factor, _upper[variable] * factor)
            : (_upper[variable] * factor, _lower[variable] * factor);

    private bool Narrow(int variable, Rational? lower, Rational? upper)
    {
        bool isHigher = lower is not null && !(lower <= _lower[variable]);
        bool isLess = upper is not null && !(upper >= _upper[variable]);
        if (!isHigher && !isLess)
            return true;
        (Rational? low, Rational? high) = _system
            .Variables[variable]
            .Domain.Narrow(isHigher ? lower : _lower[variable], isLess ? upper : _upper[variable]);
        if (low > high)
            return false;
        if (IsSlight(_lower[variable], _upper[variable], low, high))
            return true;
        _trail.Add((variable, _lower[variable], _upper[variable]));
        Set(variable, low, high);
        foreach ((int row, _) in _system.RowsOf(variable))
            Open(row);
        return true;
    }

    private void Set(int variable, Rational? lower, Rational? upper)
    {
        foreach ((int row, Rational factor) in _system.RowsOf(variable))
        {
            (Rational? oldLow, Rational? oldHigh) = Ends(variable, factor);
            _ranges[row].Add(oldLow, oldHigh, -1);
        }
        (_lower[variable], _upper[variable]) = (lower, upper);
        foreach ((int row, Rational factor) in _system.RowsOf(variable))
        {
            (Rational? newLow, Rational? newHigh) = Ends(variable, factor);
            _ranges[row].Add(newLow, newHigh, 1);
        }
    }

    private void Undo(int mark)
    {
        for (int i = _trail.Count - 1; i >= mark; i--)
            Set(_trail[i].Variable, _trail[i].Lower, _trail[i].Upper);
        _trail.RemoveRange(mark, _trail.Count - mark);
        while (_open.Count > 0)
            _isOpen[_open.Dequeue()] = false;
    }

    // Each choice takes a little off the wide ranges of all others: following that up would be most of the work.
    private static bool IsSlight(Rational? lower, Rational? upper, Rational? newLower, Rational? newUpper)
    {
        if (lower is not { } from || upper is not { } to || newLower == newUpper)
            return false;
        Rational range = to - from;
        Rational taken = (newLower!.Value - from) + (to - newUpper!.Value);
        return range > Wide && taken * Slight < range;
    }

    private void Open(int row)
    {
        if (_isOpen[row])
            return;
        _isOpen[row] = true;
        _open.Enqueue(row);
    }

    // The range of a sum: the sums of the ends of its terms, and how many terms have none.
    private struct RowRange
    {
        private Rational _least;
        private Rational _greatest;
        private int _withoutLeast;
        private int _withoutGreatest;

        public readonly Rational? Least => _withoutLeast == 0 ? _least : null;

        public readonly Rational? Greatest => _withoutGreatest == 0 ? _greatest : null;

        // Of the terms but one that has no such end.
        public readonly Rational? LeastOfOthers => _withoutLeast == 1 ? _least : null;

        public readonly Rational? GreatestOfOthers => _withoutGreatest == 1 ? _greatest : null;

        public void Add(Rational? low, Rational? high, int sign)
        {
            if (low is { } least)
                _least += sign > 0 ? least : -least;
            else
                _withoutLeast += sign;
            if (high is { } greatest)
                _greatest += sign > 0 ? greatest : -greatest;
            else
                _withoutGreatest += sign;
        }
    }
}
