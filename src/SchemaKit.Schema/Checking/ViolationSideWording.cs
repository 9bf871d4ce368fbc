using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Checking;

/// <summary>One side of a broken equation in words.</summary>
/// <param name="Sum">The sum, with all its digits.</param>
/// <param name="Terms">The cells, then the constant if there is one.</param>
internal sealed record ViolationSideWording(string Sum, IReadOnlyList<ViolationTermWording> Terms)
{
    // A sentence with every row of a long list says nothing to anybody.
    private const int MaxSpelt = 40;

    /// <summary>What makes up the sum; a term that stands alone is told though it be 0.</summary>
    public IReadOnlyList<ViolationTermWording> TermsThatCount =>
        Terms.Count == 1 ? Terms : [.. Terms.Where(t => t.Value != 0m)];

    /// <summary>How many terms are 0 where only those that count are told; empty where none is.</summary>
    public Phrase Zeros
    {
        get
        {
            int told = TermsThatCount.Count;
            int zeros = Terms.Count - told;
            if (zeros == 0)
                return "";
            if (told == 0)
                return new Phrase($"all {zeros} terms are 0", $"{zeros} 项均为 0");
            return new Phrase(
                zeros == 1 ? "the other term is 0" : $"the other {zeros} terms are 0",
                $"其余 {zeros} 项为 0"
            );
        }
    }

    /// <summary>The sum as a sentence spells it out: <c>Issued 7 − Repealed 1</c>; empty where there is nothing to add up.</summary>
    public Phrase Detail
    {
        get
        {
            IReadOnlyList<ViolationTermWording> told = TermsThatCount;
            string spelt = string.Concat(told.Take(MaxSpelt).Select((t, i) => t.Spelt(i == 0)));
            int more = told.Count - MaxSpelt;
            Phrase[] parts = [spelt, more > 0 ? new Phrase($"and {more} more terms", $"另有 {more} 项") : "", Zeros];
            return new Phrase(
                string.Join("; ", parts.Select(p => p.English).Where(p => p.Length > 0)),
                string.Join("，", parts.Select(p => p.Chinese).Where(p => p.Length > 0))
            );
        }
    }
}
