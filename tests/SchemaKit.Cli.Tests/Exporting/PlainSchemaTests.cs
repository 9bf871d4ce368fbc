using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using SchemaKit.Cli.Exporting;
using SchemaKit.Cli.Schemas;
using SchemaKit.Disclosure;
using SchemaKit.Exporting;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using Parsing = SchemaKit.Schema.Parsing;

namespace SchemaKit.Cli.Tests.Exporting;

public sealed class PlainSchemaTests
{
    [Fact]
    public void Labels_units_and_rules_become_titles_and_descriptions()
    {
        Assert.Equal(
            """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:x:y",
              "title": "案件",
              "description": "Cases\n勾稽关系：合计（a + b = total ± 1）\n勾稽关系：previous total - 2 x a <= 5",
              "type": "object",
              "properties": {
                "a": {
                  "title": "甲",
                  "description": "A\nA number of cases.\n单位：件",
                  "$ref": "#/$defs/Count"
                },
                "b": {
                  "title": "Own title",
                  "description": "Own description.\nA number of cases.\n单位：件",
                  "$ref": "#/$defs/Count"
                },
                "total": {
                  "description": "A number of cases.\n单位：件",
                  "$ref": "#/$defs/Count"
                },
                "scope": {
                  "description": "own：本机关",
                  "type": "string",
                  "enum": [
                    "own",
                    "all"
                  ]
                }
              },
              "additionalProperties": false,
              "required": [
                "a"
              ],
              "$defs": {
                "Count": {
                  "$comment": "For readers.",
                  "type": "integer",
                  "minimum": 0
                },
                "Unused": {
                  "title": "Unused",
                  "type": "number"
                }
              }
            }

            """,
            Export(Form)
        );
    }

    [Fact]
    public void The_language_that_is_asked_for_comes_first()
    {
        JsonElement plain = Element(Export(Form, "en"));
        Assert.Equal("Cases", plain.GetProperty("title").GetString());
        Assert.Equal(
            "案件\nMust tie: Total (a + b = total ± 1)\nMust tie: previous total - 2 x a <= 5",
            plain.GetProperty("description").GetString()
        );
    }

    [Fact]
    public void Formulas_are_spelled_as_the_check_spells_them()
    {
        int rules = 0;
        foreach (string file in Repository.Forms)
        {
            SchemaFile schema = SchemaFile.Open(file, Stream.Null);
            string[] spelled =
            [
                .. schema
                    .Form!.Model.Types.OfType<ObjectModel>()
                    .SelectMany(t => t.Rules)
                    .Select(r => r.Text)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
            string[] formulas =
            [
                .. RulesBelow(Bundle.Of(schema.Form!)).Select(RuleFormula.Of).Distinct().Order(StringComparer.Ordinal),
            ];
            Assert.Equal(spelled, formulas);
            rules += formulas.Length;
        }
        Assert.InRange(rules, 20, 1_000);
    }

    [Fact]
    public void References_are_spelled_as_in_a_URI()
    {
        JsonElement plain = Element(
            Export(
                """
                "properties": { "a": { "$ref": "#/$defs/计数 a~1b~0c" } },
                "$defs": { "计数 a/b~c": { "type": "integer" } }
                """
            )
        );
        Assert.Equal(
            "#/$defs/%E8%AE%A1%E6%95%B0%20a~1b~0c",
            plain.GetProperty("properties").GetProperty("a").GetProperty("$ref").GetString()
        );
        Assert.True(plain.GetProperty("$defs").TryGetProperty("计数 a/b~c", out _));
    }

    [Fact]
    public void An_id_that_is_no_address_of_its_own_is_left_out() =>
        Assert.False(Element(Export("\"$id\": \"form\", \"properties\": {}")).TryGetProperty("$id", out _));

    // The reader takes null where the type allows it and no text: such stand on published pages.
    [Fact]
    public void What_stands_for_a_missing_number_on_a_page_is_no_matter_of_shape()
    {
        JsonElement plain = Element(
            Export(
                """
                "properties": { "a": {
                  "type": ["integer", "null"], "unit": "件", "$comment": "For readers.",
                  "missing": [{ "value": null, "status": "not-reported" }, { "value": "/", "status": "not-applicable" }] } }
                """
            )
        );
        Assert.Equal(
            """{"description":"单位：件","type":["integer","null"],"$comment":"Forreaders."}""",
            plain
                .GetProperty("properties")
                .GetProperty("a")
                .GetRawText()
                .Replace(" ", "", StringComparison.Ordinal)
                .ReplaceLineEndings("")
        );
    }

    [Fact]
    public void Definitions_of_other_documents_are_brought_along()
    {
        using var folder = new TemporaryFolder();
        string form = folder.Write(
            "form.tables.json",
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { "a": { "$ref": "sub/common.tables.json#/$defs/Row" }, "b": { "$ref": "#/$defs/Common.Row" } },
              "$defs": { "Common.Row": { "type": "string", "enum": ["x"], "csharp": { "name": "Own" } } } }
            """
        );
        folder.Write(
            "sub/common.tables.json",
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:common",
              "$defs": { "Row": { "type": "object", "properties": { "n": { "$ref": "#/$defs/N" } } }, "N": { "type": "integer" } } }
            """
        );
        CommandRun run = CommandRun.Of("export", "--plain", form);
        Assert.Equal(0, run.ExitCode);
        JsonElement plain = Element(run.Output);
        JsonElement properties = plain.GetProperty("properties");
        Assert.Equal("#/$defs/Common.Row.2", properties.GetProperty("a").GetProperty("$ref").GetString());
        Assert.Equal("#/$defs/Common.Row", properties.GetProperty("b").GetProperty("$ref").GetString());
        JsonElement definitions = plain.GetProperty("$defs");
        Assert.Equal(["Common.Row", "Common.Row.2", "Common.N"], definitions.EnumerateObject().Select(d => d.Name));
        Assert.Equal(
            "#/$defs/Common.N",
            definitions
                .GetProperty("Common.Row.2")
                .GetProperty("properties")
                .GetProperty("n")
                .GetProperty("$ref")
                .GetString()
        );
    }

