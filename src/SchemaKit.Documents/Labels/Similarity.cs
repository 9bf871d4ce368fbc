using System;
using SchemaKit.Schema.Text;

namespace SchemaKit.Documents.Labels;

/// <summary>How alike two labels are.</summary>
internal static class Similarity
{
    // No label of a table is longer; what is longer is prose.
    private const int MaxLength = 120;

    /// <summary>How much better the best of several labels must be than the next.</summary>
    public const double Margin = 0.1;

    /// <summary>1 minus the edit distance over the length of the longer one: 1 for equal keys, 0 for nothing in common.</summary>
    public static double Of(string one, string other)
    {
        int longer = Math.Max(one.Length, other.Length);
        if (longer == 0 || longer > MaxLength)
            return 0;
        return 1 - ((double)EditDistance.Of(one, other) / longer);
    }
}
