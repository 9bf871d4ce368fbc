using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Labels;
using SchemaKit.Schema;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Forms;

/// <summary>A label of a form and all that a page may print for it.</summary>
internal sealed class FormLabel
{
    private FormLabel(PrintedText text, IReadOnlyList<string> spellings)
    {
        Text = Phrase.Of(text.In);
        Spellings = spellings;
        Plain =
        [
            .. spellings
                .Select(LabelText.WithoutOrdinal)
                .SelectMany(s => new[] { s, LabelText.WithoutBrackets(s) })
                .Where(s => s.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        Keys = [.. spellings.SelectMany(KeysOf).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the form prints.</summary>
    public Phrase Text { get; }

    /// <summary>Its keys: with what stands in brackets and without, in all languages of the form.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What it may be in a text that runs on: compact, with its number.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>The same without its number, with what stands in brackets and without.</summary>
    public IReadOnlyList<string> Plain { get; }

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Keys.Count == 0;

    /// <summary>A label of the form.</summary>
    public static FormLabel Of(PrintedText text)
    {
        PrintedText plain = text with { Unit = null };
        IEnumerable<string> texts = plain.Labels.IsEmpty
            ? [plain.Name]
            : plain.Labels.Languages.Select(l => plain.In(l));
        return new FormLabel(text, [.. texts.Select(LabelText.Compact).Where(t => t.Length > 0)]);
    }

    /// <summary>How alike it is to a text.</summary>
    public double Likeness(string text) => Likeness(LabelText.Key(text), LabelText.ShortKey(text));

    /// <summary>How alike it is to a text of which the keys are known.</summary>
    public double Likeness(string key, string shortKey)
    {
        double best = 0;
        foreach (string own in Keys)
        {
            if (own == key || own == shortKey)
                return 1;
            best = Math.Max(best, Similarity.Of(own, key));
            if (shortKey != key)
                best = Math.Max(best, Similarity.Of(own, shortKey));
        }
        return best > 0.5 && IsOfOtherYear(key) ? 0 : best;
    }

    /// <summary>Whether a text that is not this label is about another year.</summary>
    /// <param name="key">The key of the text.</param>
    public bool IsOfOtherYear(string key) => Keys.Any(k => YearWords.Differ(k, key));

    /// <inheritdoc/>
    public override string ToString() => Text.Chinese;

    private static IEnumerable<string> KeysOf(string text) => [LabelText.Key(text), LabelText.ShortKey(text)];
}
