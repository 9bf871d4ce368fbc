using System;
using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace SchemaKit.Serialization;

/// <summary>
/// Writes canonical JSON into a buffer: the one spelling RFC 8785 gives a string, and of a number its exact digits. It is
/// what generated writers call; it is not meant to be called by hand.
/// </summary>
/// <remarks>
/// Brackets, commas and names are the caller's, as constants to <see cref="WriteRaw"/>. What is written is in the buffer
/// after <see cref="Flush"/>, and an unknown part of it before.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonBufferWriter
{
    // Asked of the buffer at least, when there is no room left.
    private const int MinimumGrowth = 256;
    private const int MaxInt64Length = 20;
    private const int MaxDecimalDigits = 29;

    // RFC 8785, section 3.2.2.2: what cannot stand for itself inside a string.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\"\\"
            + "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
    );

    private readonly IBufferWriter<byte> _writer;
    private Span<byte> _free;
    private int _length;

    /// <summary>Begins to write at the buffer's end.</summary>
    /// <param name="writer">The buffer. Nobody else may write to it before <see cref="Flush"/>.</param>
    /// <param name="sizeHint">How many bytes will probably be written; 0 where it is unknown.</param>
    /// <exception cref="ArgumentNullException">There is no buffer.</exception>
    public JsonBufferWriter(IBufferWriter<byte> writer, int sizeHint)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _free = writer.GetSpan(sizeHint);
        _length = _free.Length;
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="utf8">A piece of JSON in UTF-8, such as <c>,"total":</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8)
    {
        Span<byte> free = _free;
        if (utf8.TryCopyTo(free))
            _free = free.Slice(utf8.Length);
        else
            WriteRawAfterGrowing(utf8);
    }

    /// <summary>Writes an integer between bytes that are written as they are.</summary>
    /// <param name="before">A piece of JSON in UTF-8, such as <c>,"total":</c>.</param>
    /// <param name="value">The integer.</param>
    /// <param name="after">Another piece of JSON, such as <c>}</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(scoped ReadOnlySpan<byte> before, int value, scoped ReadOnlySpan<byte> after)
    {
        Span<byte> free = _free;
        if (SmallNumbers.Has(value) && free.Length >= before.Length + SmallNumbers.Room + after.Length)
        {
            before.CopyTo(free);
            free = free.Slice(before.Length);
            free = free.Slice(SmallNumbers.Write(value, free));
            after.CopyTo(free);
            _free = free.Slice(after.Length);
        }
        else
        {
            WriteAnyInt32(before, value);
            WriteRaw(after);
        }
    }

    /// <summary>Writes two integers between bytes that are written as they are: one step instead of two.</summary>
    /// <param name="before">A piece of JSON in UTF-8, such as <c>,"issued":</c>.</param>
    /// <param name="first">An integer.</param>
    /// <param name="between">Another piece of JSON.</param>
    /// <param name="second">Another integer.</param>
    /// <param name="after">Another piece of JSON, such as <c>}</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(
        scoped ReadOnlySpan<byte> before,
        int first,
        scoped ReadOnlySpan<byte> between,
        int second,
        scoped ReadOnlySpan<byte> after
    )
    {
        Span<byte> free = _free;
        int room = before.Length + between.Length + 2 * SmallNumbers.Room + after.Length;
        if (SmallNumbers.Has(first) && SmallNumbers.Has(second) && free.Length >= room)
        {
            before.CopyTo(free);
            free = free.Slice(before.Length);
            free = free.Slice(SmallNumbers.Write(first, free));
            between.CopyTo(free);
            free = free.Slice(between.Length);
            free = free.Slice(SmallNumbers.Write(second, free));
            after.CopyTo(free);
            _free = free.Slice(after.Length);
        }
        else
        {
            WriteAnyInt32(before, first);
            WriteAnyInt32(between, second);
            WriteRaw(after);
        }
    }

    /// <summary>Writes bytes as they are and an integer behind them.</summary>
    /// <param name="before">A piece of JSON in UTF-8, such as <c>,"total":</c>.</param>
    /// <param name="value">The integer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(scoped ReadOnlySpan<byte> before, int value) => WriteInt32(before, value, default);

    /// <summary>Writes two integers, each with bytes in front that are written as they are.</summary>
    /// <param name="before">A piece of JSON in UTF-8, such as <c>,"issued":</c>.</param>
    /// <param name="first">An integer.</param>
    /// <param name="between">Another piece of JSON.</param>
    /// <param name="second">Another integer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteInt32(
        scoped ReadOnlySpan<byte> before,
        int first,
        scoped ReadOnlySpan<byte> between,
        int second
    ) => WriteInt32(before, first, between, second, default);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    public void WriteInt32(int value) => WriteInt32(default, value, default);

    /// <summary>Writes an integer.</summary>
    /// <param name="value">The integer.</param>
    public void WriteInt64(long value)
    {
        if (!Utf8Formatter.TryFormat(value, _free, out int written))
        {
            Grow(MaxInt64Length);
            Utf8Formatter.TryFormat(value, _free, out written);
        }
        _free = _free.Slice(written);
    }

    /// <summary>Writes a decimal number: no exponent, no zeros at the end of the fraction, no negative zero.</summary>
    /// <param name="value">The number.</param>
    public void WriteDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int scale = value.Scale;

        // The digits without point and sign.
        Span<byte> buffer = stackalloc byte[MaxDecimalDigits];
        int length;
        if (bits[2] == 0)
            Utf8Formatter.TryFormat((ulong)(uint)bits[1] << 32 | (uint)bits[0], buffer, out length);
        else
            Utf8Formatter.TryFormat(new decimal(bits[0], bits[1], bits[2], false, 0), buffer, out length);
        ReadOnlySpan<byte> digits = buffer[..length];
        if (digits.SequenceEqual("0"u8))
        {
            WriteRaw(digits);
            return;
        }

        while (scale > 0 && digits[^1] == '0')
        {
            digits = digits[..^1];
            scale--;
        }
        if (decimal.IsNegative(value))
            WriteRaw("-"u8);
        if (scale == 0)
        {
            WriteRaw(digits);
            return;
        }
        int whole = digits.Length - scale;
        if (whole > 0)
        {
            WriteRaw(digits[..whole]);
            WriteRaw("."u8);
            WriteRaw(digits[whole..]);
        }
        else
        {
            WriteRaw("0.0000000000000000000000000000"u8[..(2 - whole)]);
            WriteRaw(digits);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a string: quotation marks, backslashes and control characters escaped, all else as it is.</summary>
    /// <param name="value">The string.</param>
    /// <exception cref="ArgumentNullException">There is no string.</exception>
    /// <exception cref="ArgumentException">The string holds one half of a surrogate pair, which UTF-8 cannot express.</exception>
    public void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteRaw("\""u8);
        ReadOnlySpan<char> rest = value;
        while (true)
        {
            int plain = rest.IndexOfAny(Special);
            WritePlain(plain < 0 ? rest : rest[..plain]);
            if (plain < 0)
                break;
            WriteEscape(rest[plain]);
            rest = rest.Slice(plain + 1);
        }
        WriteRaw("\""u8);
    }

    /// <summary>Hands everything written so far to the buffer.</summary>
    public void Flush()
    {
        if (_length > _free.Length)
            _writer.Advance(_length - _free.Length);
        _free = default;
        _length = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRawAfterGrowing(scoped ReadOnlySpan<byte> utf8)
    {
        Grow(utf8.Length);
        utf8.CopyTo(_free);
        _free = _free.Slice(utf8.Length);
    }

    // Any integer, and small ones where there is hardly any room left.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAnyInt32(scoped ReadOnlySpan<byte> before, int value)
    {
        WriteRaw(before);
        WriteInt64(value);
    }

    private void WritePlain(ReadOnlySpan<char> text)
    {
        const int LongestRune = 4;
        while (!text.IsEmpty)
        {
            OperationStatus status = Utf8.FromUtf16(
                text,
                _free,
                out int read,
                out int written,
                replaceInvalidSequences: false
            );
            _free = _free.Slice(written);
            text = text.Slice(read);
            if (status == OperationStatus.DestinationTooSmall)
                Grow(LongestRune);
            else if (status != OperationStatus.Done)
                throw new ArgumentException(
                    $"The string holds the code unit U+{(int)text[0]:X4}, one half of a surrogate pair, without its other half; "
                        + "UTF-8 has no bytes for it."
                );
        }
    }

    private void WriteEscape(char c)
    {
        switch (c)
        {
            case '"':
                WriteRaw("\\\""u8);
                break;
            case '\\':
                WriteRaw("\\\\"u8);
                break;
            case '\b':
                WriteRaw("\\b"u8);
                break;
            case '\t':
                WriteRaw("\\t"u8);
                break;
            case '\n':
                WriteRaw("\\n"u8);
                break;
            case '\f':
                WriteRaw("\\f"u8);
                break;
            case '\r':
                WriteRaw("\\r"u8);
                break;
            default:
                WriteRaw(c < 0x10 ? "\\u000"u8 : "\\u001"u8);
                WriteRaw("0123456789abcdef"u8.Slice(c & 0xF, 1));
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        Flush();
        _free = _writer.GetSpan(Math.Max(length, MinimumGrowth));
        _length = _free.Length;
        if (_length < length)
            throw new InvalidOperationException(
                $"The buffer was asked for {length} bytes and gave {_length}: IBufferWriter<byte>.GetSpan gives at least as many."
            );
    }
}
