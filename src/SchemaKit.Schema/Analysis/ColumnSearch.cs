using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>Looks among the columns of a system for those that are zero, parallel or, three together, dependent.</summary>
internal sealed class ColumnSearch
{
    private readonly IReadOnlyList<Cell> _cells;
    private readonly WorkBudget _budget;
    private readonly SparseVector[] _columns;
    private readonly Dictionary<SparseVector, List<int>> _byDirection = [];

    public ColumnSearch(IReadOnlyList<Cell> cells, IReadOnlyList<LinearRow> rows, WorkBudget budget)
    {
        _cells = cells;
        _budget = budget;
        var entries = new Dictionary<int, List<(int, Rational)>>();
        for (int row = 0; row < rows.Count; row++)
        {
            SparseVector coefficients = rows[row].Coefficients;
            for (int i = 0; i < coefficients.Count; i++)
            {
                if (!entries.TryGetValue(coefficients.Support[i], out List<(int, Rational)>? column))
                    entries.Add(coefficients.Support[i], column = []);
                column.Add((row, coefficients.ValueAt(i)));
            }
        }
        _columns =
        [
            .. cells.Select(c =>
                entries.TryGetValue(c.Index, out List<(int, Rational)>? column)
                    ? SparseVector.Of(column)
                    : SparseVector.Zero
            ),
        ];
        for (int i = 0; i < _columns.Length; i++)
        {
            if (!_columns[i].IsZero)
                AddTo(_byDirection, _columns[i].Direction(), i);
        }
    }

    public int Detectable => _columns.Count(c => !c.IsZero);

    public int Locatable => _byDirection.Values.Count(g => g.Count == 1);

    /// <summary>The first of the smallest patterns that leave every equality as it is.</summary>
    public IReadOnlyList<Cell> FindUndetected()
    {
        int[] pattern = FindZero() ?? FindParallel() ?? FindDependent() ?? [];
        return [.. pattern.Select(i => _cells[i])];
    }

    private int[]? FindZero()
    {
        int zero = Array.FindIndex(_columns, c => c.IsZero);
        return zero < 0 ? null : [zero];
    }

    private int[]? FindParallel() =>
        _byDirection
            .Values.Where(g => g.Count > 1)
            .OrderBy(g => g[0])
            .Select(g => (int[])[g[0], g[1]])
            .FirstOrDefault();

    // Three columns are dependent if and only if two are parallel once the third is eliminated from them. To eliminate it
    // in the row where it meets the fewest columns changes those few alone, and of the two at least one must change:
    // a row met by one column of a dependent set only would leave that column out. All others keep their direction.
    private int[]? FindDependent()
    {
        var byRow = new Dictionary<int, List<int>>();
        for (int i = 0; i < _columns.Length; i++)
        {
            foreach (int row in _columns[i].Support)
                AddTo(byRow, row, i);
        }
        int[]? best = null;
        for (int first = 0; first < _columns.Length; first++)
        {
            int row = _columns[first].Support.OrderBy(r => byRow[r].Count).First();
            var changed = new Dictionary<SparseVector, List<int>>();
            foreach (int second in byRow[row])
            {
                if (second == first)
                    continue;
                _budget.Spend(4L * (_columns[first].Count + _columns[second].Count));
                SparseVector direction = _columns[second]
                    .Plus(_columns[first], -_columns[second][row] / _columns[first][row])
                    .Direction();
                if (_byDirection.TryGetValue(direction, out List<int>? others))
                    Consider(first, second, others[0]);
                if (changed.TryGetValue(direction, out List<int>? alike))
                    Consider(first, alike[0], second);
                AddTo(changed, direction, second);
            }
        }
        return best;

        void Consider(int a, int b, int c)
        {
            int[] found = [a, b, c];
            Array.Sort(found);
            if (best is null || Compare(found, best) < 0)
                best = found;
        }
    }

    private static int Compare(int[] a, int[] b)
    {
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }
        return 0;
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<int>> groups, TKey key, int item)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out List<int>? group))
            groups.Add(key, group = []);
        group.Add(item);
    }
}
