using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Wording;

/// <summary>One side of a rule in words.</summary>
/// <param name="summands">What is added up.</param>
/// <param name="constant">The number added to it.</param>
/// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
internal sealed class SumWording(IReadOnlyList<Summand> summands, decimal constant, string language)
{
    // More than so many are told by their number: nobody reads them, and the paths tell them all.
    private const int Many = 60;

    /// <summary>The sum as a part of a sentence.</summary>
    public string Sentence
    {
        get
        {
            if (summands.Count == 0)
                return new Phrase("", " ").In(language) + NumberText.ToText(constant);
            if (summands.Any(s => s.Factor != 1m) || constant < 0m)
                return InSequence();
            string[] names = [.. Told.Select(s => s.Name.In(language)), .. Rest, .. Constant];
            bool isSum = summands.Any(s => s.IsSum);
            if (names.Length <= 2 && !isSum)
                return string.Join(new Phrase(" plus ", "加").In(language), names);
            return SumOf(names).In(language);
        }
    }

    /// <summary>The sum as a formula.</summary>
    public string Formula
    {
        get
        {
            IEnumerable<string> parts = Told.Select(
                (s, i) => Sign(s.Factor, i == 0) + Times(s.Factor) + s.Symbol.In(language)
            );
            string formula = string.Concat(parts) + string.Concat(Rest.Select(r => " + " + r));
            if (constant == 0m)
                return formula.Length == 0 ? "0" : formula;
            return formula + Sign(constant, formula.Length == 0) + NumberText.ToText(Math.Abs(constant));
        }
    }

    private IEnumerable<Summand> Told => summands.Count <= Many ? summands : summands.Take(Many);

    private IEnumerable<string> Rest
    {
        get
        {
            string count = (summands.Count - Many).ToString(CultureInfo.InvariantCulture);
            return summands.Count <= Many ? [] : [new Phrase($"{count} more", $"另外 {count} 项").In(language)];
        }
    }

    private IEnumerable<string> Constant => constant == 0m ? [] : [NumberText.ToText(constant)];

    private string InSequence()
    {
        bool isChinese = Language.IsChinese(language);
        var words = new List<string>();
        foreach (Summand summand in Told)
        {
            Phrase name = summand.IsSum ? SumOf([summand.Name.In(language)]) : summand.Name;
            string times = NumberText.ToText(Math.Abs(summand.Factor));
            Phrase amount =
                Math.Abs(summand.Factor) == 1m
                    ? name
                    : new Phrase($"{times} times {name.English}", $"{name.Chinese}的 {times} 倍");
            words.Add(Link(summand.Factor, words.Count == 0).In(language) + amount.In(language));
        }
        words.AddRange(Rest.Select(r => Link(1m, false).In(language) + r));
        if (constant != 0m)
            words.Add(Link(constant, false).In(language) + NumberText.ToText(Math.Abs(constant)));
        return string.Join(isChinese ? "" : " ", words);
    }

    private static Phrase Link(decimal factor, bool isFirst) =>
        (factor < 0m, isFirst) switch
        {
            (true, true) => new Phrase("minus ", "负的"),
            (true, false) => new Phrase("minus ", "减"),
            (false, true) => "",
            (false, false) => new Phrase("plus ", "加"),
        };

    private static Phrase SumOf(IReadOnlyList<string> names)
    {
        string last = names[names.Count - 1];
        string before = string.Join(", ", names.Take(names.Count - 1));
        return new Phrase(
            "the sum of " + (names.Count == 1 ? last : $"{before} and {last}"),
            string.Join("、", names) + "之和"
        );
    }

    private static string Sign(decimal factor, bool isFirst) =>
        (factor < 0m, isFirst) switch
        {
            (true, true) => "−",
            (true, false) => " − ",
            (false, true) => "",
            (false, false) => " + ",
        };

    private static string Times(decimal factor) =>
        Math.Abs(factor) == 1m ? "" : NumberText.ToText(Math.Abs(factor)) + " × ";
}
