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

    /// <summary>
    /// Whether labels of at least two columns can be told from left to right in the order of the form, and none in another. A label
    /// that was torn, as where its lines became cells, is told by what its piece begins or ends with.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="entries">The labels above its columns from left to right.</param>
    public static bool IsTold(FormBlock block, IEnumerable<HeaderEntry> entries)
    {
        int last = -1;
        int told = 0;
        foreach (HeaderEntry entry in entries)
        {
            int[] columns = entry.Candidates is { Count: > 0 } own ? [.. own] : ColumnsOfPiece(block, entry.Key);
            if (columns.Length == 0)
                continue;
            int next = columns.Where(c => c > last).DefaultIfEmpty(-1).Min();
            if (next < 0)
                return false;
            (last, told) = (next, told + 1);
        }
        return told >= 2;
    }

    private static int[] ColumnsOfPiece(FormBlock block, string piece) =>
        piece.Length == 0
            ? []
            :
            [
                .. block
                    .Columns.Where(c =>
                        c.Leaf.Keys.Any(k =>
                            k.StartsWith(piece, StringComparison.Ordinal) || k.EndsWith(piece, StringComparison.Ordinal)
                        )
                    )
                    .Select(c => c.Index),
            ];

    private static int Descents(string[] keys, IReadOnlyList<string> found)
    {
        int[] places = [.. found.Select(f => Array.IndexOf(keys, f)).Where(i => i >= 0)];
        return places.Zip(places.Skip(1)).Count(p => p.Second < p.First);
    }
}
