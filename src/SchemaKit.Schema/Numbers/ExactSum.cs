using System;
using System.Globalization;
using System.Numerics;
using SchemaKit.Schema.Numbers;

namespace SchemaKit;

/// <summary>
/// A sum that is exact whatever is added to it. Decimal arithmetic alone rounds in silence once 28 digits are used up.
/// </summary>
public struct ExactSum : IEquatable<ExactSum>
{
    private const int MaxScale = 28;
    private static readonly BigInteger MaxMantissa = (BigInteger.One << 96) - 1;

    // The sum is _small + _large / 10^_scale. Whole numbers, the common case, never reach _large.
    private long _small;
    private BigInteger _large;
    private int _scale;

    internal static ExactSum Of(long value) => new() { _small = value };

    /// <summary>Adds a value times a factor.</summary>
    /// <param name="value">The value.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public void Add(decimal value, decimal factor)
    {
        if (
            factor is 1m or -1m
            && TryToSmall(value, out long small)
            && TryAdd(_small, factor == 1m ? small : -small, out long sum)
        )
        {
            _small = sum;
            return;
        }
        (BigInteger mantissa, int scale) = DecimalParts.Of(value);
        (BigInteger factorMantissa, int factorScale) = DecimalParts.Of(factor);
        AddScaled(mantissa * factorMantissa, scale + factorScale);
    }

    /// <summary>This sum and a value times a factor.</summary>
    /// <param name="value">The value.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public readonly ExactSum Plus(decimal value, decimal factor = 1m)
    {
        ExactSum sum = this;
        sum.Add(value, factor);
        return sum;
    }

    /// <summary>This sum and another times a factor.</summary>
    /// <param name="other">The other sum.</param>
    /// <param name="factor">What it is multiplied by.</param>
    public readonly ExactSum PlusSum(ExactSum other, decimal factor = 1m)
    {
        ExactSum sum = this;
        (BigInteger mantissa, int scale) = DecimalParts.Of(factor);
        sum.AddScaled(other.Total(other._scale) * mantissa, other._scale + scale);
        return sum;
    }

    /// <summary>The sum as a decimal; false where it has more digits than a decimal can hold.</summary>
    /// <param name="value">The sum.</param>
    public readonly bool TryToDecimal(out decimal value)
    {
        if (_large.IsZero)
        {
            value = _small;
            return true;
        }
        value = 0m;
        (BigInteger mantissa, int scale) = (Total(_scale), _scale);
        while (scale > 0 && mantissa % 10 == 0)
        {
            mantissa /= 10;
            scale--;
        }
        if (scale > MaxScale || BigInteger.Abs(mantissa) > MaxMantissa)
            return false;
        int[] bits = decimal.GetBits((decimal)BigInteger.Abs(mantissa));
        value = new decimal(bits[0], bits[1], bits[2], mantissa.Sign < 0, (byte)scale);
        return true;
    }

    /// <summary>Negative, zero or positive as this sum is less than, equal to or greater than another.</summary>
    /// <param name="other">The other sum.</param>
    public readonly int CompareTo(ExactSum other)
    {
        if (_large.IsZero && other._large.IsZero)
            return _small.CompareTo(other._small);
        int scale = Math.Max(_scale, other._scale);
        return Total(scale).CompareTo(other.Total(scale));
    }

    /// <summary>This sum less another.</summary>
    /// <param name="other">The other sum.</param>
    public readonly ExactSum Minus(ExactSum other)
    {
        if (
            _large.IsZero
            && other._large.IsZero
            && other._small != long.MinValue
            && TryAdd(_small, -other._small, out long small)
        )
            return Of(small);
        ExactSum difference = this;
        difference.AddScaled(-other.Total(other._scale), other._scale);
        return difference;
    }

    /// <inheritdoc/>
    public readonly bool Equals(ExactSum other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ExactSum other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => ToString().GetHashCode();

    /// <summary>Whether two sums have the same value.</summary>
    public static bool operator ==(ExactSum left, ExactSum right) => left.Equals(right);

    /// <summary>Whether two sums have different values.</summary>
    public static bool operator !=(ExactSum left, ExactSum right) => !left.Equals(right);

    /// <summary>All digits, without exponent or trailing zeros.</summary>
    public override readonly string ToString()
    {
        BigInteger total = Total(_scale);
        string digits = BigInteger.Abs(total).ToString(CultureInfo.InvariantCulture).PadLeft(_scale + 1, '0');
        string fraction = digits.Substring(digits.Length - _scale).TrimEnd('0');
        string sign = total.Sign < 0 ? "-" : "";
        string point = fraction.Length == 0 ? "" : ".";
        return $"{sign}{digits.Substring(0, digits.Length - _scale)}{point}{fraction}";
    }

    private readonly BigInteger Total(int scale) =>
        _small * BigInteger.Pow(10, scale) + _large * BigInteger.Pow(10, scale - _scale);

    private void AddScaled(BigInteger mantissa, int scale)
    {
        if (scale > _scale)
        {
            _large *= BigInteger.Pow(10, scale - _scale);
            _scale = scale;
        }
        _large += mantissa * BigInteger.Pow(10, _scale - scale);
    }

    private static bool TryToSmall(decimal value, out long small)
    {
        small = 0;
        if (value is < int.MinValue or > int.MaxValue)
            return false;
        small = (long)value;
        return small == value;
    }

    private static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }
}
