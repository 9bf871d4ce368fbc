using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Locating;

/// <summary>Hands a part of a report to a solver.</summary>
internal static class LocationProblems
{
    public static LocationProblem Of(ReportPart part) =>
        new(
            [
                .. part.Cells.Select(
                    (_, i) =>
                        new LocationCell(
                            ToDecimal(part.Values[i]),
                            ToDecimal(part.Domains[i].Least),
                            ToDecimal(part.Domains[i].Greatest),
                            ToDecimal(part.Domains[i].Step),
                            part.Weights[i]
                        )
                ),
            ],
            [.. part.Changes.Select(r => RowOf(r, part.Values))]
        );

    // The rows of a part speak of changes, those of the problem of numbers.
    private static LocationRow RowOf(PartRow row, IReadOnlyList<Rational?> values)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < row.Factors.Count; i++)
            sum += row.Factors.ValueAt(i) * values[row.Factors.Support[i]].GetValueOrDefault();
        return new LocationRow(
            row.Factors.Support,
            [.. Enumerable.Range(0, row.Factors.Count).Select(i => ToDecimal(row.Factors.ValueAt(i))!.Value)],
            ToDecimal(row.Lower + sum),
            ToDecimal(row.Upper + sum)
        );
    }

    // Everything here comes from decimals, by sums and products alone.
    private static decimal? ToDecimal(Rational? value) =>
        value is { } number && number.TryToDecimal(out decimal result) ? result : null;
}
