using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Wording;

namespace SchemaKit.Schema.Tests.Wording;

/// <summary>What a rule is called that its author did not name.</summary>
public sealed class RuleWordingTests
{
    // rule | sentence in Chinese | in English | formula in Chinese
    [Theory]
    [InlineData("""{ "sum": "a", "equals": "b" }""", "“甲”，等于“乙”", "“A” equals “B”", "甲 = 乙")]
    [InlineData(
        """{ "sum": ["a", "b"], "equals": "c" }""",
        "“甲”加“乙”，等于“c”",
        "“A” plus “B” equals “c”",
        "甲 + 乙 = c"
    )]
    [InlineData(
        """{ "sum": ["a", "b", "c"], "atMost": "a" }""",
        "“甲”、“乙”、“c”之和，不大于“甲”",
        "The sum of “A”, “B” and “c” is at most “A”",
        "甲 + 乙 + c ≤ 甲"
    )]
    [InlineData(
        """{ "sum": ["a", { "path": "b", "times": -1 }], "atLeast": -5 }""",
        "“甲”减“乙”，不小于 -5",
        "“A” minus “B” is at least -5",
        "甲 − 乙 ≥ −5"
    )]
    [InlineData(
        """{ "sum": [{ "path": "a", "times": -2 }, { "path": "b", "times": 0.5 }, 3], "equals": "c", "tolerance": 0.01 }""",
        "负的“甲”的 2 倍加“乙”的 0.5 倍加3，等于“c”（允许相差 0.01）",
        "Minus 2 times “A” plus 0.5 times “B” plus 3 equals “c” (to within 0.01)",
        "−2 × 甲 + 0.5 × 乙 + 3 = c ± 0.01"
    )]
    [InlineData(
        """{ "sum": ["a", 7], "equals": { "previous": "b" } }""",
        "“甲”加7，等于上年报告的“乙”",
        "“A” plus 7 equals “B” in the previous report",
        "甲 + 7 = 上年报告的乙"
    )]
    [InlineData(
        """{ "sum": "flat/*", "equals": "a" }""",
        "“对”各项之和，等于“甲”",
        "The sum of all items of “Pair” equals “A”",
        "Σ 对 = 甲"
    )]
    [InlineData(
        """{ "sum": ["c", "flat/*"], "equals": "flat/x" }""",
        "“c”、“对”各项之和，等于“对 › x”",
        "The sum of “c” and all items of “Pair” equals “Pair › x”",
        "c + Σ 对 = 对 › x"
    )]
    [InlineData(
        """{ "sum": ["a", { "path": "flat/*", "times": -1 }], "equals": 0 }""",
        "“甲”减“对”各项之和，等于 0",
        "“A” minus the sum of all items of “Pair” equals 0",
        "甲 − Σ 对 = 0"
    )]
    [InlineData(
        """{ "sum": "rows/*/x", "equals": "a" }""",
        "“行”各行的“x”之和，等于“甲”",
        "The sum of “x” of all rows of “Rows” equals “A”",
        "Σ 行 › x = 甲"
    )]
    [InlineData(
        """{ "sum": ["numbers/*", "rows/*/x"], "equals": "a" }""",
        "“numbers”各项、“行”各行的“x”之和，等于“甲”",
        "The sum of all items of “numbers” and “x” of all rows of “Rows” equals “A”",
        "Σ numbers + Σ 行 › x = 甲"
    )]
    [InlineData(
        """{ "sum": "rows/*", "equals": "pair" }""",
        "“行”各项之和，等于“对”",
        "The sum of all items of “Rows” equals “Pair”",
        "Σ 行 = 对"
    )]
    public void A_rule_without_a_label_is_told_by_those_of_its_operands(
        string rule,
        string chinese,
        string english,
        string formula
    )
    {
        Assert.Equal(chinese, Wording(rule, "zh-CN").Words);
        Assert.Equal(english, Wording(rule, "en").Words);
        Assert.Equal(formula, Wording(rule, "zh-CN").Equation);
    }

    [Fact]
    public void A_label_says_it_in_its_own_language_only()
    {
        const string rule = """{ "sum": "a", "equals": "b", "labels": { "zh": "甲即乙" } }""";
        Assert.Equal("甲即乙", Wording(rule, "zh-CN").Words);
        Assert.Equal("“A” equals “B”", Wording(rule, "en").Words);
    }

    [Fact]
    public void A_rule_that_is_lifted_is_told_once_with_what_it_is_asked_for()
    {
        RuleWording words = Wording("""{ "sum": "pair", "equals": { "path": "other", "times": 2 } }""", "zh-CN");
        Assert.Equal("“对”，等于“other”的 2 倍", words.Words);
        Assert.Equal(["x", "深 › y"], words.Leaves);
        Assert.Empty(Wording("""{ "sum": "a", "equals": "b" }""", "zh-CN").Leaves);
    }

