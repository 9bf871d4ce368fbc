using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SchemaKit.Schema.Tests;

public sealed class FormSchemaTests
{
    private const string Head = """
        "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
        """;

    // A table of a thousand numbers.
    private static string Many =>
        $$"""
            { "type": "object", "properties": { {{string.Join(
                ",",
                Enumerable.Range(0, 1_000).Select(i => $"\"c{i}\": {{ \"type\": \"integer\" }}")
            )}} } }
            """;

    [Fact]
    public void A_rule_over_objects_is_lifted_to_one_equation_for_each_leaf()
    {
        FormSchema form = Rows("""[{ "id": "r", "sum": ["a", "b"], "equals": "c" }]""");
        Assert.Equal(["#r/x", "#r/y/z"], form.Equations.Select(e => e.Id));
        Assert.Equal(["/a/x", "/a/y/z", "/b/x", "/b/y/z", "/c/x", "/c/y/z"], form.Cells.Select(c => c.Path));
    }

    [Fact]
    public void A_member_called_as_all_items_of_a_list_is_one_member()
    {
        FormSchema form = FormSchema.Parse(
            $$"""
            {
              {{Head}}
              "properties": { "a": { "$ref": "#/$defs/Row" }, "b": { "$ref": "#/$defs/Row" } },
              "required": ["a", "b"],
              "rules": [{ "id": "r", "sum": "a", "equals": "b" }],
              "$defs": {
                "Row": {
                  "type": "object",
                  "properties": { "*": { "type": "integer" }, "x": { "type": "integer" } },
                  "required": ["*", "x"]
                }
              }
            }
            """
        );
        Assert.Equal(["/a/*", "/a/x"], form.Equations.Select(e => e.Left.Single().Cell.Path));
        Assert.False(form.Check([1m, 2m, 2m, 2m]).IsValid);
    }

    [Theory]
    [InlineData("""{ "sum": "a", "equals": "b" }""", 3, 3, true)]
    [InlineData("""{ "sum": "a", "equals": "b" }""", 3, 4, false)]
    [InlineData("""{ "sum": "a", "atMost": "b" }""", 3, 4, true)]
    [InlineData("""{ "sum": "a", "atMost": "b" }""", 4, 3, false)]
    [InlineData("""{ "sum": "a", "atLeast": "b" }""", 4, 3, true)]
    [InlineData("""{ "sum": "a", "atLeast": "b" }""", 3, 4, false)]
    [InlineData("""{ "sum": ["a", 10], "equals": "b" }""", 3, 13, true)]
    [InlineData("""{ "sum": ["a", -0.5], "equals": "b" }""", 3.5, 3, true)]
    [InlineData("""{ "sum": { "path": "a", "times": 10000 }, "equals": "b" }""", 0.0001, 1, true)]
    [InlineData("""{ "sum": { "path": "a", "times": -1 }, "equals": "b" }""", 2, -2, true)]
    [InlineData("""{ "sum": { "path": "a", "times": 0.1 }, "equals": "b" }""", 3, 0.3, true)]
    [InlineData("""{ "sum": "a", "equals": 7 }""", 7, 0, true)]
    [InlineData("""{ "sum": "a", "equals": "b", "tolerance": 0.01 }""", 1, 1.01, true)]
    [InlineData("""{ "sum": "a", "equals": "b", "tolerance": 0.01 }""", 1.01, 1, true)]
    [InlineData("""{ "sum": "a", "equals": "b", "tolerance": 0.01 }""", 1, 1.011, false)]
    [InlineData("""{ "sum": "a", "equals": "b", "tolerance": 0.01 }""", 1.011, 1, false)]
    [InlineData("""{ "sum": "a", "atMost": "b", "tolerance": 1 }""", 4, 3, true)]
    [InlineData("""{ "sum": "a", "atMost": "b", "tolerance": 1 }""", 4.5, 3, false)]
    [InlineData("""{ "sum": "a", "atLeast": "b", "tolerance": 1 }""", 3, 4, true)]
    [InlineData("""{ "sum": "a", "atLeast": "b", "tolerance": 1 }""", 3, 4.5, false)]
    public void Relations_factors_and_constants_are_exact(string rule, double a, double b, bool holds)
    {
        FormSchema form = Numbers($$"""[{{rule.Insert(1, "\"id\": \"r\",")}}]""");
        CheckResult result = form.Check([(decimal)a, (decimal)b]);
        Assert.Equal(holds, result.IsValid);
        Assert.Equal(1, result.Count(Severity.Error));
        Assert.Equal(holds ? 1 : 0, result.CountHeld(Severity.Error));
    }

