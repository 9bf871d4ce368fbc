using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Samples;

/// <summary>
/// Divides all characters into classes that some patterns do not tell apart, so that one character of each is enough to
/// try. Surrogates are left out: a document cannot hold half a character.
/// </summary>
internal static class CharacterClasses
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    /// <param name="programs">The patterns.</param>
    /// <param name="characters">Characters that are told apart from all others besides.</param>
    public static IReadOnlyList<CharacterClass> Of(
        IEnumerable<PatternProgram?> programs,
        IEnumerable<int>? characters = null
    )
    {
        Instruction[] instructions = [.. programs.OfType<PatternProgram>().SelectMany(p => p.Instructions)];
        CharacterSet[] sets =
        [
            .. instructions.Select(i => i.Set).OfType<CharacterSet>().Append(CharacterSet.Word).Distinct(),
        ];
        var starts = new SortedSet<int> { 0, LastSurrogate + 1 };
        var singles = new HashSet<int>(
            instructions.Where(i => i.Code == Opcode.Character).Select(i => i.Operand).Concat(characters ?? [])
        );
        foreach (int single in singles)
        {
            starts.Add(single);
            starts.Add(single + 1);
        }
        starts.UnionWith(sets.SelectMany(s => s.Bounds));
        if (Array.Exists(sets, s => s.HasCategories))
            starts.UnionWith(Enumerable.Range(0, CodePoints.Last + 1).Where(StartsCategory));

        var classes = new Dictionary<string, CharacterClass>(StringComparer.Ordinal);
        int[] ordered = [.. starts.Where(s => s <= CodePoints.Last && s is < FirstSurrogate or > LastSurrogate)];
        for (int i = 0; i < ordered.Length; i++)
        {
            int first = ordered[i];
            int last = i + 1 < ordered.Length ? ordered[i + 1] - 1 : CodePoints.Last;
            if (first < FirstSurrogate && last >= FirstSurrogate)
                last = FirstSurrogate - 1;
            string signature = singles.Contains(first)
                ? "=" + first
                : string.Concat(sets.Select(s => s.Contains(first) ? '1' : '0'));
            if (!classes.TryGetValue(signature, out CharacterClass? group))
                classes.Add(signature, group = new CharacterClass());
            group.Add(first, last);
        }
        return [.. classes.Values.OrderBy(c => c.Order).ThenBy(c => c.Representative)];
    }

    private static bool StartsCategory(int codePoint) =>
        codePoint > 0
        && codePoint is < FirstSurrogate or > LastSurrogate
        && CodePoints.Category(codePoint) != CodePoints.Category(codePoint - 1);
}
