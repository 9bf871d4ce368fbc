using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Completing;

/// <summary>
/// The range that the rules leave to each blank, narrowed row by row (bounds propagation), and by which rows: a blank whose
/// range is one number is deduced.
/// </summary>
internal sealed class BlankRanges
{
    private readonly BlankSystem _system;
    private readonly WorkBudget _budget;
    private readonly Rational?[] _lower;
    private readonly Rational?[] _upper;
    private readonly int[] _lowerRow;
    private readonly int[] _upperRow;
    private readonly List<(int Blank, IReadOnlyList<int> Rows)> _fixed = [];
    private readonly Queue<int> _open = new();
    private readonly bool[] _isOpen;

    public BlankRanges(BlankSystem system, WorkBudget budget)
    {
        (_system, _budget) = (system, budget);
        _lower = [.. system.Domains.Select(d => d.Least)];
        _upper = [.. system.Domains.Select(d => d.Greatest)];
        (_lowerRow, _upperRow) = (new int[_lower.Length], new int[_lower.Length]);
        _lowerRow.AsSpan().Fill(-1);
        _upperRow.AsSpan().Fill(-1);
        // Of some cells the form itself allows one number only.
        _fixed.AddRange(Enumerable.Range(0, _lower.Length).Where(IsFixed).Select(b => (b, (IReadOnlyList<int>)[])));
        _isOpen = new bool[system.Rows.Count];
        for (int row = 0; row < _isOpen.Length; row++)
            Open(row);
    }

    /// <summary>The blanks whose number is known, in the order in which it became so, and the rows that it follows from.</summary>
    public IReadOnlyList<(int Blank, IReadOnlyList<int> Rows)> Fixed => _fixed;

    public Rational? Lower(int blank) => _lower[blank];

    public Rational? Upper(int blank) => _upper[blank];

    public bool IsFixed(int blank) => _lower[blank] is { } least && least == _upper[blank];

    /// <summary>Narrows a range for reasons of somebody else; false where nothing is left of it.</summary>
    public bool Narrow(int blank, Rational? lower, Rational? upper, IReadOnlyList<int> rows)
    {
        if (IsFixed(blank))
            return !(lower > _lower[blank]) && !(upper < _upper[blank]);
        if (!Take(blank, lower, upper))
            return false;
        if (IsFixed(blank))
            _fixed.Add((blank, rows));
        return true;
    }

    /// <summary>Narrows all ranges; false where one is left empty, with the rows that do it.</summary>
    public bool Propagate(out IReadOnlyList<int> conflict)
    {
        conflict = [];
        // Ranges that shrink by ever smaller steps would never end.
        long left = 64 + 40L * _system.Rows.Count;
        while (_open.Count > 0)
        {
            int row = _open.Dequeue();
            _isOpen[row] = false;
            if (left-- > 0 && !Apply(row, out conflict))
                return false;
        }
        return true;
    }

    private bool Apply(int index, out IReadOnlyList<int> conflict)
    {
        BlankRow row = _system.Rows[index];
        conflict = [];
        _budget.Spend(8L * row.Blanks.Length);
        var sums = new RowRange(row, this);
        // A row whose ranges no other has narrowed is a reason by itself.
        bool isAlone = Array.TrueForAll(
            row.Blanks,
            b => IsFixed(b) || (IsOwn(_lowerRow[b], index) && IsOwn(_upperRow[b], index))
        );
        IReadOnlyList<int> only = [index];
        for (int i = 0; i < row.Blanks.Length; i++)
        {
            int blank = row.Blanks[i];
            (Rational? least, Rational? greatest) = sums.Without(i);
            // factor x blank lies between lower - greatest of the others and upper - their least.
            Rational? from = row.Lower - greatest;
            Rational? to = row.Upper - least;
            Rational factor = row.Factors[i];
            (Rational? low, Rational? high) =
                factor.Sign > 0 ? (from / factor, to / factor) : (to / factor, from / factor);
            bool isHigher = low is not null && !(low <= _lower[blank]);
            bool isLess = high is not null && !(high >= _upper[blank]);
            if (!isHigher && !isLess)
                continue;
            bool wasFixed = IsFixed(blank);
            if (wasFixed || !Take(blank, isHigher ? low : null, isLess ? high : null))
            {
                conflict = isAlone ? only : Reasons(blank, index);
                return false;
            }
            if (isHigher)
                _lowerRow[blank] = index;
            if (isLess)
                _upperRow[blank] = index;
            if (IsFixed(blank))
                _fixed.Add((blank, isAlone ? only : Reasons(blank, index)));
        }
        return true;
    }

