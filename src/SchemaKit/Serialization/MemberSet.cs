using System;
using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>
/// The members of one object read so far, by their index in the schema: how a generated reader finds one written twice and
/// one left out. Not meant to be copied.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MemberSet
{
    private const int BitsPerWord = 64;

    private ulong _first;
    private ulong[]? _others;

    /// <summary>Adds a member; false where it is there already.</summary>
    /// <param name="index">The member's index. The first 64 cost no allocation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public bool TryAdd(int index)
    {
        if ((uint)index < BitsPerWord)
            return TryAdd(ref _first, index);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        int word = index / BitsPerWord - 1;
        if (_others is null || word >= _others.Length)
            Array.Resize(ref _others, word + 1);
        return TryAdd(ref _others[word], index % BitsPerWord);
    }

    /// <summary>Whether a member has been added.</summary>
    /// <param name="index">The member's index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public readonly bool Contains(int index)
    {
        if ((uint)index < BitsPerWord)
            return (_first >> index & 1) != 0;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        int word = index / BitsPerWord - 1;
        return _others is not null && word < _others.Length && (_others[word] >> (index % BitsPerWord) & 1) != 0;
    }

    private static bool TryAdd(ref ulong word, int bit)
    {
        ulong mask = 1UL << bit;
        bool isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }
}
