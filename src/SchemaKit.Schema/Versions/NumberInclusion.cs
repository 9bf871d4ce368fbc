using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds numbers that one schema allows and another refuses, or shows that there are none.</summary>
internal static class NumberInclusion
{
    private const int MaxPoints = 10_000;
    private const int MaxFound = 24;
    private static readonly Rational LeastLong = Rational.From(long.MinValue);
    private static readonly Rational GreatestLong = Rational.From(long.MaxValue);

    // What no bound of either schema leads to: halves, fractions, what is beyond 64 bits, the longest decimals.
    private static readonly decimal[] Odd =
    [
        0m,
        1m,
        2m,
        3m,
        5m,
        7m,
        0.5m,
        0.1m,
        0.01m,
        0.001m,
        0.0001m,
        0.000001m,
        0.0000000000001m,
        9_223_372_036_854_775_808m,
        100_000_000_000_000_000_000m,
        decimal.MaxValue,
    ];

    /// <summary>Numbers that the first allows and the second refuses, those nearest to zero first.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second: one keyword.</param>
    /// <param name="isComplete">Whether, where there are none, it is certain that there are none.</param>
    public static IReadOnlyList<decimal> Outside(NumberModel before, NumberModel after, out bool isComplete)
    {
        var domain = new NumberDomain(before);
        if (Points(before, domain) is { } all)
        {
            isComplete = true;
            return Refused(all, after);
        }
        isComplete = IsIncluded(before, domain, after);
        return Refused(Candidates(before, domain, after), after);
    }

    /// <summary>Numbers that a schema allows at the ends of what it or another allows.</summary>
    public static IReadOnlyList<decimal> Edges(NumberModel model, NumberModel other)
    {
        var domain = new NumberDomain(model);
        return [.. (Points(model, domain) ?? Candidates(model, domain, other)).Distinct().Take(4 * MaxFound)];
    }

    private static List<decimal> Refused(IEnumerable<decimal> candidates, NumberModel after) =>
        [.. candidates.Where(v => !after.Allows(v)).Distinct().OrderBy(Math.Abs).ThenBy(v => v).Take(MaxFound)];

    // All numbers that are allowed, where they are not many.
    private static List<decimal>? Points(NumberModel model, NumberDomain domain)
    {
        if (model.Constant is { } constant)
            return [constant];
        if (model.Values.Count > 0)
            return [.. model.Values];
        if (domain is not { Step: { } step, Least: { } least, Greatest: { } greatest })
            return null;
        if ((greatest - least) / step > Rational.From((long)MaxPoints))
            return null;
        var points = new List<decimal>();
        for (Rational value = least; value <= greatest; value += step)
        {
            if (domain.TryTake(value, out decimal number))
                points.Add(number);
        }
        return points;
    }

    private static IEnumerable<decimal> Candidates(NumberModel model, NumberDomain domain, NumberModel other)
    {
        var otherDomain = new NumberDomain(other);
        Rational grain = domain.Step ?? new Rational(BigInteger.One, new BigInteger(1_000_000));
        IEnumerable<Rational?> ends =
        [
            domain.Least,
            domain.Greatest,
            otherDomain.Least,
            otherDomain.Greatest,
            .. other.Values.Concat(model.Values).Take(MaxFound).Select(v => (Rational?)Rational.From(v)),
            other.Constant is { } constant ? Rational.From(constant) : null,
        ];
        Rational[] bases =
        [
            .. ends.OfType<Rational>(),
            .. Odd.Select(Rational.From),
            .. Odd.Select(v => Rational.From(-v)),
        ];
        foreach (Rational from in bases)
        {
            Rational near = domain.Step is { } step ? (from / step).Floor() * step : from;
            for (int i = -3; i <= 3; i++)
            {
                if (domain.TryTake(near + grain * Rational.From((long)i), out decimal number))
                    yield return number;
            }
        }
    }

    private static bool IsIncluded(NumberModel before, NumberDomain domain, NumberModel after)
    {
        if (after.Constant is not null || after.Values.Count > 0)
            return false;
        Rational? step = NumberDomain.StepOf(after);
        if (step is { } divisor && (domain.Step is not { } own || !(own / divisor).IsInteger))
            return false;
        (Rational? least, Rational? greatest) = (domain.Least, domain.Greatest);
        if (before.IsInteger)
        {
            least = least is { } l && l > LeastLong ? l : LeastLong;
            greatest = greatest is { } g && g < GreatestLong ? g : GreatestLong;
        }
        if (after.IsInteger && !(least >= LeastLong && greatest <= GreatestLong))
            return false;
        return !(after.Minimum is { } minimum && !(least >= Rational.From(minimum)))
            && !(after.Maximum is { } maximum && !(greatest <= Rational.From(maximum)))
            && !(after.ExclusiveMinimum is { } below && !IsAbove(before, least, below))
            && !(after.ExclusiveMaximum is { } above && !IsBelow(before, greatest, above));
    }

    private static bool IsAbove(NumberModel before, Rational? least, decimal bound) =>
        least > Rational.From(bound) || before.ExclusiveMinimum >= bound;

    private static bool IsBelow(NumberModel before, Rational? greatest, decimal bound) =>
        greatest < Rational.From(bound) || before.ExclusiveMaximum <= bound;
}
