using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Parsing;

/// <summary>"Did you mean": the nearest of the names that would have been right.</summary>
internal static class Suggestion
{
    private const int MaxNames = 1_000;

    /// <summary>A sentence with the nearest name, else one that lists the names; a space stands before it.</summary>
    public static Phrase For(string wrong, IReadOnlyCollection<string> names)
    {
        if (Nearest(wrong, names) is { } best)
            return new Phrase($" Did you mean '{best}'?", $"您是不是想写“{best}”？");
        if (names.Count is 0 or > 30)
            return "";
        // It stands in each of many messages.
        string[] known = [.. names.Select(Excerpt.Of)];
        return new Phrase($" Known: {string.Join(", ", known)}.", $"可用：{string.Join("、", known)}。");
    }

    /// <summary>The name that was meant; null where none is near.</summary>
    public static string? Nearest(string wrong, IReadOnlyCollection<string> names)
    {
        if (names.Count > MaxNames)
            return null;
        string? best = null;
        int bestDistance = Math.Max(2, wrong.Length / 3) + 1;
        foreach (string name in names)
        {
            int distance = Distance(wrong, name);
            // A name with nothing in common is not meant, however short it is.
            if (distance < bestDistance && distance < Math.Max(wrong.Length, name.Length))
                (best, bestDistance) = (name, distance);
        }
        return best;
    }

    // The edit distance (Levenshtein), names being short; letters that differ in case alone count nothing extra.
    private static int Distance(string a, string b) =>
        a.Length > 100 || b.Length > 100 ? int.MaxValue : EditDistance.Of(a, b, ignoresCase: true);
}
