using System.Numerics;
using FsCheck.Xunit;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Tests.Analysis;

public sealed class RationalTests
{
    [Property]
    public bool Sums_and_products_are_those_of_fractions(long a, long b, long c, long d, int shift)
    {
        // From small to beyond a machine word.
        BigInteger scale = BigInteger.One << (int)((uint)shift % 130);
        (BigInteger n1, BigInteger d1) = (a * scale, (BigInteger)b * b + 1);
        (BigInteger n2, BigInteger d2) = (c, (BigInteger)d * d + 1);
        Rational x = new(n1, d1);
        Rational y = new(n2, d2);
        return Is(x + y, n1 * d2 + n2 * d1, d1 * d2)
            && Is(x - y, n1 * d2 - n2 * d1, d1 * d2)
            && Is(x * y, n1 * n2, d1 * d2)
            && (n2.IsZero || Is(x / y, n1 * d2, d1 * n2))
            && Is(-x, -n1, d1)
            && x.CompareTo(y) == (n1 * d2).CompareTo(n2 * d1);
    }

    [Property]
    public bool Equal_values_are_held_alike(int n, int d, int factor)
    {
        if (d == 0 || factor == 0)
            return true;
        BigInteger large = (BigInteger)factor << 80;
        Rational x = new(n, d);
        Rational y = new(n * large, d * large);
        return x == y && x.GetHashCode() == y.GetHashCode() && x.ToString() == y.ToString();
    }

    [Property]
    public bool Adding_and_taking_away_leaves_the_same(decimal a, decimal b) =>
        Rational.From(a) + Rational.From(b) - Rational.From(b) == Rational.From(a);

    [Property]
    public bool The_whole_numbers_around_a_fraction_are_next_to_it(long n, long d, int shift)
    {
        var x = new Rational((BigInteger)n << (int)((uint)shift % 100), ((BigInteger)d * d) + 1);
        (Rational floor, Rational ceiling) = (x.Floor(), x.Ceiling());
        return floor.IsInteger
            && ceiling.IsInteger
            && floor <= x
            && x <= ceiling
            && ceiling - floor == (x.IsInteger ? Rational.Zero : Rational.One)
            && Rational.Max(floor, ceiling) == ceiling;
    }

    [Theory]
    [InlineData(6, 4, "1.5")]
    [InlineData(-1, 8, "-0.125")]
    [InlineData(1, -3, "-1/3")]
    [InlineData(0, -5, "0")]
    [InlineData(long.MinValue, 1, "-9223372036854775808")]
    [InlineData(long.MinValue, long.MinValue, "1")]
    public void A_fraction_is_written_as_a_decimal_where_that_is_exact(long numerator, long denominator, string text) =>
        Assert.Equal(text, new Rational(numerator, denominator).ToString());

    [Fact]
    public void The_default_is_zero() => Assert.Equal(new Rational(0, 7), default);

    private static bool Is(Rational value, BigInteger numerator, BigInteger denominator) =>
        value.Numerator * denominator == numerator * value.Denominator
        && value.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne;
}
