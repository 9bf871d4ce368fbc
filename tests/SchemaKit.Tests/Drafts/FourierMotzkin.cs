using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Tests.Drafts;

/// <summary>
/// Fourier and Motzkin's elimination, on exact fractions and with strict inequalities: another way to the answers that the
/// engine finds by bounds and simplex, too slow for any form of real size.
/// </summary>
internal static class FourierMotzkin
{
    /// <summary>The range that facts leave to a number; null where they cannot hold together.</summary>
    public static NumberRange? RangeOf(IReadOnlyList<LinearFact> facts, int variable)
    {
        List<LinearFact>? left = EliminateAllBut(facts, variable);
        if (left is null)
            return null;
        var range = new NumberRange(null, null, false);
        foreach (LinearFact fact in left.Where(f => !f.Factors[variable].IsZero))
        {
            Rational end = fact.Bound / fact.Factors[variable];
            bool isLower = fact.Factors[variable].Sign > 0;
            if (fact.IsEquality || isLower)
                range = range.AtLeast(end, fact.IsStrict);
            if (fact.IsEquality || !isLower)
                range = range.AtMost(end, fact.IsStrict);
        }
        return range.IsEmpty ? null : range;
    }

    /// <summary>Whether facts can hold together.</summary>
    public static bool IsFeasible(IReadOnlyList<LinearFact> facts) => EliminateAllBut(facts, -1) is not null;

    private static List<LinearFact>? EliminateAllBut(IReadOnlyList<LinearFact> facts, int kept)
    {
        List<LinearFact>? left = Reduce(facts);
        for (int variable = 0; left is { Count: > 0 } && variable < left[0].Factors.Length; variable++)
        {
            if (variable != kept)
                left = Reduce(Eliminate(left, variable));
        }
        return left;
    }

    private static IEnumerable<LinearFact> Eliminate(List<LinearFact> facts, int variable)
    {
        if (facts.Find(f => f.IsEquality && !f.Factors[variable].IsZero) is { } pivot)
        {
            return facts
                .Where(f => f != pivot)
                .Select(f => f.Plus(Rational.One, pivot, -(f.Factors[variable] / pivot.Factors[variable])))
                .Zip(facts.Where(f => f != pivot), (sum, f) => sum with { IsEquality = f.IsEquality });
        }
        List<LinearFact> lower = facts.FindAll(f => f.Factors[variable].Sign > 0);
        List<LinearFact> upper = facts.FindAll(f => f.Factors[variable].Sign < 0);
        return facts
            .Where(f => f.Factors[variable].IsZero)
            .Concat(lower.SelectMany(l => upper.Select(u => l.Plus(-u.Factors[variable], u, l.Factors[variable]))));
    }

    // Facts that say the same of the same sum are one; null where one is wrong that speaks of no number.
    private static List<LinearFact>? Reduce(IEnumerable<LinearFact> facts)
    {
        var left = new Dictionary<string, LinearFact>();
        foreach (LinearFact fact in facts)
        {
            if (fact.IsConstant)
            {
                if (!fact.IsTrue)
                    return null;
                continue;
            }
            Rational first = fact.Factors.First(f => !f.IsZero);
            Rational scale = Rational.One / (first.Sign > 0 ? first : -first);
            LinearFact scaled = fact with
            {
                Factors = [.. fact.Factors.Select(f => f * scale)],
                Bound = fact.Bound * scale,
            };
            string key = $"{(fact.IsEquality ? $"{scaled.Bound}=" : "")}{string.Join(' ', scaled.Factors)}";
            if (!left.TryGetValue(key, out LinearFact? other) || IsStronger(scaled, other))
                left[key] = scaled;
        }
        return [.. left.Values];
    }

    private static bool IsStronger(LinearFact fact, LinearFact other) =>
        fact.Bound > other.Bound || (fact.Bound == other.Bound && fact.IsStrict);
}