    [Fact]
    public void A_tolerance_is_told()
    {
        FormSchema form = Numbers("""[{ "id": "r", "sum": "a", "equals": "b", "tolerance": 0.5 }]""");
        Violation violation = Assert.Single(form.Check([1m, 2m]).Violations);
        Assert.Equal("a = b ± 0.5", violation.Rule.Text);
        Assert.Contains("to within 0.5", violation.ToString("en"), System.StringComparison.Ordinal);
        Assert.Contains("容差 0.5", violation.ToString("zh-CN"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operand_leaves_an_equation_undecided()
    {
        FormSchema form = Numbers("""[{ "id": "r", "sum": "a", "equals": "b" }]""");
        foreach (CellValue unknown in new[] { CellValue.NotReported, CellValue.NotApplicable, CellValue.Suppressed })
        {
            CheckResult result = form.Check([unknown, 1m]);
            Assert.True(result.IsValid);
            Assert.Empty(result.Violations);
            Assert.Equal("#r", Assert.Single(result.Undecided).Id);
            Assert.Equal(0, result.CountHeld(Severity.Error));
        }
    }

    [Fact]
    public void A_rule_with_previous_is_asked_only_against_the_report_before()
    {
        FormSchema form = Numbers(
            """[{ "id": "r", "sum": "a", "equals": { "previous": "b" }, "severity": "warning" }]"""
        );
        Assert.Equal(0, form.Check([1m, 2m]).Count(Severity.Warning));
        Assert.Empty(form.CheckAgainst([5m, 0m], [0m, 5m]).Violations);
        CheckResult broken = form.CheckAgainst([5m, 0m], [0m, 6m]);
        Assert.True(broken.IsValid);
        Assert.Equal(-1m, Assert.Single(broken.Violations).Difference);
    }

    [Fact]
    public void Sums_beyond_a_decimal_are_compared_and_reported_not_wrapped()
    {
        FormSchema form = Numbers("""[{ "id": "r", "sum": ["a", "a"], "equals": "b" }]""");
        Violation violation = Assert.Single(form.Check([decimal.MaxValue, 1m]).Violations);
        Assert.Throws<System.OverflowException>(() => violation.Left);
        Assert.Contains("158456325028528675187087900670", violation.ToString("en"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_wildcard_takes_every_member_in_order()
    {
        FormSchema form = FormSchema.Parse(
            $$"""
            { {{Head}} "properties": {
                "parts": { "type": "object", "properties": { "p": { "type": "integer" }, "q": { "type": "integer" } }, "required": ["p", "q"] },
                "total": { "type": "integer" } },
              "required": ["parts", "total"],
              "rules": [{ "id": "r", "sum": "parts/*", "equals": "total" }] }
            """
        );
        Assert.Equal(["/parts/p", "/parts/q"], form.Equations[0].Left.Select(t => t.Cell.Path));
    }

    [Fact]
    public void A_key_number_is_no_cell()
    {
        FormSchema form = FormSchema.Parse(
            $$"""
            { {{Head}} "key": ["year"], "required": ["year", "n"],
              "properties": { "year": { "type": "integer" }, "n": { "type": "integer" } } }
            """
        );
        Assert.Equal("/n", Assert.Single(form.Cells).Path);
        Assert.True(
            form.TryRead(Encoding.UTF8.GetBytes("""{"year":2.022e3,"n":1}"""), out FormDocument? document, out _)
        );
        Assert.Equal("2022", document!.Texts["/year"]);
    }

    [Fact]
    public void Labels_fall_back_to_the_nearest_language()
    {
        FormSchema form = Numbers("[]");
        Assert.Equal("甲", form.Cells[0].Label("zh-CN"));
        Assert.Equal("甲", form.Cells[0].Label("zh-TW"));
        Assert.Equal("A", form.Cells[0].Label("en-GB"));
        Assert.Equal("甲", form.Cells[0].Label("fr"));
        Assert.Equal("b", form.Cells[1].Label("en"));
    }

    [Fact]
    public void Definitions_that_multiply_are_refused_not_expanded()
    {
        string definitions = string.Join(
            ",",
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    $$"""
                        "D{{i}}": { "type": "object", "properties": { {{Members(
                            i
                        )}} }, "required": ["a", "b", "c", "d"] }
                        """
                )
        );
        string json = $$"""
            { {{Head}} "properties": { "r": { "$ref": "#/$defs/D19" } }, "required": ["r"], "$defs": { {{definitions}} } }
            """;
        Assert.False(FormSchema.TryParse(json, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.Equal("SK1013", Assert.Single(problems).Id);

        static string Members(int level) =>
            string.Join(
                ",",
                "abcd".Select(c =>
                    $"\"{c}\": "
                    + (level == 0 ? "{ \"type\": \"integer\" }" : $$"""{ "$ref": "#/$defs/D{{level - 1}}" }""")
                )
            );
    }

    [Theory]
    [InlineData(30)]
    [InlineData(2_000)]
    public void Rules_that_multiply_are_refused_before_they_are_bound(int operands)
    {
        string[] definitions =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(i =>
                {
                    string value = i == 0 ? "{ \"type\": \"integer\" }" : $"{{ \"$ref\": \"#/$defs/D{i - 1}\" }}";
                    string members = string.Join(",", "abcdefghij".Select(c => $"\"{c}\": {value}"));
                    string required = string.Join(",", "abcdefghij".Select(c => $"\"{c}\""));
                    return $"\"D{i}\": {{ \"type\": \"object\", \"properties\": {{ {members} }}, \"required\": [{required}] }}";
                }),
        ];
        string paths = string.Join(",", Enumerable.Repeat("\"t/*/*/*/*\"", operands));
        string json = $$"""
            { {{Head}} "properties": { "t": { "$ref": "#/$defs/D3" } }, "required": ["t"],
              "rules": [{ "id": "r", "sum": [{{paths}}], "equals": 0 }], "$defs": { {{string.Join(
                ",",
                definitions
            )}} } }
            """;
        Assert.False(FormSchema.TryParse(json, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.Equal("SK1013", Assert.Single(problems).Id);
    }

    [Fact]
    public void A_rule_counts_once_for_each_place_of_its_object()
    {
        string operands = string.Join(",", Enumerable.Repeat("\"n\"", 2_000));
        string members = string.Join(
            ",",
            Enumerable.Range(0, 200).Select(i => $"\"m{i}\": {{ \"$ref\": \"#/$defs/Row\" }}")
        );
        string json = $$"""
            { {{Head}} "properties": { {{members}} }, "$defs": { "Row": { "type": "object", "required": ["n"],
              "properties": { "n": { "type": "integer" } }, "rules": [{ "id": "r", "sum": [{{operands}}], "equals": "n" }] } } }
            """;
        Assert.False(FormSchema.TryParse(json, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.Equal("SK1013", Assert.Single(problems).Id);
    }

    [Theory]
    [InlineData(1_000, "n", true)]
    [InlineData(1_001, "n", false)]
    [InlineData(1_000_000, "n", false)]
    [InlineData(500, "\U00020BB7", true)]
    [InlineData(501, "\U00020BB7", false)]
    public void A_long_name_is_refused_before_it_stands_in_paths(int repeated, string character, bool isAccepted)
    {
        string name = string.Concat(Enumerable.Repeat(character, repeated));
        string table =
            $$"""{ {{Head}} "properties": { "{{name}}": { "$ref": "#/$defs/T" } }, "$defs": { "T": {{Many}} } }""";
        string definition =
            $$"""{ {{Head}} "properties": { "t": { "$ref": "#/$defs/{{name}}" } }, "$defs": { "{{name}}": {{Many}} } }""";
        foreach (string json in new[] { table, definition })
        {
            Assert.Equal(isAccepted, FormSchema.TryParse(json, out _, out IReadOnlyList<SchemaProblem> problems));
            if (!isAccepted)
            {
                SchemaProblem problem = Assert.Single(problems);
                Assert.Equal(
                    ("SK1017", 1, json.IndexOf($"\"{name}\":", System.StringComparison.Ordinal) + 1),
                    (problem.Id, problem.Start.Line, problem.Start.Column)
                );
                Assert.True(problem.Message(Language.English).Length < 250);
            }
        }
    }

    [Fact]
    public void Long_names_do_not_multiply_in_suggestions()
    {
        string members = string.Join(
            ",",
            Enumerable.Range(0, 30).Select(i => $"\"{i}{new string('n', 990)}\": {{ \"type\": \"integer\" }}")
        );
        string json = $$"""{ {{Head}} "properties": { {{members}} }, "required": ["x"] }""";
        Assert.False(FormSchema.TryParse(json, out _, out IReadOnlyList<SchemaProblem> problems));
        Assert.True(Assert.Single(problems).Message(Language.English).Length < 30 * 100);
    }

    [Theory]
    [InlineData("""{ "id": "r", "sum": 1, "equals": 2 }""", "SK2004")]
    [InlineData("""{ "id": "", "sum": "a", "equals": "b" }""", "SK1003")]
    [InlineData("""{ "id": "r", "sum": "a", "equals": "b", "tolerance": -1 }""", "SK1003")]
    public void A_rule_that_says_nothing_is_refused(string rule, string id)
    {
        SchemaException exception = Assert.Throws<SchemaException>(() => Numbers($"[{rule}]"));
        Assert.Equal(id, Assert.Single(exception.Problems).Id);
    }

    [Fact]
    public void Rules_without_an_id_are_told_one_by_one()
    {
        SchemaException exception = Assert.Throws<SchemaException>(() =>
            Numbers("""[{ "sum": "a", "equals": "b" }, { "sum": "a", "atMost": "b" }]""")
        );
        Assert.Equal(["SK1004", "SK1004"], exception.Problems.Select(p => p.Id));
    }

    private static FormSchema Numbers(string rules) =>
        FormSchema.Parse(
            $$"""
            { {{Head}} "properties": { "a": { "type": "number", "labels": { "zh-CN": "甲", "en": "A" } }, "b": { "type": "number" } },
              "required": ["a", "b"], "rules": {{rules}} }
            """
        );

    private static FormSchema Rows(string rules) =>
        FormSchema.Parse(
            $$"""
            { {{Head}} "properties": { "a": { "$ref": "#/$defs/Row" }, "b": { "$ref": "#/$defs/Row" }, "c": { "$ref": "#/$defs/Row" } },
              "required": ["a", "b", "c"], "rules": {{rules}},
              "$defs": { "Row": { "type": "object", "properties": { "x": { "type": "integer" },
                "y": { "type": "object", "properties": { "z": { "type": "integer" } }, "required": ["z"] } }, "required": ["x", "y"] } } }
            """
        );
}
