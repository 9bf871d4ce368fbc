using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Locating;

/// <summary>
/// Which of several explanations of one weight is told first: one slip for all, then more recognised slips, then more
/// totals, which people add up by hand; in the end the order of the schema.
/// </summary>
internal sealed class ExplanationOrder : IComparer<Explanation>
{
    public static readonly ExplanationOrder Likeliest = new();

    public int Compare(Explanation? x, Explanation? y)
    {
        (Explanation a, Explanation b) = (x!, y!);
        int order = Descending(a, b, e => e.Slip is null ? 0 : 1);
        if (order == 0)
            order = Descending(a, b, e => e.Changes.Count(c => c.Slip is not null));
        if (order == 0)
            order = Descending(a, b, e => e.Changes.Count(c => c.Cell.IsDerived));
        for (int i = 0; order == 0 && i < Math.Min(a.Changes.Count, b.Changes.Count); i++)
            order = a.Changes[i].Cell.Index.CompareTo(b.Changes[i].Cell.Index);
        return order == 0 ? a.Changes.Count.CompareTo(b.Changes.Count) : order;
    }

    private static int Descending(Explanation a, Explanation b, Func<Explanation, int> measure) =>
        measure(b).CompareTo(measure(a));
}
