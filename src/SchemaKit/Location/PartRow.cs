using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>
/// What a row asks of the changes of its cells, all numbers being as given: lower &lt;= factors x changes &lt;= upper. A row
/// that holds allows no change at all.
/// </summary>
/// <param name="Factors">By the place of the cell in its part.</param>
/// <param name="Lower">The least sum of changes; null where there is none.</param>
/// <param name="Upper">The greatest sum of changes; null where there is none.</param>
internal sealed record PartRow(SparseVector Factors, Rational? Lower, Rational? Upper)
{
    public bool IsEquality => Lower is not null && Lower == Upper;

    /// <summary>Whether the row holds as the numbers are.</summary>
    public bool Holds => Allows(Rational.Zero);

    public bool Allows(Rational change) => !(change < Lower) && !(change > Upper);

    public CellSet CellsOf(int cells)
    {
        var set = new CellSet(cells);
        for (int i = 0; i < Factors.Count; i++)
            set.Add(Factors.Support[i]);
        return set;
    }
}