    private bool Take(int blank, Rational? lower, Rational? upper)
    {
        Rational? low = lower is not null && !(lower <= _lower[blank]) ? lower : _lower[blank];
        Rational? high = upper is not null && !(upper >= _upper[blank]) ? upper : _upper[blank];
        (low, high) = _system.Domains[blank].Narrow(low, high);
        if (low > high || (low is { } only && low == high && _system.Domains[blank].Excludes(only)))
            return false;
        if (low == _lower[blank] && high == _upper[blank])
            return true;
        (_lower[blank], _upper[blank]) = (low, high);
        foreach (int row in _system.RowsOf(blank))
            Open(row);
        return true;
    }

    private static bool IsOwn(int reason, int row) => reason < 0 || reason == row;

    private IReadOnlyList<int> Reasons(int blank, int row) =>
        [.. ReasonsOf([blank], _system.Rows[row].Blanks).Append(row).Distinct().Order()];

    /// <summary>
    /// The rows that narrowed some ranges, and those that narrowed the ranges that they went by. A number that is known
    /// already was deduced before, and is not deduced again.
    /// </summary>
    /// <param name="blanks">The blanks whose ranges they are.</param>
    /// <param name="others">Blanks of which those whose number is known are left out.</param>
    public IReadOnlySet<int> ReasonsOf(IEnumerable<int> blanks, IEnumerable<int> others)
    {
        var rows = new SortedSet<int>();
        var asked = new HashSet<int>();
        var open = new Queue<int>(blanks.Concat(others.Where(b => !IsFixed(b))).Where(asked.Add));
        while (open.Count > 0)
        {
            int blank = open.Dequeue();
            _budget.Spend(1);
            foreach (int row in new[] { _lowerRow[blank], _upperRow[blank] }.Where(r => r >= 0 && rows.Add(r)))
            {
                foreach (int other in _system.Rows[row].Blanks.Where(b => !IsFixed(b) && asked.Add(b)))
                    open.Enqueue(other);
            }
        }
        return rows;
    }

    private void Open(int row)
    {
        if (_isOpen[row])
            return;
        _isOpen[row] = true;
        _open.Enqueue(row);
    }

    // The least and greatest sum of a row as its ranges stand, and how many of its terms have no end.
    private readonly struct RowRange
    {
        private readonly (Rational? Low, Rational? High)[] _ends;
        private readonly Rational _least;
        private readonly Rational _greatest;
        private readonly int _withoutLeast;
        private readonly int _withoutGreatest;

        public RowRange(BlankRow row, BlankRanges ranges)
        {
            _ends = new (Rational?, Rational?)[row.Blanks.Length];
            for (int i = 0; i < _ends.Length; i++)
            {
                (Rational? low, Rational? high) = (ranges._lower[row.Blanks[i]], ranges._upper[row.Blanks[i]]);
                _ends[i] =
                    row.Factors[i].Sign > 0
                        ? (low * row.Factors[i], high * row.Factors[i])
                        : (high * row.Factors[i], low * row.Factors[i]);
                _least += _ends[i].Low.GetValueOrDefault();
                _greatest += _ends[i].High.GetValueOrDefault();
                _withoutLeast += _ends[i].Low is null ? 1 : 0;
                _withoutGreatest += _ends[i].High is null ? 1 : 0;
            }
        }

        // Of the other terms than one.
        public (Rational? Least, Rational? Greatest) Without(int term)
        {
            (Rational? low, Rational? high) = _ends[term];
            return (
                _withoutLeast == (low is null ? 1 : 0) ? _least - low.GetValueOrDefault() : null,
                _withoutGreatest == (high is null ? 1 : 0) ? _greatest - high.GetValueOrDefault() : null
            );
        }
    }
}
