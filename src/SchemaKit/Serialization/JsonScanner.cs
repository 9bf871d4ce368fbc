using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>
/// A strict RFC 8259 scanner over UTF-8, which reads what its caller expects next. It is what generated readers call; it is
/// not meant to be called by hand.
/// </summary>
/// <remarks>
/// <para>
/// Where something else stands the scanner has <see cref="Failed"/>, and whatever is read afterwards is a default: a reader
/// asks once, at its end. <see cref="Has"/>, <see cref="HasFirst"/> and <see cref="TryReadNull"/> alone may look and pass on.
/// Whitespace is skipped in front of everything.
/// </para>
/// <para>
/// A member is told by a constant that holds its comma, or the brace that opens its object, its name as RFC 8785 spells it
/// and its colon: <c>,"total":</c>. In the spelling without whitespace that is the fast path: it is inlined, and the
/// just-in-time compiler turns the comparison with a constant into a few wide ones.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonScanner
{
    // Nothing is left of it once the reading has failed, so that no path needs to ask for that.
    private ReadOnlySpan<byte> _utf8;
    private int _position;

    /// <summary>Starts at the beginning of a document, after a byte order mark where there is one.</summary>
    /// <param name="utf8">The whole document in UTF-8.</param>
    public JsonScanner(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    // Somewhere within a document.
    internal JsonScanner(ReadOnlySpan<byte> utf8, int position)
    {
        _utf8 = utf8;
        _position = position;
    }

    /// <summary>How many bytes were read so far, a byte order mark included.</summary>
    internal readonly int Position => _position;

    /// <summary>Whether something else stood where something was expected.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether everything was there and nothing but whitespace is left.</summary>
    public readonly bool IsAtEnd => !Failed && SkipWhitespace(_utf8, _position) == _utf8.Length;

    /// <summary>Ends the reading: the document is not what it should be.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Fail()
    {
        Failed = true;
        _utf8 = default;
        _position = 0;
    }

    /// <summary>Ends the reading where something that the schema asks does not hold.</summary>
    /// <param name="condition">Whether it holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Require(bool condition)
    {
        if (!condition)
            Fail();
    }

    /// <summary>Reads <c>{</c>, where the object's first member may be left out.</summary>
    public void OpenObject() => Take((byte)'{');

    /// <summary>Reads <c>}</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CloseObject() => Take((byte)'}');

    /// <summary>Reads <c>[</c>.</summary>
    public void OpenArray() => Take((byte)'[');

    /// <summary>Moves on to the next item of an array; false at its end, which is read, too.</summary>
    /// <param name="count">How many items were read before.</param>
    public bool NextItem(int count)
    {
        if (Failed || TryTake((byte)']'))
            return false;
        if (count > 0)
            Take((byte)',');
        return !Failed;
    }

    /// <summary>Reads what leads to a member that must be there.</summary>
    /// <param name="member">Its comma or brace, name and colon: <c>,"name":</c> or <c>{"name":</c>.</param>
    /// <returns>This scanner, in front of the value.</returns>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref JsonScanner Next(scoped ReadOnlySpan<byte> member)
    {
        if (!Has(member) && !Failed)
            Fail();
        return ref this;
    }

    /// <summary>Reads what leads to a member that may be left out; false where another stands here or none.</summary>
    /// <param name="member">Its comma, name and colon: <c>,"name":</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(scoped ReadOnlySpan<byte> member)
    {
        if (_utf8.Slice(_position).StartsWith(member))
        {
            _position += member.Length;
            return true;
        }
        // Of a reading that has failed nothing is left, so nothing is found.
        int start = FindName(_utf8, _position, member[0]);
        ReadOnlySpan<byte> rest = _utf8.Slice(start);
        if (rest.Length > member.Length && rest.StartsWith(member.Slice(1)))
        {
            // A document with whitespace has it behind the colon, too: the value is then found on its own fast path.
            _position =
                rest[member.Length - 1] == ' ' && rest[member.Length] > ' '
                    ? start + member.Length
                    : SkipWhitespace(_utf8, start + member.Length - 1);
            return true;
        }
        return HasAmongWhitespace(member);
    }

    /// <summary>As <see cref="Next"/>, where no member may have been in front of this one.</summary>
    /// <param name="member">Its comma, name and colon: <c>,"name":</c>. At the head of the object there is no comma.</param>
    /// <returns>This scanner, in front of the value.</returns>
    [UnscopedRef]
    public ref JsonScanner NextFirst(scoped ReadOnlySpan<byte> member)
    {
        if (!HasFirst(member))
            Fail();
        return ref this;
    }

    /// <summary>As <see cref="Has"/>, where no member may have been in front of this one.</summary>
    /// <param name="member">Its comma, name and colon: <c>,"name":</c>. At the head of the object there is no comma.</param>
    public bool HasFirst(scoped ReadOnlySpan<byte> member)
    {
        // No value ends in a brace that opens, so there is one here only at the head of the object.
        bool isAtHead = _position > 0 && _utf8[_position - 1] == '{';
        return isAtHead ? TryTakeName(SkipWhitespace(_utf8, _position), member.Slice(1)) : Has(member);
    }

    /// <summary>Reads <c>null</c>; false where something else stands here.</summary>
    public bool TryReadNull() => TryTakeWord("null"u8);

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        if (TryTakeWord("true"u8))
            return true;
        Require(TryTakeWord("false"u8));
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(byte expected)
    {
        if (!TryTake(expected) && !Failed)
            Fail();
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
        return !Failed && TryTakeAfterWhitespace(expected);
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

    // The place behind a comma or brace and the whitespace around it; the end where something else stands here. On one
    // line a space stands behind the comma.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindName(ReadOnlySpan<byte> utf8, int position, byte mark)
    {
        ReadOnlySpan<byte> rest = utf8.Slice(position);
        if (rest.Length <= 1)
            return utf8.Length;
        return BinaryPrimitives.ReadUInt16LittleEndian(rest) == (mark | ' ' << 8)
            ? position + 2
            : FindNameFurther(utf8, position, mark);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FindNameFurther(ReadOnlySpan<byte> utf8, int position, byte mark)
    {
        if (!Is(utf8, position, mark))
        {
            position = SkipWhitespaceRun(utf8, position);
            if (!Is(utf8, position, mark))
                return utf8.Length;
        }
        position++;
        if (Is(utf8, position, (byte)'\n'))
        {
            position++;
            position += CountSpaces(utf8.Slice(position));
        }
        return SkipWhitespace(utf8, position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasAmongWhitespace(scoped ReadOnlySpan<byte> member)
    {
        if (Failed)
            return false;
        int position = SkipWhitespace(_utf8, _position);
        return Is(_utf8, position, member[0]) && TryTakeName(SkipWhitespace(_utf8, position + 1), member.Slice(1));
    }

    // A name and its colon, and what whitespace there is behind it.
    private bool TryTakeName(int position, scoped ReadOnlySpan<byte> nameAndColon)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int length = nameAndColon.Length - 1;
        if (!utf8.Slice(position).StartsWith(nameAndColon.Slice(0, length)))
            return false;
        position = SkipWhitespace(utf8, position + length);
        if (!Is(utf8, position, (byte)':'))
            return false;
        _position = SkipWhitespace(utf8, position + 1);
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> utf8, int position, byte expected) =>
        (uint)position < (uint)utf8.Length && utf8[position] == expected;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SkipWhitespace(ReadOnlySpan<byte> utf8, int position)
    {
        if ((uint)position < (uint)utf8.Length && utf8[position] <= ' ')
        {
            // Between two tokens of one line stands one space.
            if (utf8[position] == ' ' && (uint)(position + 1) < (uint)utf8.Length && utf8[position + 1] > ' ')
                return position + 1;
            return SkipWhitespaceRun(utf8, position);
        }
        return position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhitespaceRun(ReadOnlySpan<byte> utf8, int position)
    {
        while ((uint)position < (uint)utf8.Length)
        {
            byte c = utf8[position];
            if (c is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
                break;
            position++;
            if (c == '\n')
                position += CountSpaces(utf8.Slice(position));
        }
        return position;
    }

    // The indentation of a line, sixteen columns at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountSpaces(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        while (utf8.Length - count >= Vector128<byte>.Count)
        {
            var columns = Vector128.Create(utf8.Slice(count));
            uint others = ~Vector128.Equals(columns, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            int spaces = BitOperations.TrailingZeroCount(others);
            if (spaces < Vector128<byte>.Count)
                return count + spaces;
            count += Vector128<byte>.Count;
        }
        while (count < utf8.Length && utf8[count] == ' ')
            count++;
        return count;
    }
}
