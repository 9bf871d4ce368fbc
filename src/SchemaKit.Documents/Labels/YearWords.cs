using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Labels;

/// <summary>Words for years and other times in labels. 上年 and 本年 differ in one character, and mean figures that must not be mixed.</summary>
internal static class YearWords
{
    private static readonly string[][] Kinds =
    [
        ["本年", "今年", "当年", "thisyear"],
        ["上年", "上一年", "去年", "往年", "lastyear", "previousyear"],
        ["下年", "下一年", "明年", "nextyear"],
        ["累计", "历年"],
        ["本月", "本季"],
    ];

    /// <summary>Whether two keys are about different years.</summary>
    public static bool Differ(string one, string other)
    {
        int[] years = [.. KindsIn(one)];
        return years.Length > 0 && KindsIn(other).ToArray() is { Length: > 0 } others && !years.Intersect(others).Any();
    }

    private static IEnumerable<int> KindsIn(string key) =>
        Enumerable
            .Range(0, Kinds.Length)
            .Where(i => Array.Exists(Kinds[i], w => key.Contains(w, StringComparison.Ordinal)));
}
