using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Locating;

/// <summary>Cells that rules tie to each other and to no others: whatever is wrong in them is explained by them.</summary>
internal sealed class ReportPart
{
    private ReportPart(DraftSystem draft, IReadOnlyList<int> cells, IReadOnlyList<SystemRow> rows, Func<int, int> weigh)
    {
        Cells = cells;
        Rows = rows;
        Values = [.. cells.Select(c => draft.Values[c])];
        HasBlanks = Values.Contains(null);
        Domains = [.. cells.Select(draft.DomainOf)];
        Weights = [.. cells.Select(c => draft.Values[c] is null ? 0 : weigh(c))];
        Refused = new CellSet(cells.Count);
        var places = new Dictionary<int, int>(cells.Count);
        for (int i = 0; i < cells.Count; i++)
        {
            places.Add(cells[i], i);
            if (!draft.Allows(cells[i]))
                Refused.Add(i);
        }
        Changes = [.. Rows.Select(r => ChangeOf(r, places))];
    }

    /// <summary>The cells, in schema order.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>The equations.</summary>
    public IReadOnlyList<SystemRow> Rows { get; }

    /// <summary>What each row asks of the changes of known numbers, and of the numbers of blanks.</summary>
    public IReadOnlyList<PartRow> Changes { get; }

    /// <summary>The number in each cell; null for a blank.</summary>
    public IReadOnlyList<Rational?> Values { get; }

    public IReadOnlyList<NumberDomain> Domains { get; }

    /// <summary>How much it takes to believe a number wrong; 0 for a blank.</summary>
    public IReadOnlyList<int> Weights { get; }

    /// <summary>The cells whose number the form does not allow.</summary>
    public CellSet Refused { get; }

    public bool HasBlanks { get; }

    /// <summary>The parts of a draft that rules speak of, in schema order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="weigh">How much it takes to believe the number of a cell wrong.</param>
    public static IEnumerable<ReportPart> Of(DraftSystem draft, Func<int, int> weigh) =>
        draft
            .Parts(_ => true)
            .Where(p => p.Rows.Count > 0 || !draft.Allows(p.Cells[0]))
            .Select(p => new ReportPart(draft, p.Cells, p.Rows, weigh));

    private PartRow ChangeOf(SystemRow row, Dictionary<int, int> places)
    {
        var entries = new (int, Rational)[row.Cells.Length];
        Rational sum = Rational.Zero;
        for (int i = 0; i < entries.Length; i++)
        {
            int place = places[row.Cells[i]];
            entries[i] = (place, row.Factors[i]);
            if (Values[place] is { } value)
                sum += row.Factors[i] * value;
        }
        return new PartRow(SparseVector.Of(entries), row.Lower - sum, row.Upper - sum);
    }
}
