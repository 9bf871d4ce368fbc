using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Tests;

/// <summary>Which cell of an equation is its total, and where it stands in a document.</summary>
public sealed class EquationTotalTests
{
    // rule | the cell that it computes | the cell at which it is shown when broken
    [Theory]
    [InlineData("""{ "sum": ["a", "b"], "equals": "c" }""", "/c", "/c")]
    [InlineData("""{ "sum": ["a", "total"], "equals": "c" }""", "/c", "/c")]
    [InlineData("""{ "sum": "total", "equals": ["a", "b"] }""", "/total", "/total")]
    [InlineData("""{ "sum": "total", "equals": ["a", 5] }""", "/total", "/total")]
    [InlineData("""{ "sum": "a", "equals": ["b", "c"] }""", null, "/b")]
    [InlineData("""{ "sum": ["a", "b"], "equals": ["c", "total"] }""", null, "/total")]
    [InlineData("""{ "sum": ["a", "b"], "atMost": 5 }""", null, "/a")]
    [InlineData("""{ "sum": "a", "equals": { "previous": "b" } }""", null, "/a")]
    public void The_total_is_the_only_cell_of_a_side(string rule, string? computed, string shown)
    {
        Equation equation = Assert.Single(Form(rule).Equations);

        Assert.Equal(computed, EquationTotal.Computed(equation)?.Cell.Path);
        Assert.Equal(shown, EquationTotal.Shown(equation)?.Path);
    }

    // path | the value there, or the nearest around it
    [Theory]
    [InlineData("", """{ "a": { "b/c": [10, { "~": 11 }], "": 12 } }""")]
    [InlineData("/a/b~1c/0", "10")]
    [InlineData("/a/b~1c/1/~0", "11")]
    [InlineData("/a/", "12")]
    [InlineData("/a/b~1c/2", """[10, { "~": 11 }]""")]
    [InlineData("/a/b~1c/-1", """[10, { "~": 11 }]""")]
    [InlineData("/a/b~1c/0/x", "10")]
    [InlineData("/x/y", """{ "a": { "b/c": [10, { "~": 11 }], "": 12 } }""")]
    public void A_value_is_found_by_its_pointer(string path, string expected)
    {
        JsonText document = JsonParser.Parse("""{ "a": { "b/c": [10, { "~": 11 }], "": 12 } }""");

        Assert.Equal(expected, document.TextAt(JsonPlaces.Nearest(document.Root!, path).Span));
    }

    private static FormSchema Form(string rule) =>
        FormSchema.Parse(
            $$"""
            {
              "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:sums", "type": "object",
              "properties": {
                "a": { "type": "integer" }, "b": { "type": "integer" }, "c": { "type": "integer" },
                "total": { "type": "integer", "derived": true }
              },
              "required": ["a", "b", "c", "total"],
              "rules": [{{rule.Replace("{ \"sum\"", "{ \"id\": \"r\", \"sum\"", System.StringComparison.Ordinal)}}]
            }
            """
        );
}
