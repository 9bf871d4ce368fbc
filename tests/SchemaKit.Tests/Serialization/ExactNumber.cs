using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace SchemaKit.Tests.Serialization;

/// <summary>
/// The oracle for numbers: System.Text.Json says whether a text is one, arbitrary precision says which: Digits x 10^Exponent
/// without zeros at the end of Digits.
/// </summary>
internal readonly record struct ExactNumber(BigInteger Digits, BigInteger Exponent)
{
    private static readonly BigInteger DecimalLimit = BigInteger.One << 96;

    public static ExactNumber? Parse(string text)
    {
        if (!IsNumber(text))
            return null;
        string[] parts = text.Trim().Split('e', 'E');
        BigInteger exponent = parts.Length > 1 ? BigInteger.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            exponent -= parts[0].Length - point - 1;
        var digits = BigInteger.Parse(
            parts[0].Replace(".", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );
        if (digits.IsZero)
            return new(0, 0);
        while (digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }
        return new(digits, exponent);
    }

    public long? ToInt64()
    {
        if (Exponent < 0 || Exponent > 18)
            return null;
        BigInteger value = Digits * BigInteger.Pow(10, (int)Exponent);
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    public decimal? ToDecimal()
    {
        if (Exponent < -28 || Exponent > 28)
            return null;
        BigInteger significand = Digits * BigInteger.Pow(10, Math.Max((int)Exponent, 0));
        if (BigInteger.Abs(significand) >= DecimalLimit)
            return null;
        decimal whole = (decimal)significand;
        int[] bits = decimal.GetBits(whole);
        return new decimal(bits[0], bits[1], bits[2], whole < 0, (byte)Math.Max(-(int)Exponent, 0));
    }

    private static bool IsNumber(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
