using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SchemaKit.Serialization;

/// <summary>
/// The digits of whole numbers below 1,000, which most numbers of a statistical table are. They are looked up and their
/// count is compared, so that no branch has to be foretold: the lengths of a table's numbers follow no pattern.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>So many bytes are written, whatever the number.</summary>
    public const int Room = sizeof(uint);

    private const int Count = 1_000;

    // The digits from the lowest byte on, as they stand in UTF-8.
    private static readonly uint[] Digits = MakeDigits();

    /// <summary>Whether a number is one of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(int value) => (uint)value < Count;

    /// <summary>Writes a number; what stands behind its digits, up to <see cref="Room"/>, is overwritten.</summary>
    /// <returns>How many digits it has.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(int value, Span<byte> utf8)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(utf8, Digits[value]);
        return 1 + (value > 9 ? 1 : 0) + (value > 99 ? 1 : 0);
    }

    private static uint[] MakeDigits()
    {
        var digits = new uint[Count];
        for (uint value = 0; value < Count; value++)
        {
            uint utf8 = '0' + value % 10;
            for (uint rest = value / 10; rest > 0; rest /= 10)
                utf8 = utf8 << 8 | ('0' + rest % 10);
            digits[value] = utf8;
        }
        return digits;
    }
}
