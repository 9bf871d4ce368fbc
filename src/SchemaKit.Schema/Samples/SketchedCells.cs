using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Samples;

/// <summary>The cells of a sketched report in the order of its layout, and the search for their numbers.</summary>
internal sealed class SketchedCells
{
    private readonly List<SketchedCell> _cells = [];

    // For each cell of the layout its place among those with numbers; negative where it has none.
    private readonly List<int> _numbered = [];

    public SketchedCells(ValuePlace report, SketchedObject sketch) => LayOut(report, sketch);

    /// <summary>How many cells there are.</summary>
    public int Count => _numbered.Count;

    /// <summary>Whether there is a number in a cell of the layout.</summary>
    public bool IsPresent(int cell) => _numbered[cell] >= 0;

    /// <summary>Some number for each cell, whatever the rules say; null where a cell has none.</summary>
    public decimal[]? Guess(SampleRandom random, PickStyle style)
    {
        var numbers = new decimal[_cells.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (_cells[i].Same is { } same)
            {
                numbers[i] = numbers[same.Index];
                continue;
            }
            NumberDomain domain = _cells[i].Variable.Domain;
            Rational? preferred = _cells[i]
                .Variable.Preferred.Cast<Rational?>()
                .FirstOrDefault(p => domain.TryTake(p!.Value, out _));
            Rational? value = preferred ?? domain.Pick(random, style, domain.Least, domain.Greatest);
            if (value is null || !domain.TryTake(value.Value, out numbers[i]))
                return null;
        }
        return numbers;
    }

    /// <summary>Numbers with which sums over cells of the layout tie; null where none were found.</summary>
    public decimal[]? Solve(IEnumerable<SumRow> sums, SampleRandom random, PickStyle style, WorkBudget budget) =>
        new CellSystem(_cells.Select(c => c.Variable), [.. sums.Select(OfNumbered), .. Repetitions()]).Solve(
            random,
            style,
            budget
        );

    private SumRow OfNumbered(SumRow row) =>
        row with
        {
            Coefficients = SparseVector.Of(
                Enumerable
                    .Range(0, row.Coefficients.Count)
                    .Select(i => (_numbered[row.Coefficients.Support[i]], row.Coefficients.ValueAt(i)))
            ),
        };

    private IEnumerable<SumRow> Repetitions() =>
        _cells.Where(c => c.Same is not null).Select(c => SumRow.Same(c.Index, c.Same!.Index));

    private void LayOut(ValuePlace place, Sketch? sketch)
    {
        switch (sketch)
        {
            case SketchedCell cell:
                cell.Index = _cells.Count;
                _numbered.Add(cell.Index);
                _cells.Add(cell);
                break;
            case SketchedObject table:
                foreach (ValuePlace member in place.Children)
                    LayOut(member, table.At(member));
                break;
            case SketchedList list:
                foreach (Sketch item in list.Items)
                    LayOut(place.Children[0], item);
                break;
            default:
                for (int i = 0; i < place.CellCount; i++)
                    _numbered.Add(-1);
                break;
        }
    }
}
