using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Tests.Drafts;

/// <summary>The literature's own examples: what is found in them, and that it is right.</summary>
public sealed class LiteratureTests
{
    public static TheoryData<string> Names => [.. LiteratureVector.All.Select(v => v.Name)];

    [Fact]
    public void Each_vector_has_a_name_of_its_own_and_a_source_and_says_why_it_differs_from_a_peer()
    {
        Assert.InRange(LiteratureVector.All.Count, 60, int.MaxValue);
        Assert.Equal(LiteratureVector.All.Count, LiteratureVector.All.Select(v => v.Name).Distinct().Count());
        Assert.All(LiteratureVector.All, v => Assert.NotEmpty(v.Source));
        Assert.All(LiteratureVector.All, v => Assert.Equal(v.Peer is null, v.Difference is null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_vector_holds(string name)
    {
        LiteratureVector vector = VectorOf(name);
        if (vector.Expected["check"] is { } check)
            AssertChecked(vector, check);
        if (vector.Expected["locate"] is JsonArray faults)
            AssertLocated(vector, faults);
        if (vector.Expected["complete"] is { } completion)
            AssertCompleted(vector, completion);
        if (vector.Expected["analysis"] is { } analysis)
            AssertAnalysed(vector, analysis);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_vector_expects_is_what_trying_everything_finds(string name)
    {
        LiteratureVector vector = VectorOf(name);
        if (vector.Expected["locate"] is JsonArray faults)
            AssertLightest(vector, faults);
        if (vector.Expected["complete"] is { } completion)
            AssertOnly(vector, completion);
    }

    private static LiteratureVector VectorOf(string name) => LiteratureVector.All.Single(v => v.Name == name);

    private static void AssertChecked(LiteratureVector vector, JsonNode expected)
    {
        CheckResult result = vector.Draft().Check();
        Assert.Equal(LiteratureVector.Strings(expected["violated"]), result.Violations.Select(v => v.Rule.Id));
        Assert.Equal(LiteratureVector.Strings(expected["undecided"]), result.Undecided.Select(e => e.Rule.Id));
    }

    private static void AssertLocated(LiteratureVector vector, JsonArray expected)
    {
        var options = new LocationOptions { Weight = c => vector.WeightOf(c.Path[1..]) };
        Location location = vector.Draft().Locate(options);
        Assert.Equal(expected.Select(f => (string)f!["outcome"]!), location.Faults.Select(f => f.Outcome.ToString()));
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.False(location.Faults[i].HasMore);
            Assert.Equal(
                expected[i]!["explanations"]!.AsArray().Select(e => Told(e!)),
                location.Faults[i].Explanations.Select(Told)
            );
        }
    }

    private static void AssertCompleted(LiteratureVector vector, JsonNode expected)
    {
        Completion completion = vector.Draft().Complete();
        Assert.Equal(
            Filled(expected).Select(c => $"{c.Key}={Text(c.Value)}").Order(StringComparer.Ordinal),
            completion.Deductions.Select(d => $"{d.Cell.Path[1..]}={Text(d.Value)}").Order(StringComparer.Ordinal)
        );
        Assert.Equal(LiteratureVector.Strings(expected["open"]), completion.OpenCells.Select(c => c.Path[1..]));
        Assert.Equal(
            Conflicts(expected).Select(c => string.Join(" ", c)),
            completion.Conflicts.Select(c => string.Join(" ", c.Cells.Select(cell => cell.Path[1..])))
        );
    }

    private static void AssertAnalysed(LiteratureVector vector, JsonNode expected)
    {
        FormAnalysis analysis = FormAnalysis.Of(vector.Form());
        Assert.Equal(
            (expected["contradictions"]?.AsArray() ?? []).Select(c =>
                string.Join(", ", LiteratureVector.Strings(c).Order(StringComparer.Ordinal))
            ),
            analysis.Contradictions.Select(c =>
                string.Join(", ", c.Constraints.Select(x => x.ToString()).Order(StringComparer.Ordinal))
            )
        );
        Assert.Equal(
            (expected["forced"]?.AsObject() ?? []).Select(c => $"{c.Key}={Text(c.Value)}"),
            analysis.Forced.Select(f => $"{f.Cell.Path[1..]}={f.Value}")
        );
        Assert.Equal(
            LiteratureVector.Strings(expected["redundant"]),
            analysis.RedundantRules.Select(r => r.Rule.Rule.Id)
        );
    }

    // Sets that explain faults which no rule ties together explain all of them together.
    private static void AssertLightest(LiteratureVector vector, JsonArray faults)
    {
        IReadOnlyList<IReadOnlyDictionary<string, NumberRange>> lightest = new LiteratureOracle(vector).Lightest();
        if (faults.Any(f => (string)f!["outcome"]! == nameof(LocationOutcome.Impossible)))
        {
            Assert.Empty(lightest);
            return;
        }
        IEnumerable<JsonObject> expected = faults.Aggregate(
            (IEnumerable<JsonObject>)
                [
                    [],
                ],
            (all, fault) => all.SelectMany(a => Sets(fault!).Select(e => Union(a, e)))
        );
        Assert.Equal(
            expected
                .Select(e => string.Join("; ", e.OrderBy(c => vector.Names.ToList().IndexOf(c.Key)).Select(Range)))
                .Order(StringComparer.Ordinal),
            lightest
                .Select(e => string.Join("; ", vector.Names.Where(e.ContainsKey).Select(n => $"{n} {Range(e[n])}")))
                .Order(StringComparer.Ordinal)
        );
    }

    private static void AssertOnly(LiteratureVector vector, JsonNode expected)
    {
        var oracle = new LiteratureOracle(vector);
        JsonObject filled = Filled(expected);
        List<string> conflicts = [];
        foreach (IReadOnlyCollection<string> blanks in oracle.Blanks())
        {
            if (oracle.RangesOfBlanks(blanks) is not { } ranges)
                conflicts.Add(string.Join(" ", blanks));
            foreach (string blank in blanks)
                Assert.Equal(Text(filled[blank]), oracle.RangesOfBlanks(blanks)?[blank].Only?.ToString());
        }
        Assert.Equal(Conflicts(expected).Select(c => string.Join(" ", c)), conflicts);
    }

    // A slip that moves a whole row is told beside the lightest sets.
    private static IEnumerable<JsonObject> Sets(JsonNode fault) =>
        fault["explanations"]!
            .AsArray()
            .Where(e => (string?)e!["slip"] is not (nameof(Slip.CellsShifted) or nameof(Slip.NumberSplit)))
            .Select(e => e!["cells"]!.AsObject());

    private static JsonObject Union(JsonObject a, JsonObject b) =>
        new(a.Concat(b).Select(c => KeyValuePair.Create(c.Key, c.Value?.DeepClone())));

    private static JsonObject Filled(JsonNode expected) => expected["filled"]?.AsObject() ?? [];

    private static IEnumerable<IReadOnlyList<string>> Conflicts(JsonNode expected) =>
        (expected["conflicts"]?.AsArray() ?? []).Select(LiteratureVector.Strings);

    private static string Told(JsonNode explanation)
    {
        IEnumerable<string> cells = explanation["cells"]!
            .AsObject()
            .Select(c => $"{Range(c)}{Slipped((string?)(c.Value as JsonObject)?["slip"])}");
        return string.Join("; ", cells) + Slipped((string?)explanation["slip"]);
    }

    private static string Told(Explanation explanation)
    {
        IEnumerable<string> cells = explanation.Changes.Select(c =>
            $"{c.Cell.Path[1..]} {Range(Text(c.Least), Text(c.Greatest))}{Slipped(c.Slip?.ToString())}"
        );
        return string.Join("; ", cells) + Slipped(explanation.Slip?.ToString());
    }

    private static string Slipped(string? slip) => slip is null ? "" : $" ({slip})";

    private static string Range(KeyValuePair<string, JsonNode?> cell) =>
        cell.Value is not JsonObject range ? $"{cell.Key} {Range(Text(cell.Value), Text(cell.Value))}"
        : range["value"] is { } value ? $"{cell.Key} {Range(Text(value), Text(value))}"
        : $"{cell.Key} {Range(Text(range["least"]), Text(range["greatest"]))}";

    private static string Range(NumberRange range) => Range(Text(range.LeastDecimal), Text(range.GreatestDecimal));

    private static string Range(string? least, string? greatest) =>
        least is not null && least == greatest ? $"= {least}" : $"from {least ?? "-"} to {greatest ?? "-"}";

    private static string? Text(JsonNode? number) => number is null ? null : Text(number.GetValue<decimal>());

    private static string? Text(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
