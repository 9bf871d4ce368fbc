using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Data;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Emission;
using SchemaKit.Generator.Forms;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Tests;

/// <summary>
/// The 2021 form and a real report on it, damaged at random: parser and check find faults or none, but always end and never
/// throw, and the check of a data file says what a reader would.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20211101;

    private static readonly int Iterations = Repetitions.Of("SCHEMAKIT_FUZZ", 300);

    private const string Damage = "\"\\{}[],:0-9e.tn\u2028\uD83D*/~#$ ";

    private static readonly string Form = TestForms.Report2021.Text;
    private static readonly string Report = RepositoryFile.Read("seeds/hongze-2023.json");

    private static readonly FormCatalogue Forms = new(
        AnalyzerRun.Compile(new TestProject(), [new MemoryText(TestForms.Report2021.Path, Form)], "")
    );

    [Fact]
    public void Damaged_characters_never_throw()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Iterations; i++)
            ParseAndEmit(DamageCharacters(random, Form));
    }

    [Fact]
    public void Misplaced_values_never_throw()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Iterations; i++)
            ParseAndEmit(MisplaceValues(random, Form));
    }

    [Fact]
    public void Damaged_reports_are_refused_where_a_reader_refuses_them()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Iterations; i++)
        {
            CheckAsAReader(DamageCharacters(random, Report));
            CheckAsAReader(MisplaceValues(random, Report));
        }
    }

    private static void CheckAsAReader(string text)
    {
        const string id = "urn:schemakit:form:cn-disclosure-annual-report:2021";
        FormSchema form = Forms.Find(id)!.Schema!;

        IReadOnlyList<DataFault> faults = new DataFileCheck(new DataFile(id), Forms, new(() => [])).Run(
            new MemoryText("/data/report.json", text),
            default
        );

        Assert.All(faults, f => Assert.InRange(f.Place.Span.End, f.Place.Span.Start, text.Length));
        // Half a character has no bytes of its own.
        if (text.EnumerateRunes().Any(r => r.Value == 0xFFFD))
            return;
        bool isRead = form.TryRead(Encoding.UTF8.GetBytes(text), out FormDocument? document, out var problems);
        int broken = isRead ? form.Check(document!.Cells).Violations.Count : 0;
        DiagnosticDescriptor[] ofRules =
        [
            DataDescriptors.BrokenRule,
            DataDescriptors.BrokenSoftRule,
            DataDescriptors.BrokenHint,
        ];
        ILookup<bool, DataFault> areOfRules = faults.ToLookup(f => ofRules.Contains(f.Descriptor));
        Assert.Equal(
            problems.Select(p => (p.Line - 1, p.Column - 1)),
            areOfRules[false].Select(f => (f.Place.Lines.Start.Line, f.Place.Lines.Start.Character))
        );
        // Of a report that cannot be read, what could be read is checked all the same.
        Assert.True(isRead ? areOfRules[true].Count() == broken : areOfRules[true].Count() >= broken);
    }

    private static void ParseAndEmit(string text)
    {
        try
        {
            SchemaParseResult result = SchemaParser.Parse(new SchemaSource("form.tables.json", text, "A"));
            Assert.True(result.Model is not null || result.Problems.Count > 0);
            Assert.All(result.Problems, p => Assert.InRange(p.Span.End, p.Span.Start, text.Length));
            if (result.Model is { } form)
                Assert.All(FormEmitter.Emit(form), f => Assert.NotEmpty(f.Text));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed on:\n" + text, e);
        }
    }

    private static string DamageCharacters(Random random, string text)
    {
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

    private static string MisplaceValues(Random random, string text)
    {
        JsonNode root = JsonNode.Parse(text)!;
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