    [Fact]
    public void A_sum_of_very_many_is_told_in_part()
    {
        string many = string.Join(", ", Enumerable.Repeat("\"a\"", 100));
        RuleWording words = Wording($$"""{ "sum": [{{many}}], "equals": "b" }""", "en");
        Assert.EndsWith("“A” and 40 more equals “B”", words.Words, System.StringComparison.Ordinal);
        Assert.EndsWith("A + 40 more = B", words.Equation, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "properties": { "kind": { "const": "k" } } }""", "“kind”为“类型”", "“kind” is “Kind”")]
    [InlineData(
        """{ "properties": { "kind": { "enum": ["k", "l"] }, "flag": { "const": true } }, "required": ["flag"] }""",
        "“flag”已填报，且“kind”为“类型”或“l”，且“flag”为true",
        "“flag” is given and “kind” is “Kind” or “l” and “flag” is true"
    )]
    [InlineData(
        """{ "properties": { "a": { "minimum": 1, "exclusiveMaximum": 9 } } }""",
        "“甲”为不小于 1 的数字，且小于 9",
        "“A” is a number from 1 on below 9"
    )]
    [InlineData(
        """{ "properties": { "flag": { "const": false }, "maybe": { "enum": [3, null] }, "text": { "pattern": "^市" } } }""",
        "“flag”为false（如有），且“maybe”为3或null，且“text”符合正则表达式“^市”（如有）",
        "“flag” is false (if given) and “maybe” is 3 or null and “text” matches “^市” (if given)"
    )]
    [InlineData(
        """{ "properties": { "maybe": { "minimum": 0 }, "rows": { "minItems": 1 }, "numbers": { "maxItems": 3 } } }""",
        "“maybe”为不小于 0 的数字（如有），且“行”不少于 1 项，且“numbers”不多于 3 项",
        "“maybe” is a number from 0 on (if given) and “Rows” has 1 or more items and “numbers” has 3 or fewer items"
    )]
    [InlineData(
        """{ "properties": { "pair": { "properties": { "x": { "const": 2 } } }, "numbers": { "minItems": 2, "maxItems": 4 } } }""",
        "“对 › x”为2，且“numbers”为 2 至 4 项",
        "“Pair › x” is 2 and “numbers” has 2 to 4 items"
    )]
    public void A_condition_is_told_in_words(string condition, string chinese, string english)
    {
        FormSchema form = Form($$"""{ "sum": "a", "equals": "b", "when": {{condition}} }""");
        var when = (ObjectConditionModel)form.Model.Root.Rules[0].When!;
        Assert.Equal(chinese, new ConditionWording(form.Model, "zh-CN").Of(when, form.Model.Root));
        Assert.Equal(english, new ConditionWording(form.Model, "en").Of(when, form.Model.Root));
    }

    private static RuleWording Wording(string rule, string language)
    {
        FormModel model = Form(rule).Model;
        return new RuleWording(model.Root.Rules[0], model.Root, model, language);
    }

    private static FormSchema Form(string rule) =>
        FormSchema.Parse(
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "required": ["a", "b", "c", "flat", "pair", "other", "rows", "numbers", "kind", "maybe"],
              "properties": {
                "a": { "type": "integer", "labels": { "zh-CN": "甲", "en": "A" } },
                "b": { "type": "integer", "labels": { "zh-CN": "乙", "en": "B" } },
                "c": { "type": "integer" },
                "flat": { "type": "object", "labels": { "zh-CN": "对", "en": "Pair" }, "required": ["x", "z"],
                  "properties": { "x": { "type": "integer" }, "z": { "type": "integer" } } },
                "pair": { "$ref": "#/$defs/Pair", "labels": { "zh-CN": "对", "en": "Pair" } },
                "other": { "$ref": "#/$defs/Pair" },
                "rows": { "type": "array", "items": { "$ref": "#/$defs/Pair" }, "labels": { "zh-CN": "行", "en": "Rows" } },
                "numbers": { "type": "array", "items": { "type": "integer" } },
                "kind": { "type": "string", "enum": ["k", "l"], "valueLabels": { "k": { "zh-CN": "类型", "en": "Kind" } } },
                "flag": { "type": "boolean" },
                "maybe": { "type": ["integer", "null"] },
                "text": { "type": "string" } },
              "$defs": { "Pair": { "type": "object", "required": ["x", "deep"], "properties": {
                "x": { "type": "integer" },
                "deep": { "type": "object", "labels": { "zh-CN": "深" }, "required": ["y"], "properties": { "y": { "type": "integer" } } } } } },
              "rules": [{{rule.Insert(1, "\"id\": \"r\",")}}] }
            """
        );
}
