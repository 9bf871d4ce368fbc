using System;
using System.Buffers;

namespace SchemaKit.Serialization;

/// <summary>
/// Where the values of a document stand: its objects and lists taken apart, all else left as it is. Its size goes with the
/// document's, not with the form's.
/// </summary>
internal ref struct DocumentSketch
{
    private readonly ReadOnlySpan<byte> _utf8;
    private int _position;

    // What the objects and lists hold, each in one run; those that are still open gather it in the second array.
    private Value[] _values = ArrayPool<Value>.Shared.Rent(512);
    private int _count;
    private Value[] _open = ArrayPool<Value>.Shared.Rent(64);
    private int _openCount;

    /// <summary>Starts at the beginning of a document, after a byte order mark where there is one.</summary>
    public DocumentSketch(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Takes the document apart; false where it is broken, or has a member that is unknown or there twice.</summary>
    /// <param name="shape">What the document is made of.</param>
    /// <param name="value">The whole.</param>
    public bool TryRead(Shape shape, out Value value) =>
        TryReadValue(shape, 0, out value) && JsonScanner.SkipWhitespace(_utf8, _position) == _utf8.Length;

    /// <summary>Writes a value with its members in schema order; returns where it ends.</summary>
    public readonly int Write(Shape? shape, Value value, Span<byte> target, int at)
    {
        if (shape is null || value.IsPlain)
        {
            _utf8.Slice(value.Start, value.Length).CopyTo(target.Slice(at));
            return at + value.Length;
        }
        ReadOnlySpan<Value> parts = _values.AsSpan(~value.Start, value.Length);
        target[at++] = (byte)(shape.IsList ? '[' : '{');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                target[at++] = (byte)',';
            Shape? inner = shape.Item;
            if (!shape.IsList)
            {
                ShapeMember member = shape.Members[parts[i].Index];
                member.Canonical.CopyTo(target.Slice(at));
                at += member.Canonical.Length;
                inner = member.Value;
            }
            at = Write(inner, parts[i], target, at);
        }
        target[at++] = (byte)(shape.IsList ? ']' : '}');
        return at;
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        ArrayPool<Value>.Shared.Return(_values);
        ArrayPool<Value>.Shared.Return(_open);
    }

    private bool TryReadValue(Shape? shape, int index, out Value value)
    {
        value = default;
        _position = JsonScanner.SkipWhitespace(_utf8, _position);
        if (_position >= _utf8.Length)
            return false;
        int start = _position;
        switch (_utf8[start])
        {
            case (byte)'{':
                return shape is { IsList: false } && TryReadObject(shape, index, out value);
            case (byte)'[':
                return shape is { IsList: true } && TryReadList(shape, index, out value);
            case (byte)'"':
                _position = JsonScanner.EndOfString(_utf8, start + 1) + 1;
                if (_position == 0)
                    return false;
                break;
            default:
                int length = _utf8.Slice(start).IndexOfAny(JsonScanner.EndOfWord);
                _position = length < 0 ? _utf8.Length : start + length;
                break;
        }
        value = new Value(index, start, _position - start);
        return value.Length > 0;
    }

    private bool TryReadObject(Shape shape, int index, out Value value)
    {
        value = default;
        int first = _openCount;
        int last = -1;
        bool isAscending = true;
        _position++;
        while (!TryClose('}', isFirst: _openCount == first, out bool isBroken))
        {
            if (isBroken || !TryReadName(shape.Members, last, out int member))
                return false;
            if (!TryReadValue(shape.Members[member].Value, member, out Value part))
                return false;
            isAscending &= member > last;
            last = member;
            Append(ref _open, ref _openCount, part);
        }
        Span<Value> parts = _open.AsSpan(first, _openCount - first);
        if (!isAscending)
        {
            if (parts[0].Index > last)
                parts.Reverse();
            parts.Sort(static (a, b) => a.Index.CompareTo(b.Index));
            for (int i = 1; i < parts.Length; i++)
            {
                if (parts[i].Index == parts[i - 1].Index)
                    return false;
            }
        }
        value = Close(index, first);
        return true;
    }

    private bool TryReadList(Shape shape, int index, out Value value)
    {
        value = default;
        int first = _openCount;
        _position++;
        while (!TryClose(']', isFirst: _openCount == first, out bool isBroken))
        {
            if (isBroken || !TryReadValue(shape.Item, 0, out Value item))
                return false;
            Append(ref _open, ref _openCount, item);
        }
        value = Close(index, first);
        return true;
    }

    // Reads the end, or the comma that must stand in front of all but the first.
    private bool TryClose(char end, bool isFirst, out bool isBroken)
    {
        isBroken = false;
        _position = JsonScanner.SkipWhitespace(_utf8, _position);
        byte next = _position < _utf8.Length ? _utf8[_position] : (byte)0;
        if (next == end)
        {
            _position++;
            return true;
        }
        if (isFirst)
            return false;
        isBroken = next != ',';
        _position = JsonScanner.SkipWhitespace(_utf8, _position + 1);
        return false;
    }

    // The member behind or in front of the last one is tried first.
    private bool TryReadName(ShapeMember[] members, int last, out int member)
    {
        ReadOnlySpan<byte> rest = _utf8.Slice(_position);
        for (member = last + 1; member >= last - 1; member -= 2)
        {
            if ((uint)member < (uint)members.Length && rest.StartsWith(members[member].Canonical))
            {
                _position += members[member].Canonical.Length;
                return true;
            }
        }
        var json = new JsonScanner(rest);
        if (!json.TryReadText(out ReadOnlySpan<byte> name))
            return false;
        _position += json.Position;
        _position = JsonScanner.SkipWhitespace(_utf8, _position);
        if (_position >= _utf8.Length || _utf8[_position++] != ':')
            return false;
        for (member = 0; member < members.Length; member++)
        {
            if (name.SequenceEqual(members[member].Name))
                return true;
        }
        return false;
    }

    private Value Close(int index, int first)
    {
        int start = _count;
        for (int i = first; i < _openCount; i++)
            Append(ref _values, ref _count, _open[i]);
        _openCount = first;
        return new Value(index, ~start, _count - start);
    }

    private static void Append(ref Value[] values, ref int count, Value value)
    {
        if (count == values.Length)
        {
            Value[] larger = ArrayPool<Value>.Shared.Rent(2 * count);
            values.CopyTo(larger, 0);
            ArrayPool<Value>.Shared.Return(values);
            values = larger;
        }
        values[count++] = value;
    }

    /// <summary>A value of the document.</summary>
    /// <param name="Index">Which member of its object it is.</param>
    /// <param name="Start">Where it stands; of an object or a list the complement of where its parts are.</param>
    /// <param name="Length">How many bytes it has; of an object or a list how many parts.</param>
    internal readonly record struct Value(int Index, int Start, int Length)
    {
        /// <summary>Whether it is neither an object nor a list.</summary>
        public bool IsPlain => Start >= 0;
    }
}
