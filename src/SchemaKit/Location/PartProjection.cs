using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>
/// What the rows of a part say of its known numbers alone, whatever the blanks hold: each blank is expressed by the others
/// through an equality, and what is left of it is the range that its number may have.
/// </summary>
internal static class PartProjection
{
    public static IReadOnlyList<PartRow> Of(ReportPart part, WorkBudget budget)
    {
        if (!part.HasBlanks)
            return part.Changes;
        List<PartRow> rows = [.. part.Changes];
        for (int blank = 0; blank < part.Values.Count; blank++)
        {
            if (part.Values[blank] is null)
                Eliminate(rows, blank, part, budget);
        }
        return [.. rows.Select(r => WithoutBlanks(r, part)).Where(r => r.Lower is not null || r.Upper is not null)];
    }

    private static void Eliminate(List<PartRow> rows, int blank, ReportPart part, WorkBudget budget)
    {
        budget.Spend(2L * rows.Count);
        int pivot = rows.FindIndex(r => r.IsEquality && !r.Factors[blank].IsZero);
        if (pivot < 0)
            return;
        PartRow source = rows[pivot];
        Rational factor = source.Factors[blank];
        for (int i = 0; i < rows.Count; i++)
        {
            Rational own = rows[i].Factors[blank];
            if (i == pivot || own.IsZero)
                continue;
            Rational times = -own / factor;
            budget.Spend((rows[i].Factors.Count + source.Factors.Count) * (long)times.Weight);
            rows[i] = new PartRow(
                rows[i].Factors.Plus(source.Factors, times),
                rows[i].Lower + source.Lower * times,
                rows[i].Upper + source.Lower * times
            );
        }
        rows[pivot] = Widen(source, blank, part);
    }

    // A blank in an inequality may hold any of its numbers, so that the row asks for less.
    private static PartRow WithoutBlanks(PartRow row, ReportPart part)
    {
        foreach (int cell in row.Factors.Support.Where(c => part.Values[c] is null))
            row = Widen(row, cell, part);
        return row;
    }

    private static PartRow Widen(PartRow row, int blank, ReportPart part)
    {
        Rational factor = row.Factors[blank];
        (Rational? least, Rational? greatest) = (
            part.Domains[blank].Least * factor,
            part.Domains[blank].Greatest * factor
        );
        if (factor.Sign < 0)
            (least, greatest) = (greatest, least);
        return new PartRow(
            row.Factors.Plus(SparseVector.Unit(blank), -factor),
            row.Lower - greatest,
            row.Upper - least
        );
    }
}
