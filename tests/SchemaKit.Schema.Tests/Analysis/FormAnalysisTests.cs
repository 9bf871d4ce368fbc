using System.Linq;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Tests.Analysis;

public sealed class FormAnalysisTests
{
    private static readonly FormAnalysis Form2021 = FormAnalysis.Of(FormSchema.Parse(Forms.AnnualReport2021()));

    [Theory]
    [InlineData("", 200, 42, 40, 190, 175, 1)]
    [InlineData("/proactive", 10, 0, 0, 0, 0, 1)]
    [InlineData("/applications", 175, 39, 37, 175, 175, 0)]
    [InlineData("/disputes", 15, 3, 3, 15, 0, 2)]
    public void The_figures_of_the_form_of_2021(
        string path,
        int cells,
        int equations,
        int rank,
        int detectable,
        int locatable,
        int undetected
    )
    {
        Section section = new[] { Form2021.Whole! }.Concat(Form2021.Tables).Single(s => s.Path == path);
        Assert.Equal(
            (cells, equations, 0, rank),
            (section.Cells, section.Equations, section.Inequalities, section.Rank)
        );
        Assert.Equal(
            (detectable, locatable, undetected),
            (section.Location.Detectable, section.Location.Locatable, section.Location.Undetected.Count)
        );
    }

    [Fact]
    public void The_form_of_2021_has_two_equations_that_follow_and_no_rule()
    {
        Assert.Empty(Form2021.Contradictions);
        Assert.Empty(Form2021.Forced);
        Assert.Empty(Form2021.RedundantRules);
        Assert.Empty(Form2021.NotAdditive);
        Assert.Empty(Form2021.NotAnalysed);
        Consequence[] redundant = [.. Form2021.RedundantEquations];
        Assert.Equal(
            ["/applications/outcomes/total#row-total", "/applications/carriedOut#row-total"],
            redundant.Select(r => r.Equation.Id)
        );
        Assert.Equal(28, redundant[0].From.Count);
        Assert.Equal(
            [
                "/applications#balance/naturalPersons",
                "/applications#balance/organisations/commercial",
                "/applications#balance/organisations/research",
                "/applications#balance/organisations/publicWelfare",
                "/applications#balance/organisations/legalServices",
                "/applications#balance/organisations/other",
                "/applications#balance/total",
                "/applications/received#row-total",
                "/applications/carriedIn#row-total",
                "/applications/outcomes/total#row-total",
            ],
            redundant[1].From.Select(c => c.ToString())
        );
    }

    [Fact]
    public void Numbers_of_the_form_of_2021_that_no_rule_covers() =>
        Assert.Equal(
            [
                "/proactive/licences/decisions",
                "/proactive/penalties/decisions",
                "/proactive/coercions/decisions",
                "/proactive/fees/amount",
            ],
            Form2021.Uncovered.Select(c => c.Path)
        );

