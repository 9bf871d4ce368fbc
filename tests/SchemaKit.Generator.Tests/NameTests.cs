using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
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

    [Theory]
    [InlineData("Hold", "Holds")]
    [InlineData("Hold", "Applies")]
    [InlineData("Conditions", "Applies")]
    public void A_rule_whose_method_would_be_that_of_its_type_compiles(string verb, string ending) =>
        AssertCompilesOrRefused(
            TestForms
                .Small("SmallRule" + ending)
                .Replace(
                    "\"id\": \"total\"",
                    $"\"id\": \"{verb}SmallRule\", \"when\": {{ \"required\": [\"cases\"] }}",
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData("Read", "Json")]
    [InlineData("Write", "Json")]
    [InlineData("Add", "Cells")]
    [InlineData("With", "Cells")]
    [InlineData("Union", "Cells")]
    [InlineData("CopyRows", "Cells")]
    [InlineData("Hold", "Rules")]
    [InlineData("Conditions", "Rules")]
    public void A_method_that_would_be_called_as_its_class_compiles(string verb, string part) =>
        AssertCompilesOrRefused(
            TestForms
                .Small(verb + "X")
                .Replace(
                    "\"cases\": {",
                    $$"""
                    "part": {
                      "type": "object",
                      "csharp": { "type": "X{{part}}" },
                      "properties": {
                        "n": { "type": "integer" },
                        "m": { "type": "number" },
                        "rows": { "type": "array", "items": { "type": "object", "key": ["id"], "properties": { "id": { "type": "string" }, "k": { "type": "integer" } }, "required": ["id", "k"] } }
                      },
                      "required": ["n", "m", "rows"],
                      "rules": [{ "id": "r", "sum": "n", "atMost": "m", "when": { "required": ["n"] } }]
                    },
                    "cases": {
                    """,
                    StringComparison.Ordinal
                )
                .Replace("[\"unit\",", "[\"unit\", \"part\",", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData('n', 500)]
    [InlineData('表', 500)]
    [InlineData('é', 999)]
    public void Names_of_any_length_compile_and_their_files_can_be_written(char letter, int length)
    {
        string name = new(letter, length);
        string nested = $$"""
            {
              "type": "object",
              "properties": { "{{name}}": { "type": "integer" }, "rows": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } },
              "required": ["{{name}}", "rows"],
              "rules": [{ "id": "{{name}}", "sum": "{{name}}", "equals": "rows/*/*", "when": { "required": ["{{name}}"] } }]
            }
            """;
        for (int i = 0; i < 2; i++)
            nested =
                $$"""{ "type": "object", "properties": { "{{name}}{{i}}": {{nested}} }, "required": ["{{name}}{{i}}"] }""";

        GeneratorRun run = Run(
            TestForms
                .Small("Small")
                .Replace("\"cases\": {", $"\"{name}\": {nested}, \"cases\": {{", StringComparison.Ordinal)
                .Replace("[\"unit\",", $"[\"unit\", \"{name}\",", StringComparison.Ordinal)
        );

        // Types within one another are cut to one name, and that is told.
        Assert.All(run.Diagnostics, d => Assert.Equal("SK1007", d.Id));
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Rules_of_long_names_that_begin_alike_compile()
    {
        string id = new('r', 400);

        GeneratorRun run = Run(
            TestForms
                .Small("Small")
                .Replace(
                    "\"rules\": [",
                    $$"""
                    "rules": [
                      { "id": "{{id}}1", "sum": "cases", "atLeast": -1, "tolerance": 1, "when": { "required": ["cases"] } },
                      { "id": "{{id}}2", "sum": "cases", "atLeast": -1, "tolerance": 1, "when": { "required": ["cases"] } },
                    """,
                    StringComparison.Ordinal
                )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Theory]
    [InlineData('n', 300)]
    [InlineData('表', 100)]
    public void A_file_of_a_long_name_is_called_by_its_beginning_and_a_digest(char letter, int length)
    {
        string name = new(letter, length);

        GeneratorRun run = Run(
            TestForms
                .Small("Small")
                .Replace(
                    "\"type\": \"object\",",
                    $$"""
                    "type": "object",
                    "$defs": {
                      "{{name}}": { "type": "string", "enum": ["x"] },
                      "{{name[..^1]}}x": { "type": "string", "enum": ["x"] }
                    },
                    """,
                    StringComparison.Ordinal
                )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        string[] files = [.. run.Sources.Select(s => s.HintName).Where(h => h.Contains('-', StringComparison.Ordinal))];
        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.InRange(Encoding.UTF8.GetByteCount(f), 150, 255));
        Assert.All(files, f => Assert.StartsWith("A." + char.ToUpperInvariant(letter), f, StringComparison.Ordinal));
    }

    [Fact]
    public void Values_of_a_list_take_the_names_that_csharp_gives_them()
    {
        GeneratorRun run = Run(
            TestForms
                .Small("Small")
                .Replace(
                    "\"unit\": { \"type\": \"string\" }",
                    """
                    "unit": { "type": "string", "enum": ["a.b", "a b", "/"], "csharp": { "values": { "a b": "AWithB", "/": "NotApplicable" } } }
                    """,
                    StringComparison.Ordinal
                )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        Assert.Equal(
            ["AB", "AWithB", "NotApplicable"],
            run.Output.GetTypeByMetadataName("A.SmallUnit")!.GetMembers().OfType<IFieldSymbol>().Select(f => f.Name)
        );
    }

    [Theory]
    [InlineData("a b", "AB")]
    [InlineData("a b", "value__")]
    [InlineData("a b", "class")]
    [InlineData("a b", "ToString")]
    [InlineData("a b", "SmallUnit")]
    public void A_name_given_to_a_value_compiles_or_is_refused(string value, string name) =>
        AssertCompilesOrRefused(
            TestForms
                .Small("Small")
                .Replace(
                    "\"unit\": { \"type\": \"string\" }",
                    $$"""
                    "unit": { "type": "string", "enum": ["a.b", "{{value}}"], "csharp": { "values": { "{{value}}": "{{name}}" } } }
                    """,
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData("form")]
    [InlineData("sum")]
    [InlineData("check")]
    [InlineData("layout")]
    [InlineData("equals")]
    [InlineData("system")]
    [InlineData("schemaKit")]
    public void A_file_may_have_any_name(string name)
    {
        GeneratorRun run = new TestProject("").Run(
            (
                $"/a/{name}.tables.json",
                TestForms.Small("Small").Replace("\"csharp\": { \"name\": \"Small\" },", "", StringComparison.Ordinal)
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Theory]
    [InlineData("equals")]
    [InlineData("form")]
    [InlineData("system")]
    public void A_definition_and_a_type_within_may_have_any_name(string name)
    {
        const string row = "{ \"type\": \"object\", \"properties\": { \"n\": { \"type\": \"integer\" } } }";

        GeneratorRun run = new TestProject("").Run(
            (
                "/a/to.tables.json",
                $$"""
                {
                  "$schema": "urn:schemakit:dialect:1", "$id": "urn:x", "type": "object",
                  "properties": { "string": {{row}}, "{{name}}": { "$ref": "#/$defs/{{name}}" } },
                  "$defs": { "{{name}}": {{row}} }
                }
                """
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
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
