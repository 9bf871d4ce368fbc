using System;
using System.Runtime.CompilerServices;
using System.Text;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Serialization;

public ref partial struct JsonScanner
{
    // So many digits always fit in a long; with more of them the fast path's result has wrapped around and is not used.
    private const int FastDigits = 18;

    /// <summary>Reads a member that must be there and is an integer within bounds.</summary>
    /// <param name="member">Its comma or brace, name and colon: <c>,"name":</c> or <c>{"name":</c>.</param>
    /// <param name="minimum">The least value taken.</param>
    /// <param name="maximum">The greatest value taken.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextInt32(scoped ReadOnlySpan<byte> member, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        // Most numbers of a statistical table are 0 or have one digit.
        ReadOnlySpan<byte> rest = _utf8.Slice(_position);
        if (rest.Length > member.Length + 2 && rest.StartsWith(member))
        {
            int digit = rest[member.Length] - '0';
            if (IsDigit(digit, minimum, maximum) && rest[member.Length + 1] is (byte)',' or (byte)'}')
            {
                _position += member.Length + 1;
                return digit;
            }
            // With spaces on one line there is none behind a brace: the name was found above, and only that behind the colon is left.
            if (member[0] == '{' && rest[member.Length] == ' ')
            {
                digit = rest[member.Length + 1] - '0';
                if (IsDigit(digit, minimum, maximum) && rest[member.Length + 2] is (byte)',' or (byte)'}')
                {
                    _position += member.Length + 2;
                    return digit;
                }
            }
            _position += member.Length;
            return ReadInt32(minimum, maximum);
        }
        // Of a reading that has failed nothing is left, so nothing is found.
        int start = FindName(_utf8, _position, member[0]);
        rest = _utf8.Slice(start);
        if (rest.Length > member.Length + 1 && rest.StartsWith(member.Slice(1)))
        {
            int digit = rest[member.Length] - '0';
            if (
                IsDigit(digit, minimum, maximum)
                && rest[member.Length - 1] == ' '
                && rest[member.Length + 1] is (byte)',' or (byte)'}' or (byte)'\n' or (byte)'\r'
            )
            {
                _position = start + member.Length + 1;
                return digit;
            }
            _position = start + member.Length - 1;
            return ReadInt32(minimum, maximum);
        }
        return NextInt32AmongWhitespace(member, minimum, maximum);
    }

    /// <summary>Reads a number whose value is an integer within bounds: <c>3</c>, <c>3.0</c> and <c>3e0</c> are the same.</summary>
    /// <param name="minimum">The least value taken.</param>
    /// <param name="maximum">The greatest value taken.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ReadInt32(int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        ReadOnlySpan<byte> rest = _utf8.Slice(_position);
        int first = _position;
        if (rest.Length > DigitRun.Bytes && rest[0] == ' ')
        {
            first++;
            rest = rest.Slice(1);
        }
        if (rest.Length < DigitRun.Bytes)
            return (int)ReadInt64(minimum, maximum);
        var digits = new DigitRun(rest);
        int length = digits.Length;
        if (length is 0 or DigitRun.Bytes || GoesOn((uint)(digits.Next - '0')) || (length > 1 && digits.IsZeroFirst))
            return (int)ReadInt64(minimum, maximum);
        int value = digits.Value;
        if (value < minimum || value > maximum)
        {
            Fail();
            return 0;
        }
        _position = first + length;
        return value;
    }

    /// <summary>Reads a number whose value is an integer within bounds: <c>3</c>, <c>3.0</c> and <c>3e0</c> are the same.</summary>
    /// <param name="minimum">The least value taken.</param>
    /// <param name="maximum">The greatest value taken.</param>
    public long ReadInt64(long minimum = long.MinValue, long maximum = long.MaxValue)
    {
        if (!TryReadInt64(minimum, maximum, out long value))
            Fail();
        return value;
    }

    /// <summary>Reads a number that a <see cref="decimal"/> holds exactly; any other is refused, never rounded.</summary>
    /// <returns>The exact value with the smallest scale, so that equal values have equal bits.</returns>
    public decimal ReadDecimal()
    {
        if (!TryReadDecimal(out decimal value))
            Fail();
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NextInt32AmongWhitespace(scoped ReadOnlySpan<byte> member, int minimum, int maximum)
    {
        if (HasAmongWhitespace(member))
            return ReadInt32(minimum, maximum);
        if (!Failed)
            Fail();
        return 0;
    }

    // Whether a number of one digit is there and within bounds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDigit(int digit, int minimum, int maximum) =>
        (uint)digit <= 9 && digit >= minimum && digit <= maximum;

    private bool TryReadInt64(long minimum, long maximum, out long value)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = _position;
        bool negative = false;
        uint digit = DigitAt(utf8, position);
        if (digit > 9)
        {
            position = SkipWhitespace(utf8, position);
            negative = Is(utf8, position, (byte)'-');
            if (negative)
                position++;
            digit = DigitAt(utf8, position);
        }

        int first = position;
        long magnitude = 0;
        while (digit <= 9)
        {
            magnitude = magnitude * 10 + digit;
            digit = DigitAt(utf8, ++position);
        }
        int length = position - first;
        if ((uint)(length - 1) >= FastDigits || GoesOn(digit) || (length > 1 && utf8[first] == '0'))
            return TryReadLongInt64(minimum, maximum, out value);

        value = negative ? -magnitude : magnitude;
        if (value < minimum || value > maximum)
        {
            value = 0;
            return false;
        }
        _position = position;
        return true;
    }

    private bool TryReadDecimal(out decimal value)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = SkipWhitespace(utf8, _position);
        bool negative = Is(utf8, position, (byte)'-');
        if (negative)
            position++;

        int first = position;
        long magnitude = 0;
        uint digit = DigitAt(utf8, position);
        while (digit <= 9)
        {
            magnitude = magnitude * 10 + digit;
            digit = DigitAt(utf8, ++position);
        }
        int digits = position - first;
        if (digits == 0 || (digits > 1 && utf8[first] == '0'))
            return TryReadLongDecimal(out value);

        int scale = 0;
        if (Is(utf8, position, (byte)'.'))
        {
            int point = position;
            digit = DigitAt(utf8, ++position);
            while (digit <= 9)
            {
                magnitude = magnitude * 10 + digit;
                digit = DigitAt(utf8, ++position);
            }
            scale = position - point - 1;
            if (scale == 0)
                return TryReadLongDecimal(out value);
            digits += scale;
        }
        if (digits > FastDigits || GoesOn(digit))
            return TryReadLongDecimal(out value);

        while (scale > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            scale--;
        }
        value = new decimal((int)magnitude, (int)(magnitude >> 32), 0, negative && magnitude != 0, (byte)scale);
        _position = position;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadLongInt64(long minimum, long maximum, out long value)
    {
        if (
            TryDelimitNumber(out int start, out int end)
            && NumberText.TryToInt64(Encoding.ASCII.GetString(_utf8[start..end]), out value)
            && value >= minimum
            && value <= maximum
        )
        {
            _position = end;
            return true;
        }
        value = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryReadLongDecimal(out decimal value)
    {
        if (
            TryDelimitNumber(out int start, out int end)
            && NumberText.TryToDecimal(Encoding.ASCII.GetString(_utf8[start..end]), out value)
        )
        {
            _position = end;
            return true;
        }
        value = 0m;
        return false;
    }

    // RFC 8259, section 6: [ minus ] int [ frac ] [ exp ].
    private readonly bool TryDelimitNumber(out int start, out int end)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        start = SkipWhitespace(utf8, _position);
        end = Is(utf8, start, (byte)'-') ? start + 1 : start;
        int first = end;
        if (!SkipDigits(utf8, ref end) || (end - first > 1 && utf8[first] == '0'))
            return false;
        if (Is(utf8, end, (byte)'.'))
        {
            end++;
            if (!SkipDigits(utf8, ref end))
                return false;
        }
        if (Is(utf8, end, (byte)'e') || Is(utf8, end, (byte)'E'))
        {
            end++;
            if (Is(utf8, end, (byte)'+') || Is(utf8, end, (byte)'-'))
                end++;
            if (!SkipDigits(utf8, ref end))
                return false;
        }
        return true;
    }

    private static bool SkipDigits(ReadOnlySpan<byte> utf8, ref int position)
    {
        int first = position;
        while (DigitAt(utf8, position) <= 9)
            position++;
        return position > first;
    }

    // 0 to 9, or something greater where no digit stands.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint DigitAt(ReadOnlySpan<byte> utf8, int position) =>
        (uint)position < (uint)utf8.Length ? (uint)(utf8[position] - '0') : uint.MaxValue;

    // Whether the number has more to it than the digits read so far: a point or an exponent.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool GoesOn(uint next) =>
        next <= 9 || next == unchecked((uint)('.' - '0')) || (next | 0x20) == 'e' - '0';
}