    // cells | rules | the rules and equations that follow, each with what it follows from
    [Theory]
    [InlineData("a,b,c", "r: a + b = c", "")]
    [InlineData("a,b", "r: a = b; s: b = a", "s <- #r")]
    [InlineData("a,b", "r: a = b; s: 2 a = 2 b", "s <- #r")]
    [InlineData("a,b,c", "r: a = b; s: b = c; t: a = c", "t <- #r, #s")]
    [InlineData("a,b,c,d", "r: a + b = c; s: c = d; t: a + b = d; u: a + b + c = 2 d", "t <- #r, #s; u <- #r, #s")]
    [InlineData("a,b", "r: a <= b; s: a <= b + 5", "s <- #r")]
    [InlineData("a,b", "r: a <= b + 5; s: a <= b", "r <- #s")]
    [InlineData("a,b,c", "r: a <= b; s: b <= c; t: a <= c", "t <- #r, #s")]
    [InlineData("a,b,c", "r: a <= b; s: b <= c; t: a <= c - 1", "")]
    [InlineData("a 0..,b 0..", "r: a + b >= 0", "r <- /a >= 0, /b >= 0")]
    [InlineData("a 0..10,b 0..10", "r: a + b <= 20", "r <- /a <= 10, /b <= 10")]
    [InlineData("a 0..10,b 0..10", "r: a + b <= 19.9", "")]
    [InlineData("a 0..,b 0..,c 0..", "r: a + b = c; s: a <= c", "s <- /b >= 0, #r")]
    [InlineData("a,b", "r: a <= b; s: a >= b; t: a = b", "t <- #r, #s")]
    [InlineData("a,b", "r: a = a", "r <- ")]
    [InlineData("a,b", "r: a <= b; s: a <= b", "s <- #r")]
    [InlineData("a%,b%", "r: 0.1 a = 0.3 b; s: a = 3 b", "s <- #r")]
    [InlineData("a,b,c", "r: a = b : warning; s: a = b", "")]
    [InlineData("a 5..5,b", "r: a = 5; s: b = a", "r <- /a <= 5, /a >= 5")]
    public void A_rule_that_follows_names_what_it_follows_from(string cells, string rules, string expected)
    {
        FormAnalysis analysis = Analyse(cells, rules);
        Assert.Empty(analysis.Contradictions);
        string Names(System.Collections.Generic.IEnumerable<Constraint> from) =>
            string.Join(", ", from.Select(c => c.ToString()).Order(System.StringComparer.Ordinal));
        string Sorted(string text) =>
            string.Join(
                "; ",
                text.Split("; ")
                    .Select(t => t.Split(" <- "))
                    .Select(t =>
                        t.Length == 1
                            ? t[0]
                            : t[0] + " <- " + string.Join(", ", t[1].Split(", ").Order(System.StringComparer.Ordinal))
                    )
            );
        Assert.Equal(
            Sorted(expected),
            string.Join("; ", analysis.RedundantRules.Select(r => r.Rule.Rule.Id + " <- " + Names(r.From)))
        );
        // Of rules with one equation each, the equations say the same.
        Assert.Equal(
            analysis.RedundantRules.Select(r => r.Rule.Rule.Id),
            analysis.RedundantEquations.Select(r => r.Equation.Rule.Id)
        );
    }

    // cells | rules | the smallest set that nothing meets, in the order of the form
    [Theory]
    [InlineData("a,b", "r: a = b; s: a = b + 1", "#r, #s")]
    [InlineData("a,b", "r: a + 1 = a", "#r")]
    [InlineData("a,b,c", "r: a = b; s: b = c; t: a = c + 1; u: a + b + c = 9", "#r, #s, #t")]
    [InlineData("a,b,c", "r: a = b; s: b = c; t: a = c + 1; u: c >= a", "#t, #u")]
    [InlineData("a,b", "r: a <= b - 1; s: b <= a - 1", "#r, #s")]
    [InlineData("a 0..,b 0..", "r: a + b = -1", "#r, /a >= 0, /b >= 0")]
    [InlineData("a 0..10,b", "r: a = 11", "#r, /a <= 10")]
    [InlineData("a 0..10,b 0..10,c 25..", "r: a + b = c", "#r, /a <= 10, /b <= 10, /c >= 25")]
    [InlineData("a 0..10,b 0..10,c 25..", "r: a + b = c; s: b = c", "#s, /b <= 10, /c >= 25")]
    [InlineData("a 0..,b 0..,c", "r: a + b = c; s: c <= -1", "#r, #s, /a >= 0, /b >= 0")]
    [InlineData("a,b", "r: 3 a = 2 b; s: 3 a = 2 b + 1", "#r, #s")]
    [InlineData("a,b,c,d", "r: a = b; s: b = c; t: c = d; u: a = d + 1; v: a >= b + 5", "#r, #v")]
    [InlineData("a,b,c,d", "r: a <= b; s: b <= c; t: c <= d; u: d <= a - 1", "#r, #s, #t, #u")]
    [InlineData("a%,b%", "r: 0.1 a = 0.2 b; s: a = 2 b + 0.001", "#r, #s")]
    [InlineData("a 0..5,b 0..5", "r: a - b >= 6", "#r, /a <= 5, /b >= 0")]
    public void Rules_that_contradict_each_other_are_told_in_the_smallest_set(
        string cells,
        string rules,
        string expected
    )
    {
        Contradiction contradiction = Analyse(cells, rules).Contradictions.First();
        Assert.Equal(expected, string.Join(", ", contradiction.Constraints));
        Assert.True(contradiction.IsSmallest);
    }

    [Fact]
    public void Two_contradictions_are_told_one_after_the_other() =>
        Assert.Equal(
            ["#r, #s", "#t, #u"],
            Analyse("a,b,c,d", "r: a = b; s: a = b + 1; t: c = d + a; u: c = d + a + 1; v: a + b + c + d = 7")
                .Contradictions.Select(c => string.Join(", ", c.Constraints))
        );

