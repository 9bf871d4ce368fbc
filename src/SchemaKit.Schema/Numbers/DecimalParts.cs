using System.Numerics;

namespace SchemaKit.Schema.Numbers;

/// <summary>Takes a decimal apart: value = mantissa / 10^scale.</summary>
internal static class DecimalParts
{
    public static (BigInteger Mantissa, int Scale) Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        return (bits[3] < 0 ? -mantissa : mantissa, scale);
    }
}
