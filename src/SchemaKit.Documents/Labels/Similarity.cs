using System;

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
        return 1 - ((double)Distance(one, other) / longer);
    }

    private static int Distance(string one, string other)
    {
        Span<int> row = stackalloc int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
            row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }
}
