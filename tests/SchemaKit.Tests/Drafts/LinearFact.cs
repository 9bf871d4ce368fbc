using SchemaKit.Schema.Analysis;

namespace SchemaKit.Tests.Drafts;

/// <summary>What must hold of some numbers: factors x numbers &gt;= bound, or &gt;, or =.</summary>
/// <param name="Factors">One for each number.</param>
/// <param name="Bound">What the sum is compared with.</param>
/// <param name="IsEquality">Whether the sum must be the bound.</param>
/// <param name="IsStrict">Whether the sum must be more than the bound.</param>
internal sealed record LinearFact(Rational[] Factors, Rational Bound, bool IsEquality = false, bool IsStrict = false)
{
    /// <summary>Whether it speaks of no number.</summary>
    public bool IsConstant => System.Array.TrueForAll(Factors, f => f.IsZero);

    /// <summary>Whether it can hold, where it speaks of no number.</summary>
    public bool IsTrue =>
        IsEquality ? Bound.IsZero
        : IsStrict ? Bound.Sign < 0
        : Bound.Sign <= 0;

    /// <summary>A number put in for one of those that it speaks of.</summary>
    public LinearFact With(int variable, Rational value)
    {
        if (Factors[variable].IsZero)
            return this;
        Rational[] factors = [.. Factors];
        factors[variable] = Rational.Zero;
        return this with { Factors = factors, Bound = Bound - Factors[variable] * value };
    }

    /// <summary>The sum of this fact and another, each taken several times: of inequalities not less than no times.</summary>
    public LinearFact Plus(Rational times, LinearFact other, Rational otherTimes)
    {
        var factors = new Rational[Factors.Length];
        for (int i = 0; i < factors.Length; i++)
            factors[i] = Factors[i] * times + other.Factors[i] * otherTimes;
        return new LinearFact(
            factors,
            Bound * times + other.Bound * otherTimes,
            IsEquality && other.IsEquality,
            IsStrict || other.IsStrict
        );
    }
}
