using System.Numerics;

namespace SchemaKit.Locating;

/// <summary>A set of the cells of a broken part, one bit each.</summary>
internal sealed class CellSet
{
    private readonly ulong[] _words;

    public CellSet(int cells) => _words = new ulong[(cells + 63) / 64];

    private CellSet(ulong[] words) => _words = words;

    public bool IsEmpty
    {
        get
        {
            foreach (ulong word in _words)
            {
                if (word != 0)
                    return false;
            }
            return true;
        }
    }

    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool Contains(int cell) => (_words[cell >> 6] >> (cell & 63) & 1) != 0;

    public void Add(int cell) => _words[cell >> 6] |= 1UL << (cell & 63);

    public void Remove(int cell) => _words[cell >> 6] &= ~(1UL << (cell & 63));

    public CellSet Copy() => new([.. _words]);

    public bool Overlaps(CellSet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
                return true;
        }
        return false;
    }

    public CellSet And(CellSet other)
    {
        var words = new ulong[_words.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i] & other._words[i];
        return new CellSet(words);
    }

    public CellSet Without(CellSet other)
    {
        var words = new ulong[_words.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i] & ~other._words[i];
        return new CellSet(words);
    }

    public void UnionWith(CellSet other)
    {
        for (int i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
    }

    /// <summary>The cell after another that is in the set; -1 where there is none.</summary>
    public int Next(int after)
    {
        int cell = after + 1;
        for (int word = cell >> 6; word < _words.Length; word++, cell = word << 6)
        {
            ulong rest = _words[word] >> (cell & 63);
            if (rest != 0)
                return cell + BitOperations.TrailingZeroCount(rest);
        }
        return -1;
    }
}
