using SchemaKit.Schema.Analysis;

namespace SchemaKit.Tests.Drafts;

/// <summary>The numbers between two ends; an end that is open may be one that none of them reaches.</summary>
/// <param name="Least">The lower end; null where there is none.</param>
/// <param name="Greatest">The upper end; null where there is none.</param>
/// <param name="IsOpen">Whether an end is left out.</param>
internal sealed record NumberRange(Rational? Least, Rational? Greatest, bool IsOpen)
{
    private bool LeavesOutLeast { get; init; }

    private bool LeavesOutGreatest { get; init; }

    /// <summary>Whether no number is within.</summary>
    public bool IsEmpty => Least > Greatest || (Least is not null && Least == Greatest && IsOpen);

    /// <summary>The only number; null where there are several.</summary>
    public Rational? Only => Least is { } least && least == Greatest && !IsOpen ? least : null;

    /// <summary>The lower end, or the first decimal above it.</summary>
    public decimal? LeastDecimal => Least is { } least ? -Below(-least) : null;

    /// <summary>The upper end, or the last decimal below it.</summary>
    public decimal? GreatestDecimal => Greatest is { } greatest ? Below(greatest) : null;

    public NumberRange AtLeast(Rational end, bool isLeftOut)
    {
        if (end < Least || (end == Least && (LeavesOutLeast || !isLeftOut)))
            return this;
        return this with { Least = end, LeavesOutLeast = isLeftOut, IsOpen = isLeftOut || LeavesOutGreatest };
    }

    public NumberRange AtMost(Rational end, bool isLeftOut)
    {
        if (end > Greatest || (end == Greatest && (LeavesOutGreatest || !isLeftOut)))
            return this;
        return this with { Greatest = end, LeavesOutGreatest = isLeftOut, IsOpen = isLeftOut || LeavesOutLeast };
    }

    /// <summary>The multiples of a step that are within, as a range that reaches to them.</summary>
    public NumberRange Multiples(Rational step)
    {
        Rational? least = Least is { } low ? (low / step).Ceiling() * step : null;
        Rational? greatest = Greatest is { } high ? (high / step).Floor() * step : null;
        if (LeavesOutLeast && least is not null && least == Least)
            least += step;
        if (LeavesOutGreatest && greatest is not null && greatest == Greatest)
            greatest -= step;
        return new NumberRange(least, greatest, false);
    }

    /// <summary>The range that two others are in, and no less.</summary>
    public NumberRange Hull(NumberRange other)
    {
        bool isOwnLeast = Least is null || Least < other.Least || (Least == other.Least && !LeavesOutLeast);
        bool isOwnMost =
            Greatest is null || Greatest > other.Greatest || (Greatest == other.Greatest && !LeavesOutGreatest);
        (NumberRange low, NumberRange high) = (isOwnLeast ? this : other, isOwnMost ? this : other);
        return new NumberRange(low.Least, high.Greatest, low.LeavesOutLeast || high.LeavesOutGreatest)
        {
            LeavesOutLeast = low.LeavesOutLeast,
            LeavesOutGreatest = high.LeavesOutGreatest,
        };
    }

    private static decimal Below(Rational end)
    {
        if (end.TryToDecimal(out decimal exact))
            return exact;
        // Division rounds to the nearest decimal, and leaves out zeros at its end.
        decimal near = (decimal)end.Numerator / (decimal)end.Denominator;
        var last = new decimal(1, 0, 0, false, 28);
        while (near - last == near)
            last *= 10;
        return Rational.From(near) <= end ? near : near - last;
    }
}
