using System;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>Whatever names a schema gives, the generated code compiles or the schema is refused.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("+")]
    [InlineData("json")]
    [InlineData("present")]
    [InlineData("class")]
    [InlineData("equals")]
    [InlineData("allHold")]
    [InlineData("lazyForm")]
    [InlineData("lazyTypeInfo")]
    [InlineData("tryScan")]
    [InlineData("toString")]
    [InlineData("small")]
    [InlineData("string")]
    [InlineData("system")]
    [InlineData("schemaKit")]
    [InlineData("get_Cases")]
    [InlineData("first")]
    [InlineData("sum")]
    [InlineData("report")]
    [InlineData("Ⅷ")]
    [InlineData("ａ")]
    [InlineData("ǆ")]
    [InlineData("\u0915\u094D\u0937")]
    public void A_member_may_have_any_name(string name)
    {
        GeneratorRun run = Run(TestForms.Small("Small").Replace("cases", name, StringComparison.Ordinal));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Theory]
    [InlineData("Equals")]
    [InlineData("EqualityContract")]
    [InlineData("Clone")]
    [InlineData("Check")]
    [InlineData("TryScan")]
    [InlineData("get_Total")]
    [InlineData("cases")]
    [InlineData("_")]
    [InlineData("Small")]
    [InlineData("Total")]
    [InlineData("System")]
    [InlineData("nameof")]
    [InlineData("value")]
    public void A_name_given_to_a_member_with_csharp_compiles_or_is_refused(string name) =>
        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace(
                    "\"cases\": { ",
                    $"\"cases\": {{ \"csharp\": {{ \"name\": \"{name}\" }}, ",
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData("small")]
    [InlineData("_")]
    [InlineData("System")]
    [InlineData("SchemaKit")]
    [InlineData("Int32")]
    [InlineData("Attribute")]
    [InlineData("nameof")]
    [InlineData("var")]
    [InlineData("record")]
    [InlineData("text")]
    public void A_name_given_to_the_form_with_csharp_compiles_or_is_refused(string name) =>
        AssertCompilesOrRefused(TestForms.Small(name));

    [Theory]
    [InlineData("row")]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("MemberSet")]
    [InlineData("ReadOnlySpan")]
    [InlineData("MemoryExtensions")]
    [InlineData("_")]
    public void A_name_given_to_a_nested_type_with_csharp_compiles_or_is_refused(string name) =>
        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace(
                    "\"unit\": { \"type\": \"string\" }",
                    $$"""
                    "unit": { "type": "string", "enum": ["x", "y"], "csharp": { "type": "{{name}}" } },
                    "rows": {
                      "type": "object",
                      "csharp": { "type": "{{name}}s" },
                      "properties": { "text": { "type": "string" }, "n": { "type": "integer" } },
                      "required": ["n"]
                    }
                    """,
                    StringComparison.Ordinal
                )
                .Replace("[\"unit\",", "[\"unit\", \"rows\",", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("System")]
    [InlineData("SchemaKit")]
    [InlineData("A.System.B")]
    [InlineData("Small")]
    [InlineData("global")]
    [InlineData("a.event")]
    public void A_namespace_given_with_csharp_compiles_or_is_refused(string name) =>
        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace(
                    "{ \"name\": \"Small\" }",
                    $"{{ \"name\": \"Small\", \"namespace\": \"{name}\" }}",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Rules_whose_names_meet_compile() =>
        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace(
                    "\"cases\": { \"type\": \"integer\"",
                    """
                    "rows": { "type": "object", "properties": { "nHolds": { "type": "integer" }, "m": { "type": "integer" } }, "required": ["nHolds", "m"] },
                    "cases": { "type": "integer"
                    """,
                    StringComparison.Ordinal
                )
                .Replace("[\"unit\",", "[\"unit\", \"rows\",", StringComparison.Ordinal)
                .Replace(
                    "\"rules\": [",
                    """
                    "rules": [
                      { "id": "a", "sum": "rows", "equals": "rows" },
                      { "id": "aHolds_N", "sum": "cases", "equals": 1 },
                      { "id": "a_holds_n", "sum": "cases", "equals": 1 },
                      { "id": "a!", "sum": "cases", "equals": 1 },
                      { "id": "a?", "sum": "cases", "equals": 1 },
                    """,
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Long_names_compile_or_are_refused()
    {
        string name = new('n', 400);
        string nested =
            $$"""{ "type": "object", "properties": { "{{name}}": { "type": "integer" } }, "required": ["{{name}}"] }""";
        for (int i = 0; i < 3; i++)
            nested = $$"""{ "type": "object", "properties": { "{{name}}": {{nested}} }, "required": ["{{name}}"] }""";

        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace("\"cases\": {", $"\"long\": {nested}, \"cases\": {{", StringComparison.Ordinal)
                .Replace("[\"unit\",", "[\"unit\", \"long\",", StringComparison.Ordinal)
        );
    }

    private static void AssertCompilesOrRefused(string schema)
    {
        GeneratorRun run = Run(schema);

        if (run.Diagnostics.IsEmpty)
            Assert.NotEmpty(run.Sources);
        Assert.Empty(run.CompilerErrors);
    }

    private static GeneratorRun Run(string schema) => new TestProject("A").Run(("/a/small.tables.json", schema));
}
