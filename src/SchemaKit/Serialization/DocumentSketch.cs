using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace SchemaKit.Serialization;

/// <summary>
/// Where the values of a document stand: its objects and lists taken apart, all else left as it is. Its size goes with the
/// document's, not with the form's.
/// </summary>
internal ref struct DocumentSketch
{
    // Members of so many or fewer are put each into its place, more of them are sorted.
    private const int FewMembers = 16;

    // Pieces of so many bytes or fewer are copied in one step.
    private const int ShortPiece = 32;

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
            return Copy(_utf8, value.Start, value.Length, target, at);
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
                inner = member.Value;
                if (!parts[i].HasName)
                    at = Copy(member.Canonical, 0, member.Canonical.Length, target, at);
            }
            at = Write(inner, parts[i], target, at);
        }
        target[at++] = (byte)(shape.IsList ? ']' : '}');
        return at;
    }

    // Pieces are of all lengths in no order: a short one is copied with what stands behind it, over which the next is written.
    private static int Copy(ReadOnlySpan<byte> source, int start, int length, Span<byte> target, int at)
    {
        if (length <= ShortPiece && source.Length - start >= ShortPiece && target.Length - at >= ShortPiece)
            Vector256.Create(source.Slice(start)).CopyTo(target.Slice(at));
        else
            source.Slice(start, length).CopyTo(target.Slice(at));
        return at + length;
    }

    /// <summary>Gives back what was rented.</summary>
    public void Dispose()
    {
        ArrayPool<Value>.Shared.Return(_values);
        ArrayPool<Value>.Shared.Return(_open);
    }

    private bool TryReadValue(Shape? shape, int index, out Value value)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = JsonScanner.SkipWhitespace(utf8, _position);
        int start = position;
        byte first = position < utf8.Length ? utf8[position] : (byte)0;
        _position = position;
        switch (first)
        {
            case (byte)'{':
                value = default;
                return shape is { IsList: false } && TryReadObject(shape, index, out value);
            case (byte)'[':
                value = default;
                return shape is { IsList: true } && TryReadList(shape, index, out value);
            case (byte)'"':
                position = JsonScanner.EndOfString(utf8, position + 1) + 1;
                break;
            default:
                position = EndOfWord(utf8, position);
                break;
        }
        _position = position;
        value = new Value(index, start, position - start);
        return position > start;
    }

    private bool TryReadObject(Shape shape, int index, out Value value)
    {
        value = default;
        ReadOnlySpan<byte> utf8 = _utf8;
        ShapeMember[] members = shape.Members;
        int start = _position;
        int first = _openCount;
        bool isFew = members.Length <= FewMembers;
        if (isFew)
            OpenPlaces(members.Length);
        // Where the next member is depends on all before: the place is kept at hand and only put back for others to go on from.
        int position = start + 1;
        // Whether the object is spelled already as it would be written, but for the order of its members.
        bool isExact = true;
        bool isAscending = true;
        int last = -1;
        while (true)
        {
            if (last >= 0 && position + 1 < utf8.Length && utf8[position] == ',' && utf8[position + 1] == '"')
            {
                position++;
            }
            else
            {
                _position = position;
                bool isTight = true;
                bool isClosed = TryClose('}', isFirst: last < 0, ref isTight, out bool isBroken);
                if (isBroken)
                    return false;
                isExact &= isTight;
                position = _position;
                if (isClosed)
                    break;
            }
            int name = position;
            int member = shape.IsSteady ? shape.After(last) : int.MaxValue;
            bool isCanonical = true;
            if (member < members.Length && members[member].Begins(utf8.Slice(position)))
            {
                position += members[member].Canonical.Length;
            }
            else
            {
                (member, int length) = shape.FindCanonical(utf8.Slice(position));
                position += length;
                isCanonical = member >= 0;
                if (!isCanonical)
                {
                    _position = name;
                    member = FindName(shape);
                    position = _position;
                    if (member < 0)
                        return false;
                }
                shape.Learn(last, member);
            }
            int behindName = position;
            Value part;
            if (position < utf8.Length && utf8[position] is >= (byte)'0' and <= (byte)'9')
            {
                position = EndOfNumber(utf8, position);
                part = new Value(member, behindName, position - behindName);
            }
            else
            {
                _position = position;
                if (!TryReadValue(members[member].Value, member, out Value other))
                    return false;
                position = _position;
                part = other;
            }
            // What is spelled canonically is copied together with its name.
            if (isCanonical && part.Start == behindName)
                part = new Value(member, name, behindName - name + part.Length, HasName: true);
            else
                isExact = false;
            isAscending &= member > last;
            last = member;
            if (!isFew)
                Append(ref _open, ref _openCount, part);
            else if (_open[first + member].IsNone)
                _open[first + member] = part;
            else
                return false;
        }
        if (isExact && isAscending)
        {
            _openCount = first;
            value = new Value(index, start, position - start);
            return true;
        }
        if (!isFew && !isAscending && !TrySort(_open.AsSpan(first, _openCount - first)))
            return false;
        value = Close(index, first);
        return true;
    }

    // Where a number ends: nearly all are a few digits and have a comma or a brace behind them.
    private static int EndOfNumber(ReadOnlySpan<byte> utf8, int position)
    {
        ReadOnlySpan<byte> rest = utf8.Slice(position);
        if (rest.Length >= DigitRun.Bytes)
        {
            var digits = new DigitRun(rest);
            if (digits.Length < DigitRun.Bytes && digits.Next is (byte)',' or (byte)'}')
                return position + digits.Length;
        }
        return EndOfWord(utf8, position);
    }

    // Where a number, true, false or null ends.
    private static int EndOfWord(ReadOnlySpan<byte> utf8, int position)
    {
        ReadOnlySpan<byte> rest = utf8.Slice(position);
        if (rest.Length >= Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(rest);
            uint ends = (
                Vector128.Equals(bytes, Vector128.Create((byte)','))
                | Vector128.Equals(bytes, Vector128.Create((byte)'}'))
                | Vector128.Equals(bytes, Vector128.Create((byte)']'))
                | Vector128.LessThanOrEqual(bytes, Vector128.Create((byte)' '))
            ).ExtractMostSignificantBits();
            if (ends != 0)
                return position + BitOperations.TrailingZeroCount(ends);
        }
        while (position < utf8.Length && utf8[position] is > (byte)' ' and not ((byte)',' or (byte)'}' or (byte)']'))
            position++;
        return position;
    }

    // False where a member is there twice.
    private static bool TrySort(Span<Value> parts)
    {
        parts.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        for (int i = 1; i < parts.Length; i++)
        {
            if (parts[i].Index == parts[i - 1].Index)
                return false;
        }
        return true;
    }

    private bool TryReadList(Shape shape, int index, out Value value)
    {
        value = default;
        int first = _openCount;
        _position++;
        bool isExact = true;
        while (!TryClose(']', isFirst: _openCount == first, ref isExact, out bool isBroken))
        {
            if (isBroken || !TryReadValue(shape.Item, 0, out Value item))
                return false;
            Append(ref _open, ref _openCount, item);
        }
        value = Close(index, first);
        return true;
    }

    // Reads the end, or the comma that must stand in front of all but the first.
    private bool TryClose(char end, bool isFirst, ref bool isExact, out bool isBroken)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int position = _position;
        isBroken = false;
        if (position < utf8.Length && utf8[position] <= ' ')
        {
            position = JsonScanner.SkipWhitespace(utf8, position);
            isExact = false;
        }
        byte next = position < utf8.Length ? utf8[position] : (byte)0;
        if (next == end)
        {
            _position = position + 1;
            return true;
        }
        if (!isFirst)
        {
            isBroken = next != ',';
            position++;
            if (position < utf8.Length && utf8[position] <= ' ')
            {
                position = JsonScanner.SkipWhitespace(utf8, position);
                isExact = false;
            }
        }
        _position = position;
        return false;
    }

    // The member of a name that is not spelled canonically; -1 where there is none.
    private int FindName(Shape shape)
    {
        var json = new JsonScanner(_utf8, _position);
        if (!json.TryReadText(out ReadOnlySpan<byte> name))
            return -1;
        _position = JsonScanner.SkipWhitespace(_utf8, json.Position);
        return _position < _utf8.Length && _utf8[_position++] == ':' ? shape.Find(name) : -1;
    }

    // A place for each member of an object.
    private void OpenPlaces(int count)
    {
        while (_open.Length - _openCount < count)
            Grow(ref _open);
        _open.AsSpan(_openCount, count).Clear();
        _openCount += count;
    }

    // Moves what an object or list holds to what is closed; places of members that are not there are left out.
    private Value Close(int index, int first)
    {
        ReadOnlySpan<Value> parts = _open.AsSpan(first, _openCount - first);
        while (_values.Length - _count < parts.Length)
            Grow(ref _values);
        Span<Value> closed = _values.AsSpan(_count);
        int count = 0;
        foreach (Value part in parts)
        {
            if (!part.IsNone)
                closed[count++] = part;
        }
        var value = new Value(index, ~_count, count);
        _count += count;
        _openCount = first;
        return value;
    }

    private static void Append(ref Value[] values, ref int count, Value value)
    {
        if (count == values.Length)
            Grow(ref values);
        values[count++] = value;
    }

    private static void Grow(ref Value[] values)
    {
        Value[] larger = ArrayPool<Value>.Shared.Rent(2 * values.Length);
        values.CopyTo(larger, 0);
        ArrayPool<Value>.Shared.Return(values);
        values = larger;
    }

    /// <summary>A value of the document.</summary>
    /// <param name="Index">Which member of its object it is.</param>
    /// <param name="Start">Where it stands; where it has to be put together, the complement of where its parts are.</param>
    /// <param name="Length">How many bytes it has, or how many parts.</param>
    /// <param name="HasName">Whether its name, as it is spelled canonically, is the first of the bytes.</param>
    internal readonly record struct Value(int Index, int Start, int Length, bool HasName = false)
    {
        /// <summary>Whether it is copied as it stands.</summary>
        public bool IsPlain => Start >= 0;

        /// <summary>Whether it is none: nothing stands in front of a document's first brace.</summary>
        public bool IsNone => Start == 0;
    }
}
