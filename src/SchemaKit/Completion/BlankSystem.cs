using System.Collections.Generic;
using System.Linq;
using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Completing;

/// <summary>Blank cells that rules tie to each other, and to nothing else that is blank.</summary>
internal sealed class BlankSystem
{
    private readonly List<int>[] _rowsOf;

    private BlankSystem(DraftSystem draft, IReadOnlyList<int> cells, IReadOnlyList<SystemRow> rows)
    {
        Cells = cells;
        Domains = [.. cells.Select(draft.DomainOf)];
        Dictionary<int, int> places = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        Rows = [.. rows.Select(r => Of(r, places, draft.Values))];
        _rowsOf = [.. cells.Select(_ => new List<int>())];
        for (int row = 0; row < Rows.Count; row++)
        {
            foreach (int blank in Rows[row].Blanks)
                _rowsOf[blank].Add(row);
        }
    }

    /// <summary>The cells, in schema order.</summary>
    public IReadOnlyList<int> Cells { get; }

    /// <summary>The numbers that may stand in each.</summary>
    public IReadOnlyList<NumberDomain> Domains { get; }

    /// <summary>What the rules ask of them.</summary>
    public IReadOnlyList<BlankRow> Rows { get; }

    /// <summary>The rows that a blank is in.</summary>
    public IReadOnlyList<int> RowsOf(int blank) => _rowsOf[blank];

    /// <summary>The blanks of a draft that rules speak of, those that are tied to each other together.</summary>
    public static IEnumerable<BlankSystem> Of(DraftSystem draft) =>
        draft
            .Parts(c => draft.Values[c] is null && draft.RowsOf(c).Count > 0)
            .Select(p => new BlankSystem(draft, p.Cells, p.Rows));

    private static BlankRow Of(SystemRow row, Dictionary<int, int> places, Rational?[] values)
    {
        int[] own = [.. Enumerable.Range(0, row.Cells.Length).Where(i => values[row.Cells[i]] is null)];
        Rational known = row.KnownSum(values);
        return new BlankRow(
            row,
            [.. own.Select(i => places[row.Cells[i]])],
            [.. own.Select(i => row.Factors[i])],
            row.Lower - known,
            row.Upper - known
        );
    }
}
