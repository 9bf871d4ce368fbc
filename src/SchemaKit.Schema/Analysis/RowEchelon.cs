using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// Equalities in echelon form (Gauss elimination), built row by row. It remembers of which of the rows each is made, so
/// that what follows from others can name them.
/// </summary>
internal sealed class RowEchelon(WorkBudget budget)
{
    private readonly SortedDictionary<int, Line> _lines = [];

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
            Rational pivot = rest.Row[rest.Row.First];
            Rational factor = Rational.One / pivot;
            _lines.Add(rest.Row.First, new Line(rest.Row.Times(factor), rest.Combination.Times(factor)));
        }
        return rest;
    }

    /// <summary>What is left of a row when the others are subtracted.</summary>
    public Remainder Reduce(int name, SparseVector row)
    {
        SparseVector combination = SparseVector.Unit(name);
        Subtract(ref row, ref combination, after: -1);
        return new Remainder(row, combination);
    }

    /// <summary>The cells that the equalities alone determine, with their values and the rows that determine them.</summary>
    public IEnumerable<(int Cell, Rational Value, SparseVector From)> Determined()
    {
        foreach (KeyValuePair<int, Line> line in _lines)
        {
            (SparseVector row, SparseVector combination) = (line.Value.Row, line.Value.Combination);
            Subtract(ref row, ref combination, after: line.Key);
            int cells = row.Count - (row[LinearRow.ConstantIndex].IsZero ? 0 : 1);
            if (cells == 1)
                yield return (line.Key, -row[LinearRow.ConstantIndex], combination);
        }
    }

    // Eliminates every pivot column behind a given one. A line holds nothing before its pivot, so one pass is enough.
    private void Subtract(ref SparseVector row, ref SparseVector combination, int after)
    {
        while (true)
        {
            int column = after;
            Line? line = null;
            foreach (int candidate in row.Support)
            {
                if (candidate > after && _lines.TryGetValue(candidate, out line))
                {
                    column = candidate;
                    break;
                }
            }
            if (line is null)
                return;
            Rational factor = -row[column];
            budget.Spend((row.Count + line.Row.Count + combination.Count + line.Combination.Count) * factor.Weight);
            row = row.Plus(line.Row, factor);
            combination = combination.Plus(line.Combination, factor);
            after = column;
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
