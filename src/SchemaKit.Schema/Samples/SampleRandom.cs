using System.Collections.Generic;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// Numbers that look random and are the same on every machine and runtime: SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014). The framework's generator promises no such thing.
/// </summary>
/// <param name="seed">Where the sequence starts.</param>
internal sealed class SampleRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        ulong z = unchecked(_state += 0x9E37_79B9_7F4A_7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB);
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to before a bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int least, int greatest) => least + (int)(Next() % (ulong)((long)greatest - least + 1));

    /// <summary>True in so many of 100 cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of some.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>Puts items into another order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
