using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;
using SchemaKit.Schema.Tests.Text;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Tests.Samples;

public sealed class TextMachineTests
{
    [Fact]
    public void A_machine_accepts_what_the_JavaScript_engine_matches()
    {
        int compared = 0;
        foreach (
            IGrouping<string, EcmaVector> vectors in EcmaVector
                .ReadAll()
                .Where(v => v.Verdict != "refused")
                .GroupBy(v => v.Pattern)
        )
        {
            var machine = new TextMachine(Pattern(vectors.Key));
            foreach (EcmaVector vector in vectors)
            {
                Assert.True(Accepts(machine, vector.Text) == (vector.Verdict == "match"), vector.ToString());
                compared++;
            }
        }
        Assert.True(compared > 3_000);
    }

    [Theory]
    [InlineData(0, 3, "", "abc")]
    [InlineData(2, null, "ab", "abcdefgh")]
    [InlineData(3, 3, "a😀c", "abc")]
    public void Lengths_count_code_points(int least, int? most, params string[] accepted)
    {
        var machine = new TextMachine(new TextModel(least, most, null, null, TextFormat.None));
        Assert.All(accepted, t => Assert.True(Accepts(machine, t)));
        Assert.Equal(least == 0, Accepts(machine, ""));
        Assert.Equal(most is null, Accepts(machine, "abcdefghijkl"));
    }

    [Fact]
    public void Characters_of_one_class_are_not_told_apart_by_any_set()
    {
        string[] patterns = ["[a-f0-9é]", "[^a-z]\\d", "\\p{Lu}[\\p{Nd}x]", ".\\b\\w\\s", "[一-鿿😀-😎]"];
        var random = new SampleRandom(1);
        foreach (string source in patterns)
        {
            PatternProgram program = EcmaPattern.TryParse(source, out _)!.Program;
            CharacterSet[] sets = [.. program.Instructions.Select(i => i.Set).OfType<CharacterSet>()];
            IReadOnlyList<CharacterClass> classes = CharacterClasses.Of([program]);
            foreach (CharacterClass group in classes)
            {
                for (int i = 0; i < 200; i++)
                {
                    int codePoint = group.Pick(random);
                    Assert.All(sets, s => Assert.Equal(s.Contains(group.Representative), s.Contains(codePoint)));
                }
            }
            // Every character but half ones is in a class.
            Assert.Equal(0x110000 - 0x800, classes.Sum(c => c.Count));
        }
    }

    [Theory]
    [InlineData("^[0-9]{6}$", 6)]
    [InlineData("^([0-9]{3}|[0-9]{5}|[0-9]{7})$", 3)]
    [InlineData("x", 1)]
    [InlineData("^(a|b)*c{2,}$", 2)]
    [InlineData("\\bno\\b.*\\bend$", 6)]
    [InlineData("^\\p{Lu}\\p{Ll}+$", 2)]
    [InlineData("^$", 0)]
    [InlineData("^[\\u4e00-\\u9fa5]{2,20}(省|市|县)$", 3)]
    public void The_shortest_text_and_drawn_ones_match(string pattern, int shortest)
    {
        var sampler = new TextSampler(Pattern(pattern));
        Assert.Equal(shortest, CodePoints.Count(sampler.Shortest!));
        EcmaPattern matcher = EcmaPattern.TryParse(pattern, out _)!;
        var random = new SampleRandom(2);
        var texts = new HashSet<string>();
        for (int i = 0; i < 100; i++)
        {
            string text = sampler.Draw(random)!;
            Assert.True(matcher.IsMatch(text), text);
            texts.Add(text);
        }
        Assert.True(pattern == "^$" || texts.Count > 20, string.Join(" ", texts));
    }

    [Theory]
    [InlineData("a^")]
    [InlineData("^a\\bb$")]
    [InlineData("$.")]
    [InlineData("^\\B\\b$")]
    public void Where_a_pattern_has_no_text_none_is_found(string pattern) =>
        Assert.Null(new TextSampler(Pattern(pattern)).Shortest);

    [Fact]
    public void A_pattern_with_very_many_states_says_so()
    {
        // Of the last 20 characters each may have been an a: 2^20 states.
        var machine = new TextMachine(Pattern("a.{20}$"));
        var random = new Random(1);
        int state = machine.Start;
        for (int i = 0; i < 200_000 && !machine.IsTooLarge; i++)
            state = machine.Step(state == TextMachine.Dead ? machine.Start : state, random.Next(2) == 0 ? 'a' : 'b');
        Assert.True(machine.IsTooLarge);
        Assert.NotNull(new TextSampler(Pattern("a.{20}$")).Draw(new SampleRandom(1)));
    }

    [Theory]
    [InlineData(TextFormat.Date, 0, null, null)]
    [InlineData(TextFormat.DateTime, 0, null, null)]
    [InlineData(TextFormat.DateTime, 40, 60, null)]
    [InlineData(TextFormat.DateTime, 0, null, "^202")]
    [InlineData(TextFormat.Uuid, 0, null, null)]
    [InlineData(TextFormat.Uuid, 0, null, "^[0-9a-f-]*$")]
    [InlineData(TextFormat.None, 5, 7, null)]
    internal void Texts_have_their_format_length_and_pattern(TextFormat format, int least, int? most, string? pattern)
    {
        var sampler = new TextSampler(new TextModel(least, most, null, pattern, format));
        var random = new SampleRandom(3);
        Assert.True(sampler.IsAllowed(sampler.Shortest!), sampler.Shortest);
        for (int i = 0; i < 100; i++)
        {
            string text = sampler.Draw(random)!;
            Assert.True(sampler.IsAllowed(text), text);
        }
    }

    private static TextModel Pattern(string pattern) => new(0, null, null, pattern, TextFormat.None);

    private static bool Accepts(TextMachine machine, string text)
    {
        int state = machine.Start;
        for (int i = 0; i < text.Length; i += CodePoints.Width(CodePoints.At(text, i)))
            state = machine.Step(state, CodePoints.At(text, i));
        return machine.Accepts(state);
    }
}
