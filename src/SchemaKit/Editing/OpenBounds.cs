using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Editing;

/// <summary>
/// Bounds that exclude themselves, in a linear program whose bounds do not: how far all its variables are from such bounds
/// is a variable too, which must be more than 0.
/// </summary>
internal static class OpenBounds
{
    /// <summary>How many columns a program of some cells has: one for each, and one for the distance where it is needed.</summary>
    public static int CountColumns(IReadOnlyList<NumberDomain> domains) =>
        domains.Count + (domains.Any(d => d.ExcludesLeast || d.ExcludesGreatest) ? 1 : 0);

    /// <summary>How many rows it takes.</summary>
    public static long CountRows(IReadOnlyList<NumberDomain> domains) =>
        domains.Sum(d => (d.ExcludesLeast ? 1L : 0L) + (d.ExcludesGreatest ? 1L : 0L));

    /// <summary>Adds the distance as the last column; null where no bound excludes itself. Other rows come before.</summary>
    public static int? AddTo(Simplex simplex, IReadOnlyList<NumberDomain> domains)
    {
        int distance = domains.Count;
        if (CountColumns(domains) == distance)
            return null;
        simplex.SetBounds(distance, Rational.Zero, Rational.One);
        for (int cell = 0; cell < domains.Count; cell++)
        {
            if (domains[cell].ExcludesLeast)
                simplex.SetBounds(AddRow(simplex, cell, distance, -Rational.One), domains[cell].Least, null);
            if (domains[cell].ExcludesGreatest)
                simplex.SetBounds(AddRow(simplex, cell, distance, Rational.One), null, domains[cell].Greatest);
        }
        return distance;
    }

    /// <summary>Whether a feasible program can keep its distance; where it cannot, the bounds are told that leave none.</summary>
    public static bool CanKeep(Simplex simplex, int distance, HashSet<int> reasons)
    {
        Simplex.Outcome outcome = simplex.Optimise(
            distance,
            rises: true,
            enough: Rational.Zero,
            out IReadOnlyList<(int Variable, bool)> bounds
        );
        if (outcome != Simplex.Outcome.Optimal)
            return true;
        reasons.UnionWith(bounds.Select(b => b.Variable));
        return false;
    }

    private static int AddRow(Simplex simplex, int cell, int distance, Rational sign) =>
        simplex.AddRow(SparseVector.Of([(cell, Rational.One), (distance, sign)]));
}