    // cells | rules | the cells forced, with their values and by what
    [Theory]
    [InlineData("a,b", "r: a = b", "")]
    [InlineData("a,b", "r: a = 7", "/a = 7 by #r")]
    [InlineData("a%,b%", "r: 2 a = 7", "/a = 3.5 by #r")]
    [InlineData("a,b", "r: a + b = 10; s: a - b = 2", "/a = 6 by #r, #s; /b = 4 by #r, #s")]
    [InlineData("a 0..,b 0..", "r: a + b <= 0", "/a = 0 by #r, /a >= 0, /b >= 0; /b = 0 by #r, /a >= 0, /b >= 0")]
    [InlineData("a 0..5,b 0..5", "r: a + b >= 10", "/a = 5 by #r, /a <= 5, /b <= 5; /b = 5 by #r, /a <= 5, /b <= 5")]
    [InlineData("a,b,c", "r: a <= b; s: b <= a; t: a + b = 4", "/a = 2 by #r, #s, #t; /b = 2 by #r, #s, #t")]
    [InlineData("a 3..3,b", "r: a = b", "/a = 3 by /a >= 3, /a <= 3; /b = 3 by #r, /a >= 3, /a <= 3")]
    [InlineData("a 0..,b 0..,c 0..", "r: a + b = c; s: c <= a", "/b = 0 by #r, #s, /b >= 0")]
    [InlineData("a 0..,b 0..,c 0..,d 0..", "r: a = b; s: c = d; t: c + d = 0", "/c = 0 by #s, #t; /d = 0 by #s, #t")]
    public void A_cell_that_can_hold_one_number_only_is_told_with_the_number(
        string cells,
        string rules,
        string expected
    )
    {
        FormAnalysis analysis = Analyse(cells, rules);
        Assert.Empty(analysis.Contradictions);
        string Key(Constraint c) => c.ToString();
        string Text(ForcedCell f) =>
            $"{f.Cell.Path} = {f.Value} by {string.Join(", ", f.By.OrderBy(c => c.Row is null).ThenBy(c => c.Cell?.Index).ThenBy(c => c.IsMaximum).ThenBy(Key, System.StringComparer.Ordinal))}";
        Assert.Equal(expected, string.Join("; ", analysis.Forced.Select(Text)));
    }

    // A decimal cannot hold a third.
    [Theory]
    [InlineData("a,b", "r: 2 a = 7")]
    [InlineData("a%,b", "r: 3 a = 1")]
    public void A_cell_that_could_only_hold_what_it_does_not_allow_is_a_contradiction(string cells, string rules)
    {
        Contradiction contradiction = Assert.Single(Analyse(cells, rules).Contradictions);
        Assert.True(contradiction.NeedsOtherNumbers);
        Assert.Equal("#r", Assert.Single(contradiction.Constraints).ToString());
    }

    [Theory]
    [InlineData(""" "type": "number", "exclusiveMinimum": 0 """, "needs other numbers: #r, /a >= 0, /b >= 0")]
    [InlineData(""" "type": "integer", "exclusiveMinimum": 0 """, "#r, /a >= 1, /b >= 0")]
    [InlineData(""" "type": "integer", "minimum": 0.5 """, "#r, /a >= 1, /b >= 0")]
    [InlineData(""" "type": "integer", "const": 2 """, "#r, /a >= 2, /b >= 0")]
    [InlineData(""" "type": "integer", "minimum": 0 """, "")]
    public void Every_kind_of_bound_counts(string a, string expected)
    {
        FormAnalysis analysis = FormAnalysis.Of(
            FormSchema.Parse(
                $$"""
                { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
                  "properties": { "a": { {{a}} }, "b": { "type": "integer", "minimum": 0 } }, "required": ["a", "b"],
                  "rules": [{ "id": "r", "sum": ["a", "b"], "atMost": 0 }] }
                """
            )
        );
        Contradiction? found = analysis.Contradictions.FirstOrDefault();
        string prefix = found?.NeedsOtherNumbers == true ? "needs other numbers: " : "";
        Assert.Equal(
            expected,
            prefix
                + string.Join(", ", (found?.Constraints ?? []).OrderBy(c => c.Row is null).ThenBy(c => c.Cell?.Index))
        );
    }

