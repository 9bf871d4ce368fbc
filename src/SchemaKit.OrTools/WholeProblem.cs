using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace SchemaKit.OrTools;

/// <summary>
/// A problem in whole numbers: all decimals times the power of ten that makes them whole. A solver of whole numbers wants
/// bounds; where the form sets none, they are so far out that no repair of a few cells reaches them.
/// </summary>
internal sealed class WholeProblem
{
    // So that no sum of a row leaves 64 bits, whatever stands in its cells.
    private const decimal Far = 1e15m;
    private const decimal MostSum = 4e18m;
    private const int MostDecimals = 9;

    private WholeProblem(IReadOnlyList<WholeCell> cells, IReadOnlyList<WholeRow> rows) => (Cells, Rows) = (cells, rows);

    public IReadOnlyList<WholeCell> Cells { get; }

    public IReadOnlyList<WholeRow> Rows { get; }

    /// <summary>The problem in whole numbers; false where 64 bits do not hold it.</summary>
    public static bool TryMake(LocationProblem problem, [NotNullWhen(true)] out WholeProblem? whole)
    {
        whole = null;
        int decimals = Decimals(problem);
        int factorDecimals = problem.Rows.SelectMany(r => r.Factors).Select(DecimalsOf).DefaultIfEmpty().Max();
        if (decimals + factorDecimals > MostDecimals)
            return false;
        decimal scale = Power(decimals);
        try
        {
            decimal reach = Reach(problem, scale);
            WholeCell[] cells = [.. problem.Cells.Select(c => CellOf(c, scale, reach))];
            var rows = new List<WholeRow>();
            foreach (LocationRow row in problem.Rows)
            {
                decimal factorScale = Power(factorDecimals);
                (int, long)[] terms = [.. row.Cells.Select((c, i) => (c, (long)(row.Factors[i] * factorScale)))];
                decimal most = terms.Sum(t =>
                    Math.Abs((decimal)t.Item2) * Math.Max(Abs(cells[t.Item1].Least), Abs(cells[t.Item1].Greatest))
                );
                if (most > MostSum)
                    return false;
                rows.Add(
                    new WholeRow(
                        terms,
                        row.Lower is { } lower ? Clamp(Math.Ceiling(lower * scale * factorScale)) : -(long)MostSum,
                        row.Upper is { } upper ? Clamp(Math.Floor(upper * scale * factorScale)) : (long)MostSum
                    )
                );
            }
            whole = new WholeProblem(cells, rows);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static WholeCell CellOf(LocationCell cell, decimal scale, decimal reach) =>
        new(
            cell.Value is { } value ? (long)(value * scale) : null,
            (long)Math.Max(Math.Ceiling((cell.Least ?? -reach) * scale), -reach),
            (long)Math.Min(Math.Floor((cell.Greatest ?? reach) * scale), reach),
            cell.Step is { } step ? Math.Max(1, (long)(step * scale)) : 1,
            cell.Weight
        );

    // A thousand times all that stands in the report, within what 64 bits can add up.
    private static decimal Reach(LocationProblem problem, decimal scale)
    {
        decimal sum = 1_000m + problem.Cells.Sum(c => Math.Abs(c.Value ?? 0m));
        sum += problem.Rows.Sum(r => Math.Abs(r.Lower ?? 0m) + Math.Abs(r.Upper ?? 0m));
        return Math.Min(sum * scale * 1_000m, Math.Max(Far, sum * scale * 2m));
    }

    private static int Decimals(LocationProblem problem) =>
        problem
            .Cells.SelectMany(c => new[] { c.Value, c.Least, c.Greatest, c.Step })
            .Concat(problem.Rows.SelectMany(r => new[] { r.Lower, r.Upper }))
            .Select(v => DecimalsOf(v ?? 0m))
            .DefaultIfEmpty()
            .Max();

    private static int DecimalsOf(decimal value)
    {
        int decimals = 0;
        while (value != decimal.Truncate(value))
            (value, decimals) = (value * 10m, decimals + 1);
        return decimals;
    }

    private static decimal Power(int exponent) => exponent == 0 ? 1m : 10m * Power(exponent - 1);

    private static decimal Abs(long value) => Math.Abs((decimal)value);

    private static long Clamp(decimal value) => (long)Math.Clamp(value, -MostSum, MostSum);
}
