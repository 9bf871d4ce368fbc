using System;
using System.Globalization;
using System.Numerics;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// An exact fraction in lowest terms. Almost all that a form's rules lead to fits two machine words; only what does not
/// is held in big integers, so that equal values are always held alike.
/// </summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly long _numerator;

    // One less than the denominator, so that the default of the type is zero.
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;
        numerator /= divisor;
        denominator /= divisor;
        if (BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue)
            (_numerator, _denominatorLessOne, _large) = ((long)numerator, (long)denominator - 1, null);
        else
            (_numerator, _denominatorLessOne, _large) = (0, 0, new Large(numerator, denominator));
    }

    private Rational(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
        _large = null;
    }

    public static Rational Zero => default;

    public static Rational One => new(1L, 1L);

    public BigInteger Numerator => _large is null ? _numerator : _large.Numerator;

    public BigInteger Denominator => _large is null ? _denominatorLessOne + 1 : _large.Denominator;

    public bool IsZero => _large is null && _numerator == 0;

    public int Sign => _large is null ? Math.Sign(_numerator) : _large.Numerator.Sign;

    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    /// <summary>How much longer than usual an operation on it takes, for who must bound work.</summary>
    public int Weight =>
        _large is null ? 1 : 8 + (int)(BigInteger.Log(BigInteger.Abs(_large.Numerator) + _large.Denominator, 2) / 32);

    // Products of two such numbers, and sums of two such products, fit a long.
    private bool IsShort => IsShortNumber(_numerator) && _denominatorLessOne < int.MaxValue && _large is null;

    private bool IsShortInteger => IsSmallInteger && IsShortNumber(_numerator);

    private bool IsSmallInteger => _denominatorLessOne == 0 && _large is null;

    // The least long has no opposite, so it is held as a big integer.
    public static Rational From(long value) =>
        value == long.MinValue ? new(value, BigInteger.One) : new Rational(value, 1L);

    public static Rational From(decimal value)
    {
        if (value is >= -long.MaxValue and <= long.MaxValue && value == decimal.Truncate(value))
            return From((long)value);
        (BigInteger mantissa, int scale) = DecimalParts.Of(value);
        return new Rational(mantissa, BigInteger.Pow(10, scale));
    }

    public static Rational operator +(Rational a, Rational b)
    {
        if (a.IsSmallInteger && b.IsSmallInteger && TryAdd(a._numerator, b._numerator, out long sum))
            return new Rational(sum, 1L);
        if (a.IsShort && b.IsShort)
        {
            long da = a._denominatorLessOne + 1;
            long db = b._denominatorLessOne + 1;
            return Reduce(a._numerator * db + b._numerator * da, da * db);
        }
        return new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);
    }

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator -(Rational a) =>
        a._large is null
            ? new Rational(-a._numerator, a._denominatorLessOne + 1)
            : new Rational(-a.Numerator, a.Denominator);

    public static Rational operator *(Rational a, Rational b)
    {
        if (a.IsShortInteger && b.IsShortInteger)
            return new Rational(a._numerator * b._numerator, 1L);
        if (b.IsSmallInteger && b._numerator is 1 or -1)
            return b._numerator == 1 ? a : -a;
        if (a.IsShort && b.IsShort)
            return Reduce(a._numerator * b._numerator, (a._denominatorLessOne + 1) * (b._denominatorLessOne + 1));
        return new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);
    }

    public static Rational operator /(Rational a, Rational b)
    {
        if (b.IsSmallInteger && b._numerator is 1 or -1)
            return b._numerator == 1 ? a : -a;
        if (a.IsShort && b.IsShort && b._numerator != 0)
        {
            long sign = Math.Sign(b._numerator);
            return Reduce(
                sign * a._numerator * (b._denominatorLessOne + 1),
                sign * b._numerator * (a._denominatorLessOne + 1)
            );
        }
        return new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);
    }

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static Rational Min(Rational a, Rational b) => b < a ? b : a;

    public static Rational Max(Rational a, Rational b) => b > a ? b : a;

    /// <summary>The greatest whole number that is no greater.</summary>
    public Rational Floor()
    {
        if (IsInteger)
            return this;
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out _);
        return new Rational(Sign < 0 ? quotient - 1 : quotient, BigInteger.One);
    }

    /// <summary>The least whole number that is no less.</summary>
    public Rational Ceiling() => -(-this).Floor();

    public int CompareTo(Rational other)
    {
        if (_large is null && other._large is null && _denominatorLessOne == other._denominatorLessOne)
            return _numerator.CompareTo(other._numerator);
        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    public bool Equals(Rational other) =>
        _numerator == other._numerator
        && _denominatorLessOne == other._denominatorLessOne
        && Equals(_large, other._large);

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() =>
        unchecked(
            (_numerator.GetHashCode() * 397 ^ _denominatorLessOne.GetHashCode()) * 397 ^ (_large?.GetHashCode() ?? 0)
        );

    /// <summary>The value as a decimal; false where a decimal does not hold it exactly.</summary>
    public bool TryToDecimal(out decimal value)
    {
        value = _numerator;
        if (IsSmallInteger)
            return true;
        string text = ToString();
        return text.IndexOf('/') < 0 && NumberText.TryToDecimal(text, out value);
    }

    /// <summary>As a decimal where that is exact and short, else as a fraction: <c>0.5</c>, <c>1/3</c>.</summary>
    public override string ToString()
    {
        string numerator = Numerator.ToString(CultureInfo.InvariantCulture);
        if (IsInteger)
            return numerator;
        for (int scale = 1; scale <= 28; scale++)
        {
            BigInteger scaled = Numerator * BigInteger.Pow(10, scale);
            if (!(scaled % Denominator).IsZero)
                continue;
            string digits = BigInteger
                .Abs(scaled / Denominator)
                .ToString(CultureInfo.InvariantCulture)
                .PadLeft(scale + 1, '0');
            string sign = Sign < 0 ? "-" : "";
            return sign + digits.Substring(0, digits.Length - scale) + "." + digits.Substring(digits.Length - scale);
        }
        return numerator + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsShortNumber(long value) => value is >= -int.MaxValue and <= int.MaxValue;

    private static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0 && sum != long.MinValue;
    }

    private static Rational Reduce(long numerator, long denominator)
    {
        if (numerator == 0)
            return Zero;
        (long a, long b) = (Math.Abs(numerator), denominator);
        while (b != 0)
            (a, b) = (b, a % b);
        return new Rational(numerator / a, denominator / a);
    }

    private sealed record Large(BigInteger Numerator, BigInteger Denominator);
}
