using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// Guesses numbers that meet all equalities of a form and keep away from all its bounds: small ones in the leaves, and in
/// the totals what they add up to. Most forms are so, and it takes a look at each sum; a linear program takes a thousand.
/// </summary>
internal sealed class InteriorPoint
{
    private const int MostWeight = 16;

    private static readonly Rational Room = Rational.From(2L);

    private readonly IReadOnlyList<LinearRow> _rows;
    private readonly WorkBudget _budget;
    private readonly Dictionary<int, Rational> _values = [];
    private readonly Dictionary<int, List<int>> _rowsOf = [];
    private readonly int[] _unknown;
    private readonly Queue<int> _ready = new();
    private bool _isTooLong;

    private InteriorPoint(IReadOnlyList<LinearRow> rows, WorkBudget budget)
    {
        (_rows, _budget) = (rows, budget);
        _unknown = new int[rows.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            _unknown[row] = rows[row].Coefficients.Count;
            foreach (int cell in rows[row].Coefficients.Support)
            {
                if (!_rowsOf.TryGetValue(cell, out List<int>? own))
                    _rowsOf.Add(cell, own = []);
                own.Add(row);
            }
            Note(row);
        }
    }

    /// <summary>Whether such numbers were found; where they were not, there may be some all the same.</summary>
    public static bool IsFound(IReadOnlyList<LinearRow> rows, IReadOnlyList<Cell> cells, WorkBudget budget)
    {
        // Leaves before totals; and what comes in mostly stands before what it becomes, and must be as much, so that the end
        // is chosen first.
        HashSet<int> totals = [.. rows.Select(TotalOf).OfType<int>()];
        Cell[] order = [.. cells.OrderBy(c => totals.Contains(c.Index)).ThenByDescending(c => c.Index)];
        var point = new InteriorPoint(rows, budget);
        return point.Choose(order) && cells.All(point.IsInside) && rows.All(point.IsInside);
    }

    // The only cell of its sign.
    private static int? TotalOf(LinearRow row)
    {
        int positive = Enumerable.Range(0, row.Coefficients.Count).Count(i => row.Coefficients.ValueAt(i).Sign > 0);
        int sign =
            row.Coefficients.Count < 3 ? 0
            : positive == 1 ? 1
            : positive == row.Coefficients.Count - 1 ? -1
            : 0;
        if (sign == 0)
            return null;
        int at = Enumerable.Range(0, row.Coefficients.Count).First(i => row.Coefficients.ValueAt(i).Sign == sign);
        return row.Coefficients.Support[at];
    }

    // False where the numbers grow so long that a linear program is better asked.
    private bool Choose(IReadOnlyList<Cell> order)
    {
        foreach (Cell cell in order)
        {
            Follow();
            if (_isTooLong)
                return false;
            if (!_values.ContainsKey(cell.Index))
                Set(cell.Index, ValueFor(cell));
        }
        Follow();
        return !_isTooLong;
    }

    // A sum of which one number alone is not chosen yet gives that number.
    private void Follow()
    {
        while (_ready.Count > 0 && !_isTooLong)
        {
            LinearRow row = _rows[_ready.Dequeue()];
            int? open = null;
            Rational factor = Rational.One;
            Rational rest = row.Lower.GetValueOrDefault();
            _budget.Take(row.Coefficients.Count);
            for (int i = 0; i < row.Coefficients.Count; i++)
            {
                if (_values.TryGetValue(row.Coefficients.Support[i], out Rational value))
                    rest -= row.Coefficients.ValueAt(i) * value;
                else
                    (open, factor) = (row.Coefficients.Support[i], row.Coefficients.ValueAt(i));
            }
            if (open is { } cell)
                Set(cell, rest / factor);
        }
    }

    private void Set(int cell, Rational value)
    {
        _values.Add(cell, value);
        _isTooLong |= value.Weight > MostWeight || _budget.IsSpent;
        if (!_rowsOf.TryGetValue(cell, out List<int>? rows))
            return;
        foreach (int row in rows)
        {
            _unknown[row]--;
            Note(row);
        }
    }

    private void Note(int row)
    {
        if (_unknown[row] == 1 && _rows[row].IsEquality)
            _ready.Enqueue(row);
    }

    private static Rational ValueFor(Cell cell)
    {
        Rational? least = Bound(CellBounds.Least(cell));
        Rational? greatest = Bound(CellBounds.Greatest(cell));
        if (least is { } low && greatest is { } high)
            return low + Rational.Min(Room, (high - low) / Room);
        return least + Room ?? greatest - Room ?? Room;
    }

    private bool IsInside(Cell cell)
    {
        Rational value = _values[cell.Index];
        return !(value <= Bound(CellBounds.Least(cell))) && !(value >= Bound(CellBounds.Greatest(cell)));
    }

    private bool IsInside(LinearRow row)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < row.Coefficients.Count; i++)
            sum += row.Coefficients.ValueAt(i) * _values[row.Coefficients.Support[i]];
        return row.IsEquality ? sum == row.Lower : !(sum <= row.Lower) && !(sum >= row.Upper);
    }

    private static Rational? Bound(decimal? bound) => bound is { } value ? Rational.From(value) : null;
}
