using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// Equalities in echelon form (Gauss elimination), built row by row. It remembers of which of the rows each is made, so
/// that what follows from others can name them.
/// </summary>
internal sealed class RowEchelon(WorkBudget budget)
{
    private readonly Dictionary<int, Line> _lines = [];

    // The pivots that are still to be eliminated from a row.
    private readonly SortedSet<int> _open = [];

    public int Rank => _lines.Count;

    /// <summary>Adds a row unless it follows from those there are, or contradicts them.</summary>
    /// <param name="name">The row's index in the combinations.</param>
    /// <param name="row">Its coefficients, the constant among them.</param>
    /// <returns>What is left of the row; where its coefficients are all zero, it was not added.</returns>
    public Remainder Add(int name, SparseVector row)
    {
        Remainder rest = Reduce(name, row);
        if (!rest.IsDependent)
        {
            int pivot = rest.Row.Count - (HasConstant(rest.Row) ? 2 : 1);
            Rational factor = Rational.One / rest.Row.ValueAt(pivot);
            _lines.Add(rest.Row.IndexAt(pivot), new Line(rest.Row.Times(factor), rest.Combination.Times(factor)));
        }
        return rest;
    }

    /// <summary>What is left of a row when the others are subtracted.</summary>
    public Remainder Reduce(int name, SparseVector row)
    {
        (SparseVector left, SparseVector combination) = Subtract(row, SparseVector.Unit(name), pivot: null);
        return new Remainder(left, combination);
    }

    /// <summary>The cells that the equalities alone determine, with their values and the rows that determine them.</summary>
    public IEnumerable<(int Cell, Rational Value, SparseVector From)> Determined()
    {
        foreach (KeyValuePair<int, Line> line in _lines.OrderBy(l => l.Key))
        {
            (SparseVector row, SparseVector combination) = Subtract(line.Value.Row, line.Value.Combination, line.Key);
            if (row.Count - (HasConstant(row) ? 1 : 0) == 1)
                yield return (line.Key, -row[LinearRow.ConstantIndex], combination);
        }
    }

    private static bool HasConstant(SparseVector row) => row.IndexAt(row.Count - 1) == LinearRow.ConstantIndex;

    // Eliminates every pivot but the row's own, from the last to the first: a line holds no cell behind its pivot, so that
    // what was eliminated stays so.
    private (SparseVector Row, SparseVector Combination) Subtract(
        SparseVector row,
        SparseVector combination,
        int? pivot
    )
    {
        Note(row);
        if (pivot is { } own)
            _open.Remove(own);
        if (_open.Count == 0)
            return (row, combination);
        var rowSum = new SparseSum(row);
        var combinationSum = new SparseSum(combination);
        while (_open.Count > 0)
        {
            int column = _open.Max;
            Rational factor = -rowSum[column];
            Line line = _lines[column];
            if (!factor.IsZero)
            {
                budget.Spend((line.Row.Count + line.Combination.Count) * factor.Weight);
                rowSum.Add(line.Row, factor);
                combinationSum.Add(line.Combination, factor);
                Note(line.Row);
            }
            _open.Remove(column);
        }
        return (rowSum.ToVector(), combinationSum.ToVector());
    }

    // The pivots that a row has, or brings in.
    private void Note(SparseVector row)
    {
        for (int i = 0; i < row.Count; i++)
        {
            if (_lines.ContainsKey(row.IndexAt(i)))
                _open.Add(row.IndexAt(i));
        }
    }

    /// <summary>What elimination leaves of a row, and which sum of rows it is.</summary>
    public readonly record struct Remainder(SparseVector Row, SparseVector Combination)
    {
        public bool IsDependent => Row.IsZero || Row.First == LinearRow.ConstantIndex;

        public bool IsContradiction => !Row.IsZero && Row.First == LinearRow.ConstantIndex;
    }

    private sealed record Line(SparseVector Row, SparseVector Combination);
}
