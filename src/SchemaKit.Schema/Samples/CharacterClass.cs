using System.Collections.Generic;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>Characters that some patterns do not tell apart.</summary>
internal sealed class CharacterClass
{
    private readonly List<(int First, int Last)> _ranges = [];

    /// <summary>The character that stands for all: the one that is read best.</summary>
    public int Representative { get; private set; } = -1;

    /// <summary>How well it is read: the less, the better.</summary>
    public int Order => Rank(Representative);

    /// <summary>How many characters it has.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a range that has no surrogates in it.</summary>
    public void Add(int first, int last)
    {
        _ranges.Add((first, last));
        Count += last - first + 1;
        int candidate = Best(first, last);
        if (Representative < 0 || Rank(candidate) < Rank(Representative))
            Representative = candidate;
    }

    /// <summary>One of the characters.</summary>
    public int Pick(SampleRandom random)
    {
        if (random.Chance(50))
            return Representative;
        (int first, int last) = _ranges[random.Below(_ranges.Count)];
        return random.Between(first, last);
    }

    // Of a range, the first character of the kind that is read best.
    private static int Best(int first, int last)
    {
        foreach (
            (int from, int to) in new[] { ('a', 'z'), ('0', '9'), ('A', 'Z'), ('!', '~'), (' ', ' '), (0x4E00, 0x9FA5) }
        )
        {
            int least = first > from ? first : from;
            if (least <= last && least <= to)
                return least;
        }
        return first;
    }

    private static int Rank(int codePoint) =>
        codePoint switch
        {
            >= 'a' and <= 'z' => 0,
            >= '0' and <= '9' => 1,
            >= 'A' and <= 'Z' => 2,
            > ' ' and <= '~' => 3,
            ' ' => 4,
            >= 0x4E00 and <= 0x9FA5 => 5,
            _ => CodePoints.Width(codePoint) + 5,
        };
}