    // What follows through a number that may be missing is not asked where it is: then the rule itself is needed.
    [Theory]
    [InlineData("\"a\", \"b\", \"c\"", "t", 1)]
    [InlineData("\"a\", \"c\"", "s", 0)]
    [InlineData("\"b\", \"c\"", "t", 1)]
    public void A_rule_does_not_follow_through_a_number_that_may_be_missing(string required, string rule, int equations)
    {
        FormAnalysis analysis = FormAnalysis.Of(
            FormSchema.Parse(
                $$"""
                { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", "required": [{{required}}],
                  "properties": { "a": { "type": "integer" }, "b": { "type": "integer" }, "c": { "type": "integer" } },
                  "rules": [{ "id": "r", "sum": "a", "equals": "b" }, { "id": "s", "sum": "b", "equals": "c" },
                    { "id": "t", "sum": "a", "equals": "c" }] }
                """
            )
        );
        Assert.Equal(rule, Assert.Single(analysis.RedundantRules).Rule.Rule.Id);
        Assert.Equal(equations, analysis.RedundantEquations.Count());
    }

    [Theory]
    [InlineData("r: a = b + 5", "5")]
    [InlineData("r: a + 5 = b", "-5")]
    [InlineData("r: a <= b", null)]
    [InlineData("r: a <= b + 5", "5")]
    [InlineData("r: a <= b - 5", null)]
    [InlineData("r: a >= b + 5", null)]
    [InlineData("r: a >= b - 5", "-5")]
    [InlineData("r: a = b - 5: warning", "-5")]
    [InlineData("r: a + 3 = b + 3", null)]
    public void A_rule_is_not_kept_by_sums_where_its_constant_would_have_to_grow(string rule, string? constant) =>
        Assert.Equal(constant, Analyse("a,b", rule).NotAdditive.SingleOrDefault()?.Constant.ToString());

    [Theory]
    [InlineData("a,b,c", "r: a = 0", "/b, /c")]
    [InlineData("a,b,c", "r: a = b : info", "/c")]
    [InlineData("a,b,c", "r: a + b >= c : warning", "")]
    public void A_number_is_covered_by_a_rule_of_any_severity(string cells, string rules, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", Analyse(cells, rules.Replace(" : ", ": ", System.StringComparison.Ordinal)).Uncovered)
        );

    [Theory]
    [InlineData("a,b,c", "r: a + b = c", 3, 0, "/a, /b")]
    [InlineData("a,b,c", "r: a = b", 2, 0, "/c")]
    [InlineData("a,b,c", "r: a + b = c; s: a + 2 b = 3 c", 3, 3, "/a, /b, /c")]
    [InlineData("a,b,c", "r: a + b = c; s: a + 2 b = 3 c; t: a = 2 c", 3, 3, "")]
    public void The_location_report_of_small_forms(
        string cells,
        string rules,
        int detectable,
        int locatable,
        string pattern
    )
    {
        LocationReport location = Analyse(cells, rules).Whole!.Location;
        Assert.Equal((detectable, locatable), (location.Detectable, location.Locatable));
        Assert.Equal(pattern, string.Join(", ", location.Undetected));
    }

    [Fact]
    public void A_rule_on_a_type_follows_only_where_it_follows_at_every_place()
    {
        FormSchema form = FormSchema.Parse(
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { "p": { "$ref": "#/$defs/T" }, "q": { "$ref": "#/$defs/T" } }, "required": ["p", "q"],
              "rules": [{ "id": "one", "sum": "p/a", "equals": "p/b" }, { "id": "both", "sum": ["p/a", "q/a"], "equals": ["p/b", "q/b"] }],
              "$defs": { "T": { "type": "object", "required": ["a", "b"],
                "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } },
                "rules": [{ "id": "same", "sum": "a", "equals": "b" }] } } }
            """
        );
        FormAnalysis analysis = FormAnalysis.Of(form);
        // From the last rule on: 'same' follows from the two before it.
        Assert.Equal("same", Assert.Single(analysis.RedundantRules).Rule.Rule.Id);
        Assert.Equal(["/p", "/q"], analysis.RedundantRules[0].Rule.Equations.Select(e => e.Place));
        Assert.Equal(["#one", "#both"], analysis.RedundantRules[0].From.Select(c => c.ToString()));
    }

    [Fact]
    public void What_is_too_large_is_said_not_to_be_analysed()
    {
        FormAnalysis analysis = FormAnalysis.Of(FormSchema.Parse(Forms.AnnualReport2021()), operations: 1_000);
        Assert.NotEmpty(analysis.NotAnalysed);
        Assert.Null(analysis.Whole);
        Assert.Empty(analysis.RedundantRules);
    }

    private static FormAnalysis Analyse(string cells, string rules) =>
        FormAnalysis.Of(Forms.Of(cells, Forms.Rules(rules)));
}
