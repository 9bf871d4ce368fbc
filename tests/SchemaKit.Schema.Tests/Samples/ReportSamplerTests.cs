using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Tests.Samples;

public sealed class ReportSamplerTests
{
    public static TheoryData<string> Forms => [.. SampleForms.All.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_sample_is_read_from_its_text_and_its_hard_rules_hold(string id)
    {
        FormSchema form = SampleForms.All.Single(f => f.Id == id);
        var sampler = new ReportSampler(form, 1);
        SampledReport? previous = null;
        int held = 0;
        for (int i = 0; i < 150; i++)
        {
            SampledReport? sample = sampler.Draw(
                new SampleRequest { Style = (PickStyle)(i % 3), Previous = i % 2 == 0 ? previous : null }
            );
            Assert.NotNull(sample);
            bool isRead = form.TryRead(
                sample.ToUtf8(),
                out FormDocument? read,
                out IReadOnlyList<ReadProblem> problems
            );
            Assert.True(isRead, string.Join("\n", problems) + sample.Text);
            Assert.Equal(sample.Document.Cells, read!.Cells);
            CheckResult result = read.Check();
            Assert.True(result.IsValid, sample.Text);
            held += result.CountHeld(Severity.Error);
            if (i % 2 == 0 && previous is not null)
                Assert.True(read.CheckAgainst(previous.Document).IsValid, sample.Text);
            previous = sample;
        }
        Assert.True(held > 150, "no rule was ever decided");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Where_rules_are_not_asked_samples_are_still_read_and_mostly_break_them(string id)
    {
        FormSchema form = SampleForms.All.Single(f => f.Id == id);
        var sampler = new ReportSampler(form, 2);
        int broken = 0;
        for (int i = 0; i < 100; i++)
        {
            SampledReport sample = sampler.Draw(new SampleRequest { HoldsRules = false })!;
            Assert.True(form.TryRead(sample.ToUtf8(), out FormDocument? read, out _), sample.Text);
            broken += read!.Check().IsValid ? 0 : 1;
        }
        Assert.True(broken > 50, $"{broken}");
    }

    [Fact]
    public void The_same_seed_makes_the_same_reports_and_another_seed_others()
    {
        Assert.Equal(Texts(SampleForms.Lists, 7), Texts(SampleForms.Lists, 7));
        Assert.NotEqual(Texts(SampleForms.Lists, 7), Texts(SampleForms.Lists, 8));
        // On every machine and runtime.
        FormSchema form = SampleForms.Of(
            """ "a": { "type": "integer", "minimum": 0 }, "b": { "type": "integer" }, "t": { "type": "string" } """,
            """{ "id": "r", "sum": "a", "equals": "b" }""",
            "\"a\""
        );
        Assert.Equal(
            ["""{"a":13020,"t":""}""", """{"a":16,"b":16,"t":"-"}""", """{"a":19,"t":"7Zé中Z\"ZZ Z\""}"""],
            Texts(form, 1).Take(3)
        );
    }

    [Fact]
    public void The_smallest_report_leaves_out_what_it_may_and_holds_zeros()
    {
        SampledReport report = new ReportSampler(SampleForms.AnnualReport, 1).Smallest()!;
        Assert.Equal(200, report.Document.Cells.Count);
        Assert.All(report.Document.Cells, c => Assert.Equal(0m, c.Number));
        Assert.StartsWith(
            "{\"unit\":\"a\",\"year\":1,\"scope\":\"own\",\"proactive\":",
            report.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("overview", report.Text, StringComparison.Ordinal);
        Assert.Equal("""{"code":"000","n":5,"rows":[{"k":"a"},{"k":"b"}]}""".Length, new ReportSampler(
                SampleForms.Of(
                    """
                    "code": { "type": "string", "pattern": "^([0-9]{3}|[0-9]{5})$" }, "n": { "type": "integer", "minimum": 5 },
                    "rows": { "type": "array", "minItems": 2, "items": { "type": "object", "key": ["k"],
                      "properties": { "k": { "type": "string", "enum": ["a", "b"] } }, "required": ["k"] } },
                    "more": { "type": "array", "items": { "type": "integer" } }
                    """,
                    "",
                    "\"code\", \"n\", \"rows\""
                ),
                1
            ).Smallest()!.Text.Length);
    }

    [Fact]
    public void Samples_show_what_a_form_may_hold()
    {
        var sampler = new ReportSampler(SampleForms.Lists, 3);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => sampler.Draw(new SampleRequest())!.Text)];
        string[] shown =
        [
            "\"scope\":\"own\"",
            "\"scope\":\"aggregate\"",
            "\"grade\":null",
            "\"rate\":1.25",
            "\"maybeOffice\":{",
            "\"maybeTags\":null",
            "\"maybeTags\":[]",
            "\"rowsOrNull\":null",
            "\"rowsOrNull\":[{",
            "\"monthly\":[null",
            "\"kind\":\"y,z\"",
        ];
        Assert.All(shown, s => Assert.Contains(texts, t => t.Contains(s, StringComparison.Ordinal)));
        Assert.Contains(texts, t => !t.Contains("\"rate\"", StringComparison.Ordinal));
        Assert.True(texts.Distinct().Count() > 295);
    }

    [Fact]
    public void Rules_with_a_condition_are_asked_in_some_samples_and_not_in_others()
    {
        var sampler = new ReportSampler(SampleForms.Lists, 4);
        var asked = new HashSet<string>();
        var notAsked = new HashSet<string>();
        for (int i = 0; i < 400; i++)
        {
            CheckResult result = sampler.Draw(new SampleRequest())!.Document.Check();
            notAsked.UnionWith(result.NotAsked.Select(e => e.Rule.Id));
            asked.UnionWith(
                SampleForms.Lists.Model.Root.Rules.Select(r => r.Id).Except(result.NotAsked.Select(e => e.Rule.Id))
            );
        }
        string[] conditional = ["many-offices", "graded", "final", "place"];
        Assert.All(conditional, r => Assert.Contains(r, asked));
        Assert.All(conditional, r => Assert.Contains(r, notAsked));
    }

    [Theory]
    [InlineData("\"a\": { \"type\": \"array\", \"minItems\": 100000000, \"items\": { \"type\": \"integer\" } }")]
    [InlineData("\"a\": { \"type\": \"string\", \"minLength\": 1000000000 }")]
    [InlineData("\"a\": { \"type\": \"string\", \"pattern\": \"^a\\\\bb$\" }")]
    [InlineData("\"a\": { \"type\": \"string\", \"pattern\": \"^[ab]{9}$\", \"maxLength\": 8 }")]
    [InlineData(
        "\"a\": { \"type\": \"array\", \"minItems\": 4, \"uniqueItems\": true, \"items\": { \"type\": \"string\", \"enum\": [\"x\", \"y\", \"z\"] } }"
    )]
    [InlineData("\"a\": { \"type\": \"number\", \"minimum\": 0.1, \"maximum\": 0.2, \"multipleOf\": 0.5 }")]
    public void Where_no_report_can_be_found_the_search_ends(string property)
    {
        var watch = Stopwatch.StartNew();
        var sampler = new ReportSampler(SampleForms.Of(property, "", "\"a\""), 1);
        Assert.Null(sampler.Smallest());
        Assert.Null(sampler.Draw(new SampleRequest()));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void Rules_that_contradict_each_other_end_the_search()
    {
        FormSchema form = SampleForms.Of(
            "\"a\": { \"type\": \"integer\" }, \"b\": { \"type\": \"integer\" }",
            """{ "id": "r", "sum": "a", "equals": "b" }, { "id": "s", "sum": ["a", 1], "equals": "b" }""",
            "\"a\", \"b\""
        );
        Assert.Null(new ReportSampler(form, 1).Draw(new SampleRequest()));
    }

    [Fact]
    public void Members_that_may_be_left_out_are_where_a_large_form_would_grow_without_end()
    {
        // 30 levels, each of a list of lists: 4 rows in each would be 4^30.
        string item = """{ "type": "integer" }""";
        for (int i = 0; i < 30; i++)
            item = $$"""{ "type": "array", "items": {{item}} }""";
        var sampler = new ReportSampler(SampleForms.Of("\"a\": " + item), 1);
        Assert.NotNull(sampler.Draw(new SampleRequest()));
    }

    [Fact]
    public void A_sample_shows_what_it_is_asked_to_show()
    {
        var sampler = new ReportSampler(SampleForms.Lists, 5);
        ValuePlace report = sampler.Report;
        ValuePlace sections = report.Find("expenditure")!.Find("classes")!.Children[0].Find("sections")!;
        SampledReport Draw(ValuePlace place, Aim aim) =>
            sampler.Draw(new SampleRequest { Style = PickStyle.Smallest, Aims = new SampleAims().Add(place, aim) })!;

        Assert.Contains(
            "\"rate\":0.5",
            Draw(report.Find("rate")!, new Aim { Presence = Presence.Value, Values = [SampleJson.Number(0.5m)] }).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"maybeTags\":null",
            Draw(report.Find("maybeTags")!, new Aim { Presence = Presence.Null }).Text,
            StringComparison.Ordinal
        );
        // What is around it is there too, and the rules hold: the class has the section's amount, the whole one within its tolerance.
        SampledReport section = Draw(
            sections.Children[0].Find("amounts")!.Find("basic")!,
            new Aim { Values = [SampleJson.Number(7.25m)] }
        );
        Assert.InRange(section.Document.ToCellVector()["/expenditure/total/total"].Number, 7.24m, 7.26m);
        // The second row has the first one's code; its key differs in what else is in it.
        SampledReport rows = Draw(sections, new Aim { Items = 3, Repeated = ["code", "part"] });
        Assert.Contains("\"kind\":\"y,z\"", rows.Text, StringComparison.Ordinal);
        SampledReport twice = Draw(
            report.Find("maybeRows")!,
            new Aim
            {
                Presence = Presence.Value,
                Items = 2,
                RepeatsItem = true,
            }
        );
        Assert.Contains("\"maybeRows\":[{\"a\":0,\"b\":0},{\"a\":0,\"b\":0}]", twice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_sums_than_those_of_the_rules_can_be_asked_for()
    {
        FormSchema form = SampleForms.AnnualReport;
        int total = form.FindCell("/applications/outcomes/total/total")!.Index;
        var sampler = new ReportSampler(form, 6);
        SampledReport report = sampler.Draw(
            new SampleRequest
            {
                MoreSums = (_, _) => [new SumRow(SparseVector.Unit(total), Rational.From(40L), Rational.From(41L))],
            }
        )!;
        Assert.InRange(report.Document.Cells[total].Number, 40m, 41m);
        Assert.True(report.Document.Check().IsValid);
    }

    [Fact]
    public void A_sample_is_JSON_that_its_text_gives_back()
    {
        SampledReport report = new ReportSampler(SampleForms.Values, 9).Draw(new SampleRequest())!;
        Assert.Equal(CanonicalJson.Write(report.Root), CanonicalJson.Write(JsonParser.Parse(report.Text).Root!));
    }

    private static string[] Texts(FormSchema form, ulong seed)
    {
        var sampler = new ReportSampler(form, seed);
        return [.. Enumerable.Range(0, 20).Select(_ => sampler.Draw(new SampleRequest())!.Text)];
    }
}
