using System;
using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Tests;

public sealed class NumberTests
{
    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void A_number_is_read_exactly_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        string text = Spell(random, out BigInteger significand, out int exponent);

        bool isRead = NumberText.TryToDecimal(text, out decimal value);
        // Without its trailing zeros the significand must fit 96 bits at a scale from 0 to 28.
        while (!significand.IsZero && significand % 10 == 0)
        {
            significand /= 10;
            exponent++;
        }
        bool fits =
            significand.IsZero
            || (
                exponent >= -28
                && exponent <= 29
                && BigInteger.Abs(significand) * BigInteger.Pow(10, Math.Max(exponent, 0)) < BigInteger.One << 96
            );
        Assert.True(fits == isRead, text);
        if (!isRead)
            return;
        int scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        BigInteger scaled = Mantissa(value);
        Assert.Equal(significand * BigInteger.Pow(10, Math.Max(exponent, 0)), scaled);
        Assert.Equal(significand.IsZero ? 0 : Math.Max(-exponent, 0), scale);
    }

    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void A_number_is_an_integer_by_its_value_not_by_its_spelling(int seed)
    {
        string text = Spell(new Random(seed), out BigInteger significand, out int exponent);
        bool isInteger = exponent >= 0 || significand % BigInteger.Pow(10, -exponent) == 0;
        Assert.True(isInteger == NumberText.IsInteger(text), text);
    }

    [Theory]
    [InlineData("1e400", false)]
    [InlineData("1e99999999999999999999", false)]
    [InlineData("1e-99999999999999999999", false)]
    [InlineData("0e99999999999999999999", true)]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("7.9228162514264337593543950335", true)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    public void The_ends_of_the_range_are_exact(string text, bool isRead) =>
        Assert.Equal(isRead, NumberText.TryToDecimal(text, out _));

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("3.0", 3L)]
    [InlineData("-0", 0L)]
    [InlineData("120e-1", 12L)]
    public void Integers_are_read_in_any_spelling(string text, long expected)
    {
        Assert.True(NumberText.TryToInt64(text, out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("0.5")]
    [InlineData("1e19")]
    public void What_is_no_64_bit_integer_is_refused(string text) => Assert.False(NumberText.TryToInt64(text, out _));

    [Property(MaxTest = 5_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void An_exact_sum_never_rounds(int seed)
    {
        var random = new Random(seed);
        var sum = new ExactSum();
        BigInteger expected = BigInteger.Zero;
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            decimal value = RandomDecimal(random);
            decimal factor = random.Next(3) switch
            {
                0 => 1m,
                1 => -1m,
                _ => random.Next(-1000, 1000) / 100m,
            };
            sum.Add(value, factor);
            expected += AtScale(value, 40) * AtScale(factor, 2);
        }
        BigInteger actual = BigInteger.Parse(Unpoint(sum.ToString(), 42), CultureInfo.InvariantCulture);
        Assert.Equal(expected, actual);
        Assert.Equal(0, sum.Minus(sum).CompareTo(new ExactSum()));
        Assert.Equal(expected.Sign, sum.CompareTo(new ExactSum()));
        if (sum.TryToDecimal(out decimal value2))
            Assert.Equal(expected, AtScale(value2, 42));
    }

    [Fact]
    public void A_sum_too_long_for_a_decimal_says_so_and_is_still_compared()
    {
        ExactSum sum = new ExactSum().Plus(decimal.MaxValue).Plus(0.1m);
        Assert.False(sum.TryToDecimal(out _));
        Assert.Equal("79228162514264337593543950335.1", sum.ToString());
        Assert.True(sum.CompareTo(new ExactSum().Plus(decimal.MaxValue)) > 0);
    }

    private static string Spell(Random random, out BigInteger significand, out int exponent)
    {
        string whole = Digits(random, random.Next(1, 24)).TrimStart('0');
        whole = whole.Length == 0 ? "0" : whole;
        string fraction = random.Next(2) == 0 ? "" : Digits(random, random.Next(1, 24));
        int power = random.Next(2) == 0 ? 0 : random.Next(-40, 40);
        string sign = random.Next(3) == 0 ? "-" : "";
        significand = BigInteger.Parse(sign + whole + fraction, CultureInfo.InvariantCulture);
        exponent = power - fraction.Length;
        string text = sign + whole + (fraction.Length > 0 ? "." + fraction : "");
        return power == 0
            ? text
            : text + (random.Next(2) == 0 ? "e" : "E") + power.ToString(CultureInfo.InvariantCulture);
    }

    private static string Digits(Random random, int count)
    {
        var digits = new char[count];
        bool sparse = random.Next(2) == 0;
        for (int i = 0; i < count; i++)
            digits[i] = sparse && random.Next(3) > 0 ? '0' : (char)('0' + random.Next(10));
        return new string(digits);
    }

    private static decimal RandomDecimal(Random random) =>
        random.Next(3) == 0
            ? random.Next(-100, 100)
            : new decimal(
                random.Next(),
                random.Next(2) * random.Next(),
                random.Next(4) == 0 ? random.Next() : 0,
                random.Next(2) == 0,
                (byte)random.Next(29)
            );

    private static BigInteger Mantissa(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return bits[3] < 0 ? -mantissa : mantissa;
    }

    private static BigInteger AtScale(decimal value, int scale) =>
        Mantissa(value) * BigInteger.Pow(10, scale - ((decimal.GetBits(value)[3] >> 16) & 0xFF));

    private static string Unpoint(string text, int scale)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string fraction = point < 0 ? "" : text[(point + 1)..];
        return (point < 0 ? text : text[..point]) + fraction.PadRight(scale, '0');
    }
}
