using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;
using SchemaKit.Schema.Tests.Samples;
using SchemaKit.Schema.Text;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>What one schema allows and another refuses, against trying many values.</summary>
public sealed class InclusionTests
{
    private static readonly ChangeKind[] NumberKeywords =
    [
        ChangeKind.Type,
        ChangeKind.Minimum,
        ChangeKind.Maximum,
        ChangeKind.ExclusiveMinimum,
        ChangeKind.ExclusiveMaximum,
        ChangeKind.MultipleOf,
        ChangeKind.Constant,
        ChangeKind.ValuesListed,
    ];

    [Fact]
    public void Numbers_that_are_found_are_outside_and_where_none_can_be_none_is()
    {
        var random = new Random(1);
        int found = 0;
        int certain = 0;
        int open = 0;
        for (int trial = 0; trial < 4_000; trial++)
        {
            NumberModel before = Models.Any(random);
            NumberModel after = Isolation.OfNumber(NumberKeywords[trial % NumberKeywords.Length], Models.Any(random))!;
            IReadOnlyList<decimal> outside = NumberInclusion.Outside(before, after, out bool isComplete);
            Assert.All(outside, v => Assert.True(before.Allows(v) && !after.Allows(v)));
            if (outside.Count > 0)
            {
                found++;
                continue;
            }
            // Halves, tenths and hundredths around all bounds that the models have.
            IEnumerable<decimal> tried = Enumerable.Range(-6_000, 12_001).Select(i => i / 100m).Where(before.Allows);
            Assert.DoesNotContain(tried, v => !after.Allows(v));
            if (isComplete)
                certain++;
            else
                open++;
        }
        Assert.True(found > 500 && certain > 500 && open < 20, $"{found} {certain} {open}");
    }

    [Theory]
    [InlineData("^[0-9]{6}$", "^[0-9]{6,8}$", null)]
    [InlineData("^[0-9]{6,8}$", "^[0-9]{6}$", "0000000")]
    [InlineData("^(ab|cd)+$", "^[a-d]*$", null)]
    [InlineData("^[a-d]*$", "^(ab|cd)+$", "")]
    [InlineData("^a", "a", null)]
    [InlineData("a", "^a", "ba")]
    [InlineData("^\\p{Lu}$", "^\\p{L}$", null)]
    [InlineData("^\\p{L}$", "^\\p{Ll}$", "A")]
    [InlineData("\\bno\\b", "no", null)]
    [InlineData("no", "\\bno\\b", "ano")]
    [InlineData("^[^x]{0,3}$", "^.{0,3}$", "\n")]
    [InlineData("^(?:.|\\s){0,2}$", "^[^]{0,2}$", null)]
    public void Whether_a_pattern_is_part_of_another_is_decided(string before, string after, string? shortest)
    {
        IReadOnlyList<string> outside = TextInclusion.Outside(
            Shape(before),
            new TextSampler(Shape(before).Keywords),
            Shape(after),
            out bool isComplete
        );
        Assert.Equal(shortest is null, isComplete);
        Assert.Equal(shortest, outside.Count == 0 ? null : outside[0]);
    }

    [Fact]
    public void Texts_that_are_found_are_outside_and_where_none_is_found_none_is()
    {
        string[] texts = [.. Texts("ab1", 6)];
        var random = new Random(2);
        int found = 0;
        int certain = 0;
        for (int trial = 0; trial < 600; trial++)
        {
            TextShape before = Any(random);
            TextShape after = Any(random);
            IReadOnlyList<string> outside = TextInclusion.Outside(before, null, after, out bool isComplete);
            Assert.All(outside, t => Assert.True(Allows(before, t) && !Allows(after, t), t));
            if (outside.Count > 0)
                found++;
            if (!isComplete || outside.Count > 0)
                continue;
            certain++;
            Assert.DoesNotContain(texts, t => Allows(before, t) && !Allows(after, t));
        }
        Assert.True(found > 300 && certain > 30, $"{found} {certain}");
    }

    [Fact]
    public void A_list_of_texts_is_taken_for_what_it_is()
    {
        var list = new TextShape(Shape(null).Keywords, ["a", "bb", "c😀"]);
        Assert.Equal(["bb", "c😀"], TextInclusion.Outside(list, null, Shape("^.$"), out bool isComplete));
        Assert.True(isComplete);
        Assert.Empty(TextInclusion.Outside(Shape("^(a|bb|c\\u{1F600})$"), null, list, out isComplete));
        Assert.True(isComplete);
        Assert.Equal("", TextInclusion.Outside(Shape(null), null, list, out _)[0]);
        Assert.Equal("c", TextInclusion.Outside(Shape("^(a|bb|c\\u{1F600}?)$"), null, list, out _)[0]);
    }

    [Theory]
    [InlineData(TextFormat.Date, TextFormat.Date, 0, true)]
    [InlineData(TextFormat.Date, TextFormat.DateTime, 1, false)]
    [InlineData(TextFormat.None, TextFormat.Uuid, 1, false)]
    [InlineData(TextFormat.Uuid, TextFormat.None, 0, true)]
    internal void Formats_are_tried(TextFormat before, TextFormat after, int least, bool isComplete)
    {
        TextModel old = Shape(null).Keywords with { Format = before };
        IReadOnlyList<string> outside = TextInclusion.Outside(
            new TextShape(old, null),
            new TextSampler(old),
            new TextShape(Shape(null).Keywords with { Format = after }, null),
            out bool isDecided
        );
        Assert.True(outside.Count >= least);
        Assert.Equal(isComplete, isDecided);
        Assert.All(outside, t => Assert.Null(TextRules.Refusal(old, t)));
    }

    private static bool Allows(TextShape shape, string text) => TextInclusion.Allows(shape, text);

    private static TextShape Any(Random random)
    {
        string? pattern = random.Next(5) == 0 ? null : Pattern(random, 2);
        int least = random.Next(3) == 0 ? random.Next(3) : 0;
        int? most = random.Next(3) == 0 ? least + random.Next(4) : null;
        return new TextShape(new TextModel(least, most, null, pattern, TextFormat.None), null);
    }

    private static string Pattern(Random random, int depth)
    {
        string anchored = Alternatives(random, depth);
        return random.Next(3) switch
        {
            0 => anchored,
            1 => "^(?:" + anchored + ")$",
            _ => "^(?:" + anchored + ")",
        };
    }

    private static string Alternatives(Random random, int depth) =>
        string.Join("|", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Sequence(random, depth)));

    private static string Sequence(Random random, int depth) =>
        string.Concat(
            Enumerable
                .Range(0, random.Next(1, 4))
                .Select(_ =>
                {
                    string atom =
                        depth > 0 && random.Next(4) == 0
                            ? "(?:" + Alternatives(random, depth - 1) + ")"
                            : new[] { "a", "b", "1", "[ab]", "\\d", "." }[random.Next(6)];
                    return atom + new[] { "", "", "", "*", "+", "?", "{1,2}" }[random.Next(7)];
                })
        );

    private static IEnumerable<string> Texts(string characters, int longest) =>
        longest == 0
            ? [""]
            : Texts(characters, longest - 1)
                .SelectMany(t => t.Length < longest - 1 ? [t] : characters.Select(c => t + c).Prepend(t));

    private static TextShape Shape(string? pattern) =>
        new(new TextModel(0, null, null, pattern, TextFormat.None), null);
}
