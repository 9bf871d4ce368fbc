using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Samples;

/// <summary>The numbers that a schema allows at a place, as a set to choose from.</summary>
internal sealed class NumberDomain
{
    private const int MaxDecimals = 20;

    // Beyond this no bound is looked for where the schema sets none.
    private static readonly Rational Far = Rational.From(1_000_000_000_000L);
    private readonly NumberModel _model;
    private readonly Rational[]? _listed;

    public NumberDomain(NumberModel model, IReadOnlyList<decimal>? only = null)
    {
        _model = model;
        IEnumerable<decimal>? listed =
            only
            ?? (
                model.Constant is { } constant ? [constant]
                : model.Values.Count > 0 ? model.Values
                : null
            );
        if (listed is not null)
            _listed = [.. listed.Where(model.Allows).Distinct().OrderBy(v => v).Select(Rational.From)];
        Step = StepOf(model);
        Rational? least = Greater(From(model.Minimum), From(model.ExclusiveMinimum));
        Rational? greatest = Lesser(From(model.Maximum), From(model.ExclusiveMaximum));
        (Least, Greatest) = Narrow(least, greatest);
        // A discrete set that excludes its bound begins a step further on.
        if (IsDiscrete && _listed is null)
        {
            if (Least is { } first && model.ExclusiveMinimum is { } below && first == Rational.From(below))
                Least = first + Step;
            if (Greatest is { } last && model.ExclusiveMaximum is { } above && last == Rational.From(above))
                Greatest = last - Step;
        }
    }

    /// <summary>The least number, or a bound that none is below; null where there is no bound.</summary>
    public Rational? Least { get; }

    /// <summary>The greatest number, or a bound that none is above; null where there is no bound.</summary>
    public Rational? Greatest { get; }

    /// <summary>What divides all numbers; null where any decimal may stand.</summary>
    public Rational? Step { get; }

    /// <summary>Whether the least number is a bound that all numbers exceed: there is none that is next to it.</summary>
    public bool ExcludesLeast => !IsDiscrete && Least is { } least && From(_model.ExclusiveMinimum) == least;

    /// <summary>Whether the greatest number is a bound that all numbers stay below.</summary>
    public bool ExcludesGreatest => !IsDiscrete && Greatest is { } most && From(_model.ExclusiveMaximum) == most;

    /// <summary>Whether there is a next number after each.</summary>
    public bool IsDiscrete => Step is not null || _listed is not null;

    /// <summary>Whether a number is a bound that excludes itself.</summary>
    public bool Excludes(Rational value) =>
        (ExcludesLeast && value == Least) || (ExcludesGreatest && value == Greatest);

    /// <summary>The least divisor of the numbers of a model; null where it asks for none.</summary>
    public static Rational? StepOf(NumberModel model)
    {
        Rational? divisor = From(model.MultipleOf);
        if (!model.IsInteger)
            return divisor;
        // In lowest terms, the multiples of p/q that are whole are those of p.
        return divisor is null ? Rational.One : new Rational(divisor.Value.Numerator, BigInteger.One);
    }

    /// <summary>The number as the schema holds it; false where it is not allowed.</summary>
    public bool TryTake(Rational value, out decimal number) => value.TryToDecimal(out number) && _model.Allows(number);

    /// <summary>The part of a range that allowed numbers reach to: its ends are allowed where the set is discrete.</summary>
    public (Rational? Lower, Rational? Upper) Narrow(Rational? lower, Rational? upper)
    {
        if (_listed is not null)
        {
            Rational[] within = [.. _listed.Where(v => !(v < lower) && !(v > upper))];
            // Where there is none, the range is made empty.
            return within.Length == 0 ? (Rational.One, Rational.Zero) : (within[0], within[within.Length - 1]);
        }
        if (Step is not { } step)
            return (lower, upper);
        return (
            lower is { } low ? (low / step).Ceiling() * step : null,
            upper is { } high ? (high / step).Floor() * step : null
        );
    }

    /// <summary>One of the numbers within a range; null where there is none that was found.</summary>
    public Rational? Pick(SampleRandom random, PickStyle style, Rational? lower, Rational? upper)
    {
        if (_listed is not null)
        {
            Rational[] within = [.. _listed.Where(v => !(v < lower) && !(v > upper))];
            return within.Length == 0 ? null
                : style == PickStyle.Smallest ? within.OrderBy(v => Rational.Max(v, -v)).First()
                : random.Pick(within);
        }
        (Rational? low, Rational? high) = (Greater(lower, Least), Lesser(upper, Greatest));
        if (Step is { } step)
            return PickMultiple(random, style, low, high, step);
        // Of the decimals those with few digits first; a range that holds none of them may hold longer ones.
        int decimals = _model.Decimals ?? (style == PickStyle.Smallest ? 0 : random.Below(3));
        for (; decimals <= MaxDecimals; decimals++)
        {
            var grain = new Rational(BigInteger.One, BigInteger.Pow(10, decimals));
            if (PickMultiple(random, style, low, high, grain) is not { } value)
                continue;
            // The ends of the range may be excluded.
            foreach (Rational candidate in new[] { value, value + grain, value - grain })
            {
                if (!(candidate < low) && !(candidate > high) && TryTake(candidate, out _))
                    return candidate;
            }
        }
        return low is { } only && only == high ? only : null;
    }

    private static Rational? PickMultiple(
        SampleRandom random,
        PickStyle style,
        Rational? lower,
        Rational? upper,
        Rational step
    )
    {
        Rational first = ((lower ?? Lesser(-Far, upper - Far)!.Value) / step).Ceiling();
        Rational last = ((upper ?? Greater(Far, lower + Far)!.Value) / step).Floor();
        if (first > last)
            return null;
        Rational nearest = Within(Rational.Zero, first, last);
        int choice = style == PickStyle.Smallest ? 0 : random.Below(style == PickStyle.Wild ? 100 : 85);
        Rational count = choice switch
        {
            < 25 => nearest,
            < 70 => Within(nearest + Rational.From(random.Between(0, 20)), first, last),
            < 75 => Within(nearest - Rational.From(random.Between(0, 20)), first, last),
            < 85 => Within(nearest + Rational.From(random.Between(0, 100_000)), first, last),
            < 89 => first,
            < 92 => Within(first + Rational.One, first, last),
            < 96 => last,
            _ => Within(last - Rational.One, first, last),
        };
        return count * step;
    }

    private static Rational Within(Rational value, Rational first, Rational last) =>
        Rational.Max(first, Rational.Min(last, value));

    private static Rational? From(decimal? value) => value is { } number ? Rational.From(number) : null;

    private static Rational? Greater(Rational? a, Rational? b) =>
        a is null ? b
        : b is null ? a
        : Rational.Max(a.Value, b.Value);

    private static Rational? Lesser(Rational? a, Rational? b) =>
        a is null ? b
        : b is null ? a
        : Rational.Min(a.Value, b.Value);
}
