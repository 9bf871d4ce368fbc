using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Locating;

/// <summary>Hands a part of a report to a solver.</summary>
internal static class LocationProblems
{
    /// <summary>
    /// The problem; null where it cannot say all: a number that no decimal holds, a bound that excludes itself, a list of
    /// numbers.
    /// </summary>
    public static LocationProblem? TryMake(ReportPart part)
    {
        var cells = new List<LocationCell>(part.Cells.Count);
        for (int i = 0; i < part.Cells.Count; i++)
        {
            NumberDomain domain = part.Domains[i];
            bool isRange = domain is { ExcludesLeast: false, ExcludesGreatest: false } && !IsList(domain);
            if (
                !isRange
                || !TryTake(part.Values[i], out decimal? value)
                || !TryTake(domain.Least, out decimal? least)
                || !TryTake(domain.Greatest, out decimal? greatest)
                || !TryTake(domain.Step, out decimal? step)
            )
                return null;
            cells.Add(new LocationCell(value, least, greatest, step, part.Weights[i]));
        }
        LocationRow?[] rows = [.. part.Changes.Select(r => RowOf(r, part.Values))];
        return rows.Contains(null) ? null : new LocationProblem(cells, rows!);
    }

    private static bool IsList(NumberDomain domain) => domain.IsDiscrete && domain.Step is null;

    // The rows of a part speak of changes, those of the problem of numbers.
    private static LocationRow? RowOf(PartRow row, IReadOnlyList<Rational?> values)
    {
        Rational sum = Rational.Zero;
        var factors = new decimal[row.Factors.Count];
        for (int i = 0; i < factors.Length; i++)
        {
            sum += row.Factors.ValueAt(i) * values[row.Factors.Support[i]].GetValueOrDefault();
            if (!row.Factors.ValueAt(i).TryToDecimal(out factors[i]))
                return null;
        }
        return TryTake(row.Lower + sum, out decimal? lower) && TryTake(row.Upper + sum, out decimal? upper)
            ? new LocationRow(row.Factors.Support, factors, lower, upper)
            : null;
    }

    private static bool TryTake(Rational? number, out decimal? value)
    {
        value = null;
        if (number is not { } exact)
            return true;
        bool isDecimal = exact.TryToDecimal(out decimal result);
        value = result;
        return isDecimal;
    }
}