    [Fact]
    public void Items_are_schemas_too()
    {
        JsonElement items = Element(
                Export(
                    """
                    "properties": { "a": { "type": "array", "minItems": 1, "table": { "headerRows": 1 }, "items": {
                      "type": "object", "key": ["b"], "labels": { "zh-CN": "行" }, "properties": { "b": { "type": "integer" } } } } }
                    """
                )
            )
            .GetProperty("properties")
            .GetProperty("a");
        Assert.Equal(["type", "minItems", "items"], items.EnumerateObject().Select(m => m.Name));
        Assert.Equal(
            ["title", "type", "properties", "additionalProperties"],
            items.GetProperty("items").EnumerateObject().Select(m => m.Name)
        );
    }

    [Fact]
    public void Numbers_are_copied_digit_by_digit()
    {
        string plain = Export(
            "\"properties\": { \"a\": { \"type\": \"number\", \"maximum\": 79228162514264337593543950335.0e-1 } }"
        );
        Assert.Contains("\"maximum\": 79228162514264337593543950335.0e-1", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_are_not_seen_are_escaped()
    {
        string plain = Export("\"title\": \"a\\u202Eb\\u0085\", \"properties\": {}");
        Assert.Contains("\"title\": \"a\\u202Eb\\u0085\"", plain, StringComparison.Ordinal);
        Assert.Equal("a\u202Eb\u0085", Element(plain).GetProperty("title").GetString());
    }

    [Fact]
    public void Every_keyword_of_the_parser_is_kept_written_anew_or_put_into_words()
    {
        string[] known = [.. ExportedKeywords.Kept, .. ExportedKeywords.Rewritten, .. ExportedKeywords.Vocabulary];
        Assert.Equal(known.Length, known.Distinct().Count());
        Assert.Empty(Parsing.Keywords.All.Except(known));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void A_generated_type_knows_the_schema_that_the_command_exports(string language) =>
        Assert.Equal(
            CommandRun.Of("export", "--plain", "--lang", language, Repository.Form2021).Output,
            SchemaText.Of(json => PlainSchema.Write(AnnualReport.Form, language, json))
        );

    [Fact]
    public void What_is_put_into_words_is_the_vocabulary() =>
        Assert.Equal(
            Element(PublishedSchemas.Vocabulary)
                .GetProperty("properties")
                .EnumerateObject()
                .Select(p => p.Name)
                .Order(StringComparer.Ordinal),
            ExportedKeywords.Vocabulary.Order(StringComparer.Ordinal)
        );

    private const string Form = """
        "$id": "urn:x:y", "labels": { "en": "Cases", "zh-CN": "案件" }, "key": [], "csharp": { "name": "Cases" },
        "type": "object",
        "properties": {
          "a": { "$ref": "#/$defs/Count", "labels": { "zh-CN": "甲", "en": "A" } },
          "b": { "$ref": "#/$defs/Count", "title": "Own title", "description": "Own description.", "labels": { "zh-CN": "乙" } },
          "total": { "$ref": "#/$defs/Count" },
          "scope": { "type": "string", "enum": ["own", "all"], "valueLabels": { "own": { "zh-CN": "本机关" } } }
        },
        "required": ["a"],
        "rules": [
          { "id": "r", "sum": ["a", "b"], "equals": "total", "tolerance": 1, "labels": { "en": "Total", "zh-CN": "合计" } },
          { "id": "s", "sum": [{ "previous": "total" }, { "path": "a", "times": -2 }], "atMost": 5 }
        ],
        "$defs": {
          "Count": { "$comment": "For readers.", "description": "A number of cases.", "type": "integer", "minimum": 0, "unit": "件", "measure": "flow", "derived": true },
          "Unused": { "labels": { "en": "Unused" }, "type": "number" }
        }
        """;

    // From the syntax alone: what the parser is still to learn can be exported already.
    private static string Export(string members, string language = "zh-CN")
    {
        var root = (JsonObject)JsonParser.Parse("{ \"$schema\": \"urn:schemakit:dialect:1\", " + members + " }").Root!;
        return SchemaText.Of(json => PlainSchemaWriter.Write(root, language, json));
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

    private static IEnumerable<JsonObject> RulesBelow(JsonObject schema) =>
        ((schema.Find("rules")?.Value as JsonArray)?.Items ?? [])
            .Cast<JsonObject>()
            .Concat(ExportedKeywords.SchemasBelow(schema).SelectMany(RulesBelow));
}
