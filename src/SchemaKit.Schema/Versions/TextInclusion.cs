using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// Finds texts that one schema allows and another refuses, or shows that there are none: both are run side by side as
/// machines, so that for patterns and lengths the answer is exact unless a pattern is very large.
/// </summary>
internal static class TextInclusion
{
    private const int MaxFound = 24;
    private const int Draws = 300;

    // Longer texts are not made.
    private const int MaxLength = 100_000;

    /// <summary>Texts that the first allows and the second refuses, a shortest one first.</summary>
    /// <param name="before">The first.</param>
    /// <param name="sampler">Makes texts that the first allows, where it has no list.</param>
    /// <param name="after">The second: one keyword.</param>
    /// <param name="isComplete">Whether, where there are none, it is certain that there are none.</param>
    public static IReadOnlyList<string> Outside(
        TextShape before,
        TextSampler? sampler,
        TextShape after,
        out bool isComplete
    )
    {
        IReadOnlyList<string>? all = before.Listed ?? (before.Keywords.Constant is { } constant ? [constant] : null);
        if (all is not null)
        {
            isComplete = true;
            return Refused(all, after);
        }
        var candidates = new List<string>();
        if (Shortest(before.Keywords, after, out isComplete) is { } shortest)
            candidates.Add(shortest);
        candidates.AddRange(OfLengths(before.Keywords, after.Keywords));
        var random = new SampleRandom(11);
        for (int i = 0; i < Draws && sampler is not null && !isComplete; i++)
        {
            if (sampler.Draw(random) is { } text)
                candidates.Add(text);
        }
        return Refused(candidates.Where(t => TextRules.Refusal(before.Keywords, t) is null), after);
    }

    /// <summary>Whether a schema allows a text.</summary>
    public static bool Allows(TextShape shape, string text) =>
        shape.Listed?.Contains(text) ?? TextRules.Refusal(shape.Keywords, text) is null;

    private static List<string> Refused(IEnumerable<string> candidates, TextShape after) =>
        [.. candidates.Where(t => !Allows(after, t)).Distinct().Take(MaxFound)];

    // What a format leaves out is not known to a machine: what it finds may be no text of it, but where it finds nothing
    // there is nothing.
    private static string? Shortest(TextModel before, TextShape after, out bool isComplete)
    {
        isComplete = false;
        if (after.Listed is null && after.Keywords.Format != TextFormat.None)
        {
            isComplete = after.Keywords.Format == before.Format;
            return null;
        }
        var first = new TextMachine(before);
        ListedTexts? list = after.Listed is null ? null : new ListedTexts(after.Listed);
        ITextMachine second = (ITextMachine?)list ?? new TextMachine(after.Keywords);
        IReadOnlyList<CharacterClass> classes = CharacterClasses.Of(
            [first.Program, (second as TextMachine)?.Program],
            list?.Characters
        );
        string? found = TextSearch.Shortest(
            (first.Start, second.Start),
            (at, c) => first.Step(at.Item1, c) is >= 0 and var next ? (next, second.Step(at.Item2, c)) : null,
            at => first.Accepts(at.Item1) && !second.Accepts(at.Item2),
            classes,
            out bool isSearched
        );
        isComplete = found is null && isSearched && !first.IsTooLarge && !second.IsTooLarge;
        return found;
    }

    private static IEnumerable<string> OfLengths(TextModel before, TextModel after)
    {
        if (before.Pattern is not null || before.Format != TextFormat.None)
            return [];
        int[] lengths = [before.MinLength, after.MinLength - 1, (after.MaxLength ?? 0) + 1, before.MaxLength ?? 0];
        return lengths.Where(l => l is >= 0 and <= MaxLength).Select(l => new string('a', l));
    }
}
