using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>Whether labels were found in the order of the form.</summary>
internal static class HeaderOrder
{
    /// <summary>
    /// Whether the labels that stand side by side under each label of a block were all found in order, as often as the form has
    /// them.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="found">The keys found, in the order of the document.</param>
    public static bool Holds(FormBlock block, IReadOnlyList<string> found) =>
        block.HeaderLabels.Count > 0
        && block
            .Siblings.Select(s => s.Select(l => l.Keys[0]).ToArray())
            .GroupBy(k => string.Join('\n', k), StringComparer.Ordinal)
            .All(g => IsRepeated(g.First(), g.Count(), found));

    private static bool IsRepeated(string[] keys, int times, IReadOnlyList<string> found) =>
        found.Where(f => keys.Contains(f)).SequenceEqual(Enumerable.Repeat(keys, times).SelectMany(k => k));

    /// <summary>Whether labels that stand side by side were found in another order than that of the form.</summary>
    /// <param name="block">The block.</param>
    /// <param name="found">The keys found, in the order of the document.</param>
    public static bool IsBroken(FormBlock block, IReadOnlyList<string> found) =>
        block
            .Siblings.Select(s => s.Select(l => l.Keys[0]).ToArray())
            .GroupBy(k => string.Join('\n', k), StringComparer.Ordinal)
            .Any(g => Descents(g.First(), found) > g.Count() - 1);

    private static int Descents(string[] keys, IReadOnlyList<string> found)
    {
        int[] places = [.. found.Select(f => Array.IndexOf(keys, f)).Where(i => i >= 0)];
        return places.Zip(places.Skip(1)).Count(p => p.Second < p.First);
    }
}
