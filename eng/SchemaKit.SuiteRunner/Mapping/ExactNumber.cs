using System.Globalization;
using System.Numerics;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>A number of JSON, exactly: so many times a power of ten. Not the product's own reading of numbers.</summary>
internal readonly record struct ExactNumber(BigInteger Significand, int Exponent)
{
    private static readonly BigInteger MaxSignificand = (BigInteger.One << 96) - 1;

    private const int MaxExponent = 1_000_000;

    public bool IsInteger => Exponent >= 0;

    /// <summary>Whether a C# <c>long</c> holds it.</summary>
    public bool FitsInt64 =>
        IsInteger && Exponent <= 20 && Scaled(Exponent) is var v && v >= long.MinValue && v <= long.MaxValue;

    /// <summary>Whether a C# <c>decimal</c> holds it.</summary>
    public bool FitsDecimal =>
        Exponent >= 0
            ? Exponent <= 30 && BigInteger.Abs(Scaled(Exponent)) <= MaxSignificand
            : Exponent >= -28 && BigInteger.Abs(Significand) <= MaxSignificand;

    public static ExactNumber Parse(string json)
    {
        int e = json.IndexOfAny(['e', 'E']);
        string digits = e < 0 ? json : json[..e];
        int exponent = e < 0 ? 0 : Power(json[(e + 1)..]);
        int point = digits.IndexOf('.', System.StringComparison.Ordinal);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }
        BigInteger significand = BigInteger.Parse(digits, CultureInfo.InvariantCulture);
        if (significand.IsZero)
            return new ExactNumber(significand, 0);
        while ((significand % 10).IsZero)
            (significand, exponent) = (significand / 10, exponent + 1);
        return new ExactNumber(significand, exponent);
    }

    // Far beyond what any number type holds, one exponent is as good as another.
    private static int Power(string text) =>
        (int)
            BigInteger.Clamp(
                BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                -MaxExponent,
                MaxExponent
            );

    private BigInteger Scaled(int exponent) => Significand * BigInteger.Pow(10, exponent);
}
