using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Generator.Emission;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Tests;

/// <summary>The 2021 form, damaged at random: the parser finds faults or none, but always ends and never throws.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20211101;

    private static readonly int Iterations = int.TryParse(
        Environment.GetEnvironmentVariable("SCHEMAKIT_FUZZ"),
        out int count
    )
        ? count
        : 300;

    private const string Damage = "\"\\{}[],:0-9e.tn\u2028\uD83D*/~#$ ";

    private static readonly string Form = TestForms.Report2021.Text;

    [Fact]
    public void Damaged_characters_never_throw()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Iterations; i++)
            ParseAndEmit(DamageCharacters(random));
    }

    [Fact]
    public void Misplaced_values_never_throw()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Iterations; i++)
            ParseAndEmit(MisplaceValues(random));
    }

    private static void ParseAndEmit(string text)
    {
        try
        {
            SchemaParseResult result = SchemaParser.Parse(new SchemaSource("form.tables.json", text, "A"));
            Assert.True(result.Model is not null || result.Problems.Count > 0);
            Assert.All(result.Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
            if (result.Model is { } form)
                Assert.All(ReportEmitter.Emit(form), f => Assert.NotEmpty(f.Text));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed on:\n" + text, e);
        }
    }

    private static string DamageCharacters(Random random)
    {
        string text = Form;
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - length), length)),
                _ => text.Remove(at, 1).Insert(at, Damage[random.Next(Damage.Length)].ToString()),
            };
        }
        return text;
    }

    private static string MisplaceValues(Random random)
    {
        JsonNode root = JsonNode.Parse(Form)!;
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            List<JsonNode> nodes = [.. Below(root).Skip(1)];
            JsonNode target = nodes[random.Next(nodes.Count)];
            JsonNode? value =
                random.Next(4) == 0
                    ? JsonNode.Parse(
                        new[] { "null", "true", "-1", "1e400", "\"\"", "\"*\"", "[]", "{}", "[[{}]]", "0.5" }[
                            random.Next(10)
                        ]
                    )
                    : nodes[random.Next(nodes.Count)].DeepClone();
            target.ReplaceWith(value);
        }
        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) =>
        (
            node switch
            {
                JsonObject members => members.Select(m => m.Value),
                JsonArray items => items,
                _ => [],
            }
        )
            .OfType<JsonNode>()
            .SelectMany(Below)
            .Prepend(node);
}
