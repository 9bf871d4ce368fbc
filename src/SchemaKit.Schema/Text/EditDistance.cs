using System;

namespace SchemaKit.Schema.Text;

/// <summary>How many letters must be put in, left out or replaced to make one text of another (Levenshtein 1966).</summary>
internal static class EditDistance
{
    /// <param name="one">A text; both are short, since the work is the product of their lengths.</param>
    /// <param name="other">Another.</param>
    /// <param name="ignoresCase">Whether letters that differ in case alone count as the same.</param>
    public static int Of(string one, string other, bool ignoresCase = false)
    {
        var row = new int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
            row[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (IsSame(one[i - 1], other[j - 1], ignoresCase) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.Length];
    }

    private static bool IsSame(char a, char b, bool ignoresCase) =>
        a == b || (ignoresCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
