using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Locating;

/// <summary>
/// The numbers of changed cells and of blanks as a linear program: where elimination leaves them open, or blanks are tied to
/// each other, it decides whether there are any, and within which ranges.
/// </summary>
internal sealed class ChangeProgram
{
    private const int MostRoundings = 50;

    private readonly ReportPart _part;
    private readonly List<int> _free;
    private readonly List<int> _rows = [];
    private readonly int _firstRow;
    private readonly bool _hasSteps;
    private readonly Simplex _simplex;
    private readonly WholeSearch _search;
    private readonly Rational?[] _lower;
    private readonly Rational?[] _upper;

    public ChangeProgram(ReportPart part, IReadOnlyList<int> changed, WorkBudget budget)
    {
        _part = part;
        // A changed cell may hold any number, like a blank.
        _free = [.. changed.Concat(Enumerable.Range(0, part.Values.Count).Where(c => part.Values[c] is null))];
        Dictionary<int, int> columns = _free.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        NumberDomain[] domains = [.. _free.Select(c => part.Domains[c])];
        _firstRow = OpenBounds.CountColumns(domains);
        _hasSteps = Array.Exists(domains, d => d.Step is not null);
        _simplex = new Simplex(_firstRow, budget);
        for (int row = 0; row < part.Changes.Count; row++)
        {
            SparseVector factors = part.Changes[row].Factors;
            if (!factors.Support.Any(columns.ContainsKey))
                continue;
            Simplex.RequireRoom(_rows.Count + 1 + OpenBounds.CountRows(domains), _free.Count);
            AddRow(row, factors, columns);
        }
        int? openBounds = OpenBounds.AddTo(_simplex, domains);
        _search = new WholeSearch(_simplex, [.. domains.Select(d => d.Step)], openBounds);
        _lower = [.. domains.Select(d => d.Least)];
        _upper = [.. domains.Select(d => d.Greatest)];
        for (int i = 0; i < _free.Count; i++)
            _simplex.SetBounds(i, _lower[i], _upper[i]);
    }

    /// <summary>Whether some numbers meet all rows; null where that was not found out.</summary>
    public bool? Find() => _search.Find(_lower, _upper);

    /// <summary>The cells of the rows that no numbers meet together, after <see cref="Find"/> found none.</summary>
    public CellSet Conflict()
    {
        var cells = new CellSet(_part.Cells.Count);
        foreach (int row in ConflictRows())
            cells.UnionWith(_part.Changes[row].CellsOf(_part.Cells.Count));
        foreach (int cell in _free)
            cells.Remove(cell);
        return cells;
    }

    /// <summary>The rows that no numbers meet together, after <see cref="Find"/> found none.</summary>
    public IEnumerable<int> ConflictRows() =>
        _search
            .Reasons.Where(v => v >= _firstRow && v - _firstRow < _rows.Count)
            .Select(v => _rows[v - _firstRow])
            .Order();

    /// <summary>The least and the greatest number of a changed cell, after <see cref="Find"/> found some.</summary>
    public (Rational? Least, Rational? Greatest) RangeOf(int changed)
    {
        (Rational? lower, Rational? upper) = (_lower[changed], _upper[changed]);
        Rational? least = Optimum(changed, rises: false);
        SetBounds(changed, lower, upper);
        Rational? greatest = Optimum(changed, rises: true);
        SetBounds(changed, lower, upper);
        return (least, greatest);
    }

    // Numbers at the end of the range that the other cells cannot follow, because theirs must be whole too, are left out
    // one by one; after some of them the range is told as it is.
    private Rational? Optimum(int changed, bool rises)
    {
        Rational? optimum = null;
        for (int i = 0; i < MostRoundings; i++)
        {
            _search.Find(_lower, _upper);
            if (_simplex.Optimise(changed, rises, null, out _) != Simplex.Outcome.Optimal)
                return null;
            Rational end = _simplex.Value(changed);
            if (_part.Domains[_free[changed]].Step is not { } step)
                return _hasSteps ? _search.Limit(changed, rises, _lower, _upper) ?? end : end;
            end = (rises ? (end / step).Floor() : (end / step).Ceiling()) * step;
            optimum = end;
            (Rational? lower, Rational? upper) = (_lower[changed], _upper[changed]);
            SetBounds(changed, end, end);
            if (_search.Find(_lower, _upper) != false)
                return end;
            SetBounds(changed, rises ? lower : end + step, rises ? end - step : upper);
        }
        return optimum;
    }

    private void SetBounds(int column, Rational? lower, Rational? upper)
    {
        (_lower[column], _upper[column]) = (lower, upper);
        _simplex.SetBounds(column, lower, upper);
    }

    // The rows of a part speak of changes; here the numbers themselves are looked for.
    private void AddRow(int row, SparseVector factors, Dictionary<int, int> columns)
    {
        var entries = new List<(int, Rational)>();
        Rational known = Rational.Zero;
        for (int i = 0; i < factors.Count; i++)
        {
            int cell = factors.Support[i];
            if (!columns.TryGetValue(cell, out int column))
                continue;
            entries.Add((column, factors.ValueAt(i)));
            if (_part.Values[cell] is { } value)
                known += factors.ValueAt(i) * value;
        }
        int variable = _simplex.AddRow(SparseVector.Of(entries));
        _rows.Add(row);
        _simplex.SetBounds(variable, _part.Changes[row].Lower + known, _part.Changes[row].Upper + known);
    }
}
