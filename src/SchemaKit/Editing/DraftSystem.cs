using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Editing;

/// <summary>
/// What the hard rules ask of a draft: its numbers, the cells whose numbers are not known, and the rows that speak of them.
/// A rule whose condition is not met or not known is not asked, nor is one with a cell in which there may be no number at
/// all.
/// </summary>
internal sealed class DraftSystem
{
    private readonly LayoutSystem _layout;
    private readonly List<SystemRow> _rows = [];
    private readonly List<int>[] _rowsOf;

    public DraftSystem(CellVector draft)
    {
        _layout = LayoutSystem.Of(draft.Layout);
        int count = draft.Cells.Count;
        (Statuses, Values) = (new CellStatus[count], new Rational?[count]);
        _rowsOf = new List<int>[count];
        var isAbsent = new bool[count];
        for (int i = 0; i < count; i++)
        {
            (Statuses[i], _rowsOf[i]) = (draft.Cells[i].Status, []);
            if (draft.Cells[i].HasValue)
                Values[i] = Rational.From(draft.Cells[i].Value);
            else
                isAbsent[i] = Cells[i].MayBeMissing || Statuses[i] == CellStatus.NotApplicable;
        }
        foreach (SystemRow row in _layout.Rows)
        {
            bool isAsked = row.Equation.Condition is not { } condition || draft.Conditions[condition] == true;
            if (!isAsked || row.Cells.Length == 0 || Array.Exists(row.Cells, c => isAbsent[c]))
                continue;
            foreach (int cell in row.Cells)
                _rowsOf[cell].Add(_rows.Count);
            _rows.Add(row);
        }
    }

    public IReadOnlyList<Cell> Cells => _layout.Cells;

    public CellStatus[] Statuses { get; }

    /// <summary>The number in each cell; null where it is not known.</summary>
    public Rational?[] Values { get; }

    /// <summary>The equations that are asked, in the order of the schema.</summary>
    public IReadOnlyList<SystemRow> Rows => _rows;

    /// <summary>The numbers that may stand in a cell.</summary>
    public NumberDomain DomainOf(int cell) => _layout.Domains[cell];

    /// <summary>The rows that speak of a cell.</summary>
    public IReadOnlyList<int> RowsOf(int cell) => _rowsOf[cell];

    /// <summary>Whether the form allows what stands in a cell.</summary>
    public bool Allows(int cell) => Values[cell] is not { } value || DomainOf(cell).TryTake(value, out _);

    /// <summary>
    /// The cells that rows tie to each other, and these rows: each in schema order, in the order of the first of each.
    /// </summary>
    /// <param name="isWanted">Which cells; a row ties those of its cells alone.</param>
    public IEnumerable<(IReadOnlyList<int> Cells, IReadOnlyList<SystemRow> Rows)> Parts(Func<int, bool> isWanted)
    {
        var seen = new bool[Cells.Count];
        for (int first = 0; first < seen.Length; first++)
        {
            if (seen[first] || !isWanted(first))
                continue;
            var cells = new List<int> { first };
            var rows = new SortedSet<int>();
            seen[first] = true;
            for (int at = 0; at < cells.Count; at++)
            {
                foreach (int next in RowsOf(cells[at]).Where(rows.Add).SelectMany(r => Rows[r].Cells).Where(isWanted))
                {
                    if (!seen[next])
                        cells.Add(next);
                    seen[next] = true;
                }
            }
            cells.Sort();
            yield return (cells, [.. rows.Select(r => Rows[r])]);
        }
    }
}
