using System;
using System.Buffers.Binary;
using System.Numerics;

namespace SchemaKit.Serialization;

/// <summary>
/// Up to eight bytes of a text, told digits or not in one step: where a number ends no processor can foretell, so a loop over its
/// digits costs more than all its arithmetic.
/// </summary>
internal readonly struct DigitRun
{
    /// <summary>How many bytes there must be.</summary>
    public const int Bytes = sizeof(ulong);

    private const int BitsPerByte = 8;
    private const ulong Zeros = 0x3030_3030_3030_3030;

    // Each byte is the value of a digit, or else something above 9.
    private readonly ulong _word;

    /// <summary>Takes the first bytes of a text.</summary>
    /// <param name="text">The text, <see cref="Bytes"/> long at least.</param>
    public DigitRun(ReadOnlySpan<byte> text)
    {
        _word = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ Zeros;
        // The highest bit of a byte says that it is no digit: it was above 127 before, or is so with 118 added to it.
        ulong others = (((_word & 0x7F7F_7F7F_7F7F_7F7F) + 0x7676_7676_7676_7676) | _word) & 0x8080_8080_8080_8080;
        Length = BitOperations.TrailingZeroCount(others) / BitsPerByte;
    }

    /// <summary>How many digits stand at the beginning, <see cref="Bytes"/> of them where there may be more.</summary>
    public int Length { get; }

    /// <summary>What stands behind the digits, where they are fewer than <see cref="Bytes"/>.</summary>
    public byte Next => (byte)((_word ^ Zeros) >> (BitsPerByte * Length));

    /// <summary>Whether the first digit is a zero.</summary>
    public bool IsZeroFirst => (byte)_word == 0;

    /// <summary>The number that the digits are, where there is one at least.</summary>
    public int Value
    {
        get
        {
            // Zeros in front of the digits; then each byte with its neighbour becomes a number of two digits, each pair of those one
            // of four, and the two of four one of eight, in the upper half of the sum.
            ulong digits = _word << (BitsPerByte * (Bytes - Length));
            ulong pairs = digits * 10 + (digits >> BitsPerByte);
            ulong odd = (pairs & 0x0000_00FF_0000_00FF) * (100 + (1_000_000UL << 32));
            ulong even = ((pairs >> 16) & 0x0000_00FF_0000_00FF) * (1 + (10_000UL << 32));
            return (int)((odd + even) >> 32);
        }
    }
}
