using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Pages;

/// <summary>Names of cells of one sum without what all of them have in common: the sentence above has told it.</summary>
internal static class ShortNames
{
    /// <summary>The names, as short as they can be told apart.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> labels)
    {
        string[][] steps = [.. labels.Select(l => l.Split(" › "))];
        if (steps.Length < 2)
            return labels;
        int least = steps.Min(s => s.Length);
        int before = Enumerable.Range(0, least - 1).TakeWhile(i => steps.All(s => s[i] == steps[0][i])).Count();
        int behind = Enumerable
            .Range(1, Math.Max(0, least - before - 1))
            .TakeWhile(i => steps.All(s => s[^i] == steps[0][^i]))
            .Count();
        return [.. steps.Select(s => LabelPath.Of(s[before..^behind]))];
    }
}
