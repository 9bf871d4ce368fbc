using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SchemaKit.Serialization;

/// <summary>
/// A strict RFC 8259 scanner over UTF-8, which reads what its caller expects next and says whether it was there.
/// It is what generated readers call; it is not meant to be called by hand.
/// </summary>
/// <remarks>
/// <para>
/// Every <c>Try</c> method skips whitespace in front of what it reads. Where it returns false the scanner stands where it
/// stood before, so that an optional member can be tried and passed over; <see cref="TryNextName"/> and
/// <see cref="TryNextItem"/> alone end the reading with <see cref="Failed"/>.
/// </para>
/// <para>
/// The spelling without whitespace is the fast path: it is inlined, and the just-in-time compiler turns the comparison
/// with a constant name into a few wide comparisons.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _position;

    /// <summary>Starts at the beginning of a document, after a byte order mark where there is one.</summary>
    /// <param name="utf8">The whole document in UTF-8.</param>
    public JsonScanner(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>How many bytes of the document have been read, a byte order mark included.</summary>
    public readonly int Position => _position;

    /// <summary>Whether something stood where a member, an item or the end of their object or array was looked for.</summary>
    public bool Failed { get; private set; }

    /// <summary>Reads <c>{</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryOpenObject() => TryTake((byte)'{');

    /// <summary>Reads <c>}</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCloseObject() => TryTake((byte)'}');

    /// <summary>Reads <c>[</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryOpenArray() => TryTake((byte)'[');

    /// <summary>Reads <c>]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCloseArray() => TryTake((byte)']');

    /// <summary>Reads <c>,</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeComma() => TryTake((byte)',');

    /// <summary>Reads the name of an object's first member and its colon: <c>"name":</c>.</summary>
    /// <param name="name">The name in UTF-8, without quotation marks; none of its characters may need an escape.</param>
    /// <returns>False where something else stands here, also the same name spelled with escapes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFirstMember(scoped ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = _position;
        if ((uint)position < (uint)utf8.Length && utf8[position] != '"')
            position = SkipWhitespaceRun(utf8, position);
        return TryTakeMember(position, name) || TryMemberAmongWhitespace(name, afterComma: false);
    }

    /// <summary>Reads the comma in front of a further member, its name and its colon: <c>,"name":</c>.</summary>
    /// <param name="name">The name in UTF-8, without quotation marks; none of its characters may need an escape.</param>
    /// <returns>False where something else stands here, also the same name spelled with escapes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNextMember(scoped ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = _position;
        if ((uint)position < (uint)utf8.Length && utf8[position] == ',')
        {
            position++;
            if ((uint)position < (uint)utf8.Length && utf8[position] != '"')
                position = SkipWhitespaceRun(utf8, position);
            if (TryTakeMember(position, name))
                return true;
        }
        return TryMemberAmongWhitespace(name, afterComma: true);
    }

    /// <summary>Reads the name of a member that is the object's first or a further one, as <paramref name="first"/> says.</summary>
    /// <param name="first">Whether no member of this object has been read yet; cleared when this one is read.</param>
    /// <param name="name">The name in UTF-8, without quotation marks; none of its characters may need an escape.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMember(ref bool first, scoped ReadOnlySpan<byte> name)
    {
        if (!(first ? TryFirstMember(name) : TryNextMember(name)))
            return false;
        first = false;
        return true;
    }

    /// <summary>
    /// Reads the next member's name and colon, whatever the name, or the end of the object. False at the end, and, with
    /// <see cref="Failed"/> set, at anything else.
    /// </summary>
    /// <param name="count">How many members of this object have been read; one more afterwards.</param>
    /// <param name="name">The name in UTF-8, its escapes resolved.</param>
    public bool TryNextName(ref int count, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (TryCloseObject())
            return false;
        if ((count == 0 || TryTakeComma()) && TryReadText(out name) && TryTake((byte)':'))
        {
            count++;
            return true;
        }
        Failed = true;
        return false;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value; false where there is none.</param>
    public bool TryReadBoolean(out bool value)
    {
        value = TryTakeWord("true"u8);
        return value || TryTakeWord("false"u8);
    }

    /// <summary>
    /// Moves on to the next item of an array, or past its end. False at the end, and, with <see cref="Failed"/> set, at
    /// anything else.
    /// </summary>
    /// <param name="count">How many items there were before; counted on.</param>
    public bool TryNextItem(ref int count)
    {
        if (TryCloseArray())
            return false;
        if (count > 0 && !TryTakeComma())
        {
            Failed = true;
            return false;
        }
        count++;
        return true;
    }

    /// <summary>Reads <c>null</c>.</summary>
    public bool TryReadNull() => TryTakeWord("null"u8);

    /// <summary>Whether nothing but whitespace is left.</summary>
    public bool TryEnd()
    {
        int position = SkipWhitespace(_utf8, _position);
        if (position != _utf8.Length)
            return false;
        _position = position;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTake(byte expected)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = _position;
        if ((uint)position < (uint)utf8.Length && utf8[position] == expected)
        {
            _position = position + 1;
            return true;
        }
        return TryTakeAfterWhitespace(expected);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryTakeAfterWhitespace(byte expected)
    {
        int position = SkipWhitespace(_utf8, _position);
        if (!Is(_utf8, position, expected))
            return false;
        _position = position + 1;
        return true;
    }

    private bool TryTakeWord(ReadOnlySpan<byte> word)
    {
        int position = SkipWhitespace(_utf8, _position);
        if (!_utf8.Slice(position).StartsWith(word))
            return false;
        _position = position + word.Length;
        return true;
    }

    // The usual spellings, "name": and that with a space behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeMember(int position, scoped ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = _utf8.Slice(position);
        if (
            rest.Length > name.Length + 3
            && rest[0] == '"'
            && rest[name.Length + 1] == '"'
            && rest[name.Length + 2] == ':'
            && rest.Slice(1, name.Length).SequenceEqual(name)
        )
        {
            position += name.Length + 3;
            if (rest[name.Length + 3] == ' ')
                position++;
            _position = position;
            return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryMemberAmongWhitespace(scoped ReadOnlySpan<byte> name, bool afterComma)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = SkipWhitespace(utf8, _position);
        if (afterComma)
        {
            if (!Is(utf8, position, (byte)','))
                return false;
            position = SkipWhitespace(utf8, position + 1);
        }
        if (
            !Is(utf8, position, (byte)'"')
            || !utf8.Slice(position + 1).StartsWith(name)
            || !Is(utf8, position + 1 + name.Length, (byte)'"')
        )
            return false;
        position = SkipWhitespace(utf8, position + name.Length + 2);
        if (!Is(utf8, position, (byte)':'))
            return false;

        // A document with whitespace has it here, too: the value is then found on its own fast path.
        _position = SkipWhitespace(utf8, position + 1);
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> utf8, int position, byte expected) =>
        (uint)position < (uint)utf8.Length && utf8[position] == expected;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipWhitespace(ReadOnlySpan<byte> utf8, int position) =>
        (uint)position < (uint)utf8.Length && utf8[position] > ' ' ? position : SkipWhitespaceRun(utf8, position);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhitespaceRun(ReadOnlySpan<byte> utf8, int position)
    {
        while ((uint)position < (uint)utf8.Length)
        {
            byte c = utf8[position];
            if (c > ' ' || c is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                break;
            position++;
            if (c == '\n')
                position += CountSpaces(utf8.Slice(position));
        }
        return position;
    }

    // The indentation of a line, eight columns at a time.
    private static int CountSpaces(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        while (BinaryPrimitives.TryReadUInt64LittleEndian(utf8.Slice(count), out ulong columns))
        {
            int spaces = BitOperations.TrailingZeroCount(columns ^ 0x2020_2020_2020_2020) / 8;
            count += spaces;
            if (spaces < 8)
                break;
        }
        return count;
    }
}
