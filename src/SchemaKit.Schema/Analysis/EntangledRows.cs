using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// The equalities that can cancel each other out. One with a cell that no other has cannot, and without it there may be more
/// such: of totals of totals, which hang together like a tree, none is left.
/// </summary>
internal static class EntangledRows
{
    /// <summary>The indices of those rows, in ascending order.</summary>
    public static List<int> Of(IReadOnlyList<LinearRow> rows)
    {
        // How many of the equalities left have a cell, and the sum of their indices: of a single one, its index.
        var users = new Dictionary<int, (int Count, int Rows)>();
        var isLeft = new bool[rows.Count];
        for (int row = 0; row < rows.Count; row++)
        {
            isLeft[row] = rows[row].IsEquality;
            SparseVector coefficients = rows[row].Coefficients;
            for (int i = 0; isLeft[row] && i < coefficients.Count; i++)
            {
                users.TryGetValue(coefficients.IndexAt(i), out (int Count, int Rows) before);
                users[coefficients.IndexAt(i)] = (before.Count + 1, before.Rows + row);
            }
        }
        var single = new Stack<int>();
        foreach (KeyValuePair<int, (int Count, int Rows)> cell in users)
        {
            if (cell.Value.Count == 1)
                single.Push(cell.Key);
        }
        while (single.Count > 0)
        {
            (int count, int row) = users[single.Pop()];
            // The row may be gone already, for another cell of its own.
            if (count == 0)
                continue;
            isLeft[row] = false;
            SparseVector coefficients = rows[row].Coefficients;
            for (int i = 0; i < coefficients.Count; i++)
            {
                int cell = coefficients.IndexAt(i);
                (int before, int sum) = users[cell];
                users[cell] = (before - 1, sum - row);
                if (before == 2)
                    single.Push(cell);
            }
        }
        var left = new List<int>();
        for (int row = 0; row < rows.Count; row++)
        {
            if (isLeft[row])
                left.Add(row);
        }
        return left;
    }
}
