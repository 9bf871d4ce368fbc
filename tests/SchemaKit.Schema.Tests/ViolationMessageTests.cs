using System;
using System.Linq;
using System.Text;

namespace SchemaKit.Schema.Tests;

/// <summary>The sentence for a broken equation: every sum in it is true arithmetic.</summary>
public sealed class ViolationMessageTests
{
    [Theory]
    [InlineData(
        "zh-CN",
        "/t#r：表：甲与乙之和，等于合计。两边应相等，实际左边为 11（甲 10 + 乙 1），右边为 0（合计 0），相差 11。"
    )]
    [InlineData(
        "en",
        "/t#r: Table: A and B add up to the total. Both sides should be equal, but the left is 11 (A 10 + B 1) and the right is 0 (Total 0); the difference is 11."
    )]
    public void The_table_is_said_once_and_each_cell_by_its_own_label(string language, string sentence)
    {
        const string Rule = """
            { "id": "r", "sum": ["a", "b"], "equals": "total",
              "labels": { "zh-CN": "甲与乙之和，等于合计", "en": "A and B add up to the total" } }
            """;
        Assert.Equal(sentence, Broken(Rule, 10, 1, 0).ToString(language));
    }

    [Theory]
    [InlineData(
        """{ "sum": ["a", { "path": "b", "times": -1 }], "atMost": "total" }""",
        7,
        1,
        3,
        "左边应不大于右边，实际左边为 6（甲 7 − 乙 1），右边为 3（合计 3），相差 3"
    )]
    [InlineData(
        """{ "sum": [{ "path": "b", "times": -1 }, "a"], "atMost": "total" }""",
        7,
        1,
        3,
        "实际左边为 6（− 乙 1 + 甲 7）"
    )]
    [InlineData(
        """{ "sum": "a", "atLeast": "total" }""",
        1,
        0,
        3,
        "左边应不小于右边，实际左边为 1（甲 1），右边为 3（合计 3），相差 2"
    )]
    [InlineData(
        """{ "sum": ["a", { "path": "b", "times": 2 }], "equals": "total" }""",
        1,
        2,
        3,
        "实际左边为 5（甲 1 + 2 × 乙 2）"
    )]
    [InlineData(
        """{ "sum": ["a", { "path": "b", "times": -0.5 }], "equals": "total" }""",
        1,
        2,
        3,
        "实际左边为 0（甲 1 − 0.5 × 乙 2）"
    )]
    [InlineData("""{ "sum": ["a", "b", 10], "equals": "total" }""", 1, 2, 3, "实际左边为 13（甲 1 + 乙 2 + 常数 10）")]
    [InlineData("""{ "sum": ["a", "b", -10], "equals": "total" }""", 1, 2, 3, "实际左边为 -7（甲 1 + 乙 2 − 常数 10）")]
    [InlineData("""{ "sum": "a", "equals": 7 }""", 1, 2, 3, "右边为 7（常数 7），相差 6")]
    [InlineData("""{ "sum": ["a", "b"], "equals": "total" }""", 0, 2, 3, "实际左边为 2（乙 2，其余 1 项为 0）")]
    [InlineData("""{ "sum": ["a", "b"], "equals": "total" }""", 0, 0, 3, "实际左边为 0（2 项均为 0）")]
    public void Signs_factors_constants_and_zeros_are_told(string rule, double a, double b, double total, string part)
    {
        string sentence = Broken(rule.Insert(1, "\"id\": \"r\","), (decimal)a, (decimal)b, (decimal)total)
            .ToString("zh-CN");
        Assert.Contains(part, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, "the left is 2 (B 2; the other term is 0)")]
    [InlineData(0, 0, "the left is 0 (all 2 terms are 0)")]
    public void Zeros_are_counted_in_English(double a, double b, string part) =>
        Assert.Contains(
            part,
            Broken("""{ "id": "r", "sum": ["a", "b"], "equals": "total" }""", (decimal)a, (decimal)b, 3).ToString("en"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_of_the_report_before_is_marked()
    {
        const string Rule = """{ "id": "r", "sum": "a", "equals": { "previous": "a" } }""";
        Violation violation = Assert.Single(Form(Rule).CheckAgainst([4m, 0m, 0m], [6m, 0m, 0m]).Violations);
        Assert.EndsWith(
            "实际左边为 4（甲 4），右边为 6（上年报告的甲 6），相差 2。",
            violation.ToString("zh-CN"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "but the left is 4 (A 4) and the right is 6 (previous report's A 6); the difference is 2.",
            violation.ToString("en"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sums_beyond_a_decimal_are_told_with_all_digits()
    {
        const string Rule = """{ "id": "r", "sum": ["a", "b"], "equals": "total" }""";
        string sentence = Broken(Rule, decimal.MaxValue, decimal.MaxValue, 0).ToString("en");
        Assert.Contains("the left is 158456325028528675187087900670 (A ", sentence, StringComparison.Ordinal);
        Assert.EndsWith("the difference is 158456325028528675187087900670.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lifted_rule_names_the_column_once()
    {
        FormSchema form = Lifted();
        Violation violation = Assert.Single(form.Check([1m, 2m, 5m, 0m, 0m, 0m, 1m, 2m, 4m]).Violations);
        Assert.Equal(
            "#r/y/z：列 › 末：a + b = c。两边应相等，实际左边为 5（甲 5，其余 1 项为 0），右边为 4（丙 4），相差 1。",
            violation.ToString("zh-CN")
        );
    }

    [Fact]
    public void Every_term_that_counts_is_spelt_however_many_there_are()
    {
        string members = string.Join(
            ",",
            Enumerable.Range(1, 21).Select(i => $$"""  "n{{i}}": { "type": "number" } """)
        );
        string names = string.Join(",", Enumerable.Range(1, 21).Select(i => $"\"n{i}\""));
        FormSchema form = Parse(
            $$"""
            "properties": { {{members}} }, "required": [{{names}}],
            "rules": [{ "id": "r", "sum": [{{names[..names.LastIndexOf(',')]}}], "equals": "n21" }]
            """
        );
        var cells = Enumerable.Range(1, 21).Select(i => (CellValue)(i is > 9 and < 21 ? i : 0m)).ToArray();
        string sentence = Assert.Single(form.Check(cells).Violations).ToString("en");
        Assert.Contains("(n10 10 + n11 11 + n12 12 + ", sentence, StringComparison.Ordinal);
        Assert.Contains(" + n20 20; the other 9 terms are 0)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_list_the_first_terms_are_spelt()
    {
        FormSchema form = Parse(
            """
            "properties": { "rows": { "type": "array", "items": { "type": "number" } }, "total": { "type": "number" } },
            "required": ["rows", "total"],
            "rules": [{ "id": "r", "sum": "rows/*", "equals": "total" }]
            """
        );
        string rows = string.Join(", ", Enumerable.Repeat("1", 1_000));
        byte[] document = Encoding.UTF8.GetBytes($"{{ \"rows\": [{rows}, 0], \"total\": 0 }}");
        Assert.True(form.TryRead(document, out FormDocument? read, out _));

        string sentence = Assert.Single(read!.Check().Violations).ToString("en");

        Assert.Contains(
            "; and 960 more terms; the other term is 0) and the right is",
            sentence,
            StringComparison.Ordinal
        );
        Assert.InRange(sentence.Length, 0, 2_000);
    }

    private static Violation Broken(string rule, params decimal[] cells) =>
        Assert.Single(Form(rule).Check([.. cells.Select(c => new CellValue(c))]).Violations);

    private static FormSchema Form(string rule) =>
        Parse(
            $$"""
            "properties": { "t": { "$ref": "#/$defs/T", "labels": { "zh-CN": "表", "en": "Table" } } }, "required": ["t"],
            "$defs": { "T": { "type": "object", "properties": {
                "a": { "type": "number", "labels": { "zh-CN": "甲", "en": "A" } },
                "b": { "type": "number", "labels": { "zh-CN": "乙", "en": "B" } },
                "total": { "type": "number", "labels": { "zh-CN": "合计", "en": "Total" } } },
              "required": ["a", "b", "total"], "rules": [{{rule}}] } }
            """
        );

    private static FormSchema Lifted() =>
        Parse(
            """
            "properties": {
              "a": { "$ref": "#/$defs/Row", "labels": { "zh-CN": "甲" } },
              "b": { "$ref": "#/$defs/Row", "labels": { "zh-CN": "乙" } },
              "c": { "$ref": "#/$defs/Row", "labels": { "zh-CN": "丙" } } },
            "required": ["a", "b", "c"],
            "rules": [{ "id": "r", "sum": ["a", "b"], "equals": "c" }],
            "$defs": {
              "Row": { "type": "object", "required": ["v", "x", "y"], "properties": {
                "v": { "type": "number" }, "x": { "type": "number" },
                "y": { "$ref": "#/$defs/Y", "labels": { "zh-CN": "列" } } } },
              "Y": { "type": "object", "required": ["z"], "properties": { "z": { "type": "number", "labels": { "zh-CN": "末" } } } } }
            """
        );

    private static FormSchema Parse(string body) =>
        FormSchema.Parse(
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "csharp": { "name": "Test", "namespace": "Test" }, {{body}} }
            """
        );
}
