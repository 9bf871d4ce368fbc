using System;
using System.Globalization;
using System.Numerics;

namespace SchemaKit.Schema.Numbers;

/// <summary>Turns the text of an RFC 8259 number into an exact value, or says that it has none.</summary>
internal static class NumberText
{
    private const int MaxDecimalDigits = 29;
    private const int MaxDecimalScale = 28;

    /// <summary>
    /// The exact <see cref="decimal"/> value of a number already known to follow the grammar of RFC 8259, section 6,
    /// with the smallest possible scale. False where the value cannot be held exactly: nothing is ever rounded.
    /// </summary>
    /// <remarks>The work is bounded by the text's length, whatever its exponent says.</remarks>
    public static bool TryToDecimal(string text, out decimal value)
    {
        value = 0m;
        int index = 0;
        bool negative = text[0] == '-';
        if (negative)
            index++;

        // Gather the significant digits: value = digits x 10^exponent.
        var digits = new char[text.Length];
        int count = 0;
        long exponent = 0;
        bool fraction = false;
        for (; index < text.Length && text[index] is not ('e' or 'E'); index++)
        {
            char c = text[index];
            if (c == '.')
            {
                fraction = true;
                continue;
            }
            if (fraction)
                exponent--;
            if (count > 0 || c != '0')
                digits[count++] = c;
        }
        if (count == 0)
            return true;
        exponent += ReadExponent(text, index);
        while (digits[count - 1] == '0')
        {
            count--;
            exponent++;
        }

        if (count > MaxDecimalDigits || exponent < -MaxDecimalScale || count + exponent > MaxDecimalDigits)
            return false;
        if (
            !decimal.TryParse(
                new string(digits, 0, count).PadRight(count + (int)Math.Max(exponent, 0), '0'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out decimal significand
            )
        )
            return false;

        int[] bits = decimal.GetBits(significand);
        value = new decimal(bits[0], bits[1], bits[2], negative, (byte)Math.Max(-exponent, 0));
        return true;
    }

    /// <summary>The exact value as a 64-bit integer: <c>3</c>, <c>3.0</c> and <c>3e0</c> are the same integer.</summary>
    public static bool TryToInt64(string text, out long value)
    {
        value = 0;
        if (
            !TryToDecimal(text, out decimal exact)
            || !IsInteger(exact)
            || exact < long.MinValue
            || exact > long.MaxValue
        )
            return false;
        value = (long)exact;
        return true;
    }

    /// <summary>Whether the text stands for an integer, however large: <c>1e400</c> is one, <c>0.5</c> is none.</summary>
    public static bool IsInteger(string text)
    {
        int exponentAt = text.IndexOfAny(['e', 'E']);
        string significand = exponentAt < 0 ? text : text.Substring(0, exponentAt);
        int point = significand.IndexOf('.');
        long exponent = ReadExponent(text, exponentAt < 0 ? text.Length : exponentAt);
        string digits = significand.Replace(".", "").Trim('-').TrimStart('0');
        if (digits.Length == 0)
            return true;
        int decimals = point < 0 ? 0 : significand.Length - point - 1;
        int trailingZeros = digits.Length - digits.TrimEnd('0').Length;
        return exponent - decimals + trailingZeros >= 0;
    }

    /// <summary>Whether an exact value has no fraction.</summary>
    public static bool IsInteger(decimal value) => decimal.Truncate(value) == value;

    /// <summary>Whether a divisor goes into a value without remainder; exact, whatever the scales.</summary>
    public static bool IsMultiple(decimal value, decimal divisor)
    {
        (BigInteger valueMantissa, int valueScale) = DecimalParts.Of(value);
        (BigInteger divisorMantissa, int divisorScale) = DecimalParts.Of(divisor);
        int scale = Math.Max(valueScale, divisorScale);
        return (
            valueMantissa
            * BigInteger.Pow(10, scale - valueScale)
            % (divisorMantissa * BigInteger.Pow(10, scale - divisorScale))
        ).IsZero;
    }

    /// <summary>Canonical text: no exponent, no trailing zeros, no negative zero, the same on every culture.</summary>
    public static string ToText(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        int point = text.IndexOf('.');
        if (point > 0)
            text = text.TrimEnd('0').TrimEnd('.');
        return text == "-0" ? "0" : text;
    }

    // The exponent after 'e', held within bounds that no document's length can reach.
    private static long ReadExponent(string text, int index)
    {
        const long Limit = 1L << 40;
        if (index >= text.Length)
            return 0;
        index++;
        bool negative = text[index] == '-';
        if (text[index] is '-' or '+')
            index++;
        long exponent = 0;
        for (; index < text.Length; index++)
            exponent = Math.Min(exponent * 10 + (text[index] - '0'), Limit);
        return negative ? -exponent : exponent;
    }
}
