using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>
/// Recognises slips that move the numbers of a row, so that many cells are wrong at once: shifted by one cell to the left or
/// right, or by a number whose digits stand in two cells.
/// </summary>
/// <param name="system">The draft.</param>
/// <param name="brokenRows">The rows that do not hold.</param>
/// <param name="budget">How much work it may take; of what is beyond it nothing is told.</param>
internal sealed class RowSlips(DraftSystem system, IReadOnlyList<int> brokenRows, WorkBudget budget)
{
    // The numbers that stand in one printed row are those of the largest object with at most so many.
    private const int LongestRow = 16;

    // Fewer cells are explained one by one.
    private const int LeastMoved = 3;

    private readonly Rational[] _given = [.. system.Rows.Select(r => r.KnownSum(system.Values))];
    private readonly Dictionary<int, Rational> _sums = [];
    private readonly List<(int Cell, Rational Change)> _changes = [];

    /// <summary>The slips that explain all broken rows: what each cell that is moved should hold.</summary>
    public IEnumerable<(Slip Slip, IReadOnlyList<(int Cell, Rational Right)> Cells)> Find()
    {
        // Runs that differ by zeros alone are the same slip.
        var told = new HashSet<string>();
        return FindAll()
            .TakeWhile(_ => !budget.IsSpent)
            .Where(s => told.Add(string.Join(",", s.Cells.Select(c => $"{c.Cell}={c.Right}"))));
    }

    private IEnumerable<(Slip Slip, IReadOnlyList<(int Cell, Rational Right)> Cells)> FindAll()
    {
        foreach (int[] row in Rows().TakeWhile(_ => !budget.IsSpent))
        {
            for (int first = 0; first < row.Length; first++)
            {
                for (int last = first + 1; last < row.Length && !budget.IsSpent; last++)
                {
                    // What was moved away left a 0 behind.
                    if (IsZero(row[last]) && Moved(row, first, last, 1))
                        yield return (Slip.CellsShifted, Result());
                    if (IsZero(row[first]) && Moved(row, last, first, -1))
                        yield return (Slip.CellsShifted, Result());
                }
                if (Joined(row, first))
                    yield return (Slip.NumberSplit, Result());
            }
        }
    }

    // The rows of cells that all broken rows have a cell of; those around the first of them will do.
    private IEnumerable<int[]> Rows()
    {
        var seen = new HashSet<FormPlace>();
        foreach (int cell in system.Rows[brokenRows[0]].Cells)
        {
            budget.Take(LongestRow);
            FormPlace place = system.Cells[cell].Place;
            while (place.Parent is { } parent && CellsOf(parent).Take(LongestRow + 1).Count() <= LongestRow)
                place = parent;
            if (!seen.Add(place))
                continue;
            int[] row = [.. CellsOf(place).Select(c => c.Index)];
            bool isWhole = row.Length > 2 && row.All(c => system.Values[c] is not null);
            if (isWhole && IsInEach(row))
                yield return row;
        }
    }

    private bool IsInEach(int[] cells)
    {
        HashSet<int> rows = [.. cells.SelectMany(system.RowsOf)];
        budget.Take(brokenRows.Count + rows.Count);
        return brokenRows.All(rows.Contains);
    }

    private static IEnumerable<Cell> CellsOf(FormPlace place) =>
        place.Cell is { } cell ? [cell] : place.Children.SelectMany(CellsOf);

    // Each number of a run belongs one cell further on; what belongs into the first of them follows from the rules.
    private bool Moved(int[] row, int from, int to, int step)
    {
        Begin();
        for (int at = from; at != to; at += step)
            Change(row[at + step], Value(row[at]));
        return Ends(row[from]);
    }

    // Two cells hold the digits of one number, and what follows belongs one cell back.
    private bool Joined(int[] row, int first)
    {
        if (first + 2 >= row.Length || Digits(row[first]) is not { } head || Digits(row[first + 1]) is not { } tail)
            return false;
        if (head == "0" || head.Length + tail.Length > 15)
            return false;
        Begin();
        Change(row[first], Rational.From(long.Parse(head + tail, System.Globalization.CultureInfo.InvariantCulture)));
        for (int at = first + 1; at + 1 < row.Length; at++)
            Change(row[at], Value(row[at + 1]));
        return Ends(row[^1]);
    }

    private void Begin()
    {
        _changes.Clear();
        _sums.Clear();
    }

    private void Change(int cell, Rational right)
    {
        Rational change = right - Value(cell);
        if (change.IsZero)
            return;
        _changes.Add((cell, change));
        budget.Take(1 + system.RowsOf(cell).Count);
        foreach (int row in system.RowsOf(cell))
            _sums[row] = _sums.GetValueOrDefault(row) + FactorIn(row, cell) * change;
    }

    // Whether all rows hold once the last cell of the slip has the number that they leave to it.
    private bool Ends(int last)
    {
        int row = system.RowsOf(last).FirstOrDefault(r => system.Rows[r].IsEquality, -1);
        if (row < 0 || _changes.Count + 1 < LeastMoved)
            return false;
        Rational missing = system.Rows[row].Lower!.Value - SumOf(row);
        Change(last, Value(last) + missing / FactorIn(row, last));
        // One equation gives the last number, whatever the slip: only another can speak for it.
        return _changes.Count >= LeastMoved
            && _sums.Keys.Any(r => r != row && system.Rows[r].IsEquality)
            && brokenRows.Concat(_sums.Keys).All(r => system.Rows[r].Allows(SumOf(r)))
            && _changes.TrueForAll(c => system.DomainOf(c.Cell).TryTake(Value(c.Cell) + c.Change, out _));
    }

    private Rational SumOf(int row) => _given[row] + _sums.GetValueOrDefault(row);

    private List<(int Cell, Rational Right)> Result() =>
        [.. _changes.OrderBy(c => c.Cell).Select(c => (c.Cell, Value(c.Cell) + c.Change))];

    private Rational FactorIn(int row, int cell)
    {
        SystemRow source = system.Rows[row];
        return source.Factors[System.Array.BinarySearch(source.Cells, cell)];
    }

    private Rational Value(int cell) => system.Values[cell]!.Value;

    private bool IsZero(int cell) => Value(cell).IsZero;

    private string? Digits(int cell) => Value(cell) is { IsInteger: true, Sign: >= 0 } value ? value.ToString() : null;
}
