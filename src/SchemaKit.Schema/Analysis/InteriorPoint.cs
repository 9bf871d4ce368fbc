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
    private readonly Dictionary<int, Rational> _values;
    private readonly Dictionary<int, List<int>> _rowsOf = [];
    private readonly HashSet<int> _totals = [];
    private readonly int[] _unknown;
    private readonly Queue<int> _ready = new();
    private bool _isTooLong;

    private InteriorPoint(IReadOnlyList<LinearRow> rows, int cells, WorkBudget budget)
    {
        (_rows, _budget) = (rows, budget);
        _values = new Dictionary<int, Rational>(cells);
        _unknown = new int[rows.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            _unknown[row] = rows[row].Coefficients.Count;
            if (TotalOf(rows[row]) is { } total)
                _totals.Add(total);
            for (int i = 0; i < _unknown[row]; i++)
            {
                int cell = rows[row].Coefficients.IndexAt(i);
                if (!_rowsOf.TryGetValue(cell, out List<int>? own))
                    _rowsOf.Add(cell, own = []);
                own.Add(row);
            }
            Note(row);
        }
    }

    /// <summary>Whether no cell is zero.</summary>
    public bool IsNowhereZero => _values.Values.All(v => !v.IsZero);

    /// <summary>Such numbers; where none were found, there may be some all the same.</summary>
    /// <param name="rows">The equations.</param>
    /// <param name="cells">Their cells.</param>
    /// <param name="ranges">The ranges of the cells.</param>
    /// <param name="budget">How much work it may take.</param>
    public static InteriorPoint? Find(
        IReadOnlyList<LinearRow> rows,
        IReadOnlyList<Cell> cells,
        CellRange[] ranges,
        WorkBudget budget
    )
    {
        var point = new InteriorPoint(rows, cells.Count, budget);
        return point.Choose(cells, ranges) && point.IsInside(cells, ranges) && rows.All(point.IsInside) ? point : null;
    }

    // The only cell of its sign.
    private static int? TotalOf(LinearRow row)
    {
        SparseVector sum = row.Coefficients;
        if (sum.Count < 3)
            return null;
        (int positive, int lastPositive, int lastNegative) = (0, 0, 0);
        for (int i = 0; i < sum.Count; i++)
        {
            if (sum.ValueAt(i).Sign > 0)
                (positive, lastPositive) = (positive + 1, i);
            else
                lastNegative = i;
        }
        return positive == 1 ? sum.IndexAt(lastPositive)
            : positive == sum.Count - 1 ? sum.IndexAt(lastNegative)
            : null;
    }

    // False where the numbers grow so long that a linear program is better asked.
    private bool Choose(IReadOnlyList<Cell> cells, CellRange[] ranges) =>
        // Leaves before totals; and what comes in mostly stands before what it becomes, and must be as much, so that the end
        // is chosen first.
        Choose(cells, ranges, totals: false) && Choose(cells, ranges, totals: true);

    private bool Choose(IReadOnlyList<Cell> cells, CellRange[] ranges, bool totals)
    {
        for (int i = cells.Count - 1; i >= 0; i--)
        {
            if (_totals.Contains(cells[i].Index) != totals)
                continue;
            Follow();
            if (_isTooLong)
                return false;
            if (!_values.ContainsKey(cells[i].Index))
                Set(cells[i].Index, ValueFor(ranges[i]));
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
                if (_values.TryGetValue(row.Coefficients.IndexAt(i), out Rational value))
                    rest -= row.Coefficients.ValueAt(i) * value;
                else
                    (open, factor) = (row.Coefficients.IndexAt(i), row.Coefficients.ValueAt(i));
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

    private static Rational ValueFor(CellRange range)
    {
        if (range is { Least: { } low, Greatest: { } high })
            return low + Rational.Min(Room, (high - low) / Room);
        return range.Least + Room ?? range.Greatest - Room ?? Room;
    }

    private bool IsInside(IReadOnlyList<Cell> cells, CellRange[] ranges)
    {
        for (int i = 0; i < ranges.Length; i++)
        {
            if (!ranges[i].IsInside(_values[cells[i].Index]))
                return false;
        }
        return true;
    }

    private bool IsInside(LinearRow row)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < row.Coefficients.Count; i++)
            sum += row.Coefficients.ValueAt(i) * _values[row.Coefficients.IndexAt(i)];
        return row.IsEquality ? sum == row.Lower : !(sum <= row.Lower) && !(sum >= row.Upper);
    }
}
