using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>The parser and the published meta-schema know the same keywords at the same places.</summary>
public sealed class KeywordTests
{
    public static TheoryData<string, string[]> Places =>
        new()
        {
            { "form", Keywords.Root },
            { "object", Keywords.Object },
            { "reference", Keywords.Reference },
            { "array", Keywords.List },
            { "number", Keywords.Number },
            // 'enum' makes an enumeration of a text: it is offered there, and the parser reads it as one.
            { "text", [.. Keywords.Text, "enum"] },
            { "date", Keywords.Date },
            { "boolean", Keywords.Boolean },
            { "enumeration", Keywords.Enum },
            { "rule", Keywords.Rule },
            { "operand", Keywords.Term },
            { "table", Keywords.Table },
            { "tableOfList", Keywords.TableOfList },
            { "block", Keywords.TableBlock },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void The_meta_schema_knows_the_keywords_of_the_parser(string place, string[] known) =>
        Assert.Equal(known.Order(StringComparer.Ordinal), MetaSchema.KeywordsOf(place));

    [Fact]
    public void The_dialect_is_that_of_the_parser()
    {
        Assert.Equal(Dialect.Id, (string?)VocabularyFiles.Dialect["$id"]);
        Assert.Equal(
            Dialect.Id,
            (string?)VocabularyFiles.Dialect["$defs"]!["documentKeywords"]!["properties"]!["$schema"]!["const"]
        );
        string vocabulary = Assert.Single(VocabularyFiles.Statistics["$vocabulary"]!.AsObject()).Key;
        Assert.Contains(vocabulary, VocabularyFiles.Dialect["$vocabulary"]!.AsObject().Select(v => v.Key));
    }

    [Fact]
    public void The_vocabulary_holds_every_keyword_of_ours_and_none_of_JSON_Schema()
    {
        string[] ours = [.. VocabularyFiles.Statistics["properties"]!.AsObject().Select(p => p.Key)];
        string[] all = [.. Places.SelectMany(p => MetaSchema.KeywordsOf((string)p[0]))];
        string[] inside =
        [
            .. new[] { "rule", "operand", "table", "tableOfList", "block" }.SelectMany(MetaSchema.KeywordsOf),
        ];
        string[] standard = [.. all.Except(inside).Except(ours)];
        Assert.Empty(ours.Except(all));
        Assert.All(standard, k => Assert.Contains(k, Standard));
        Assert.Empty(ours.Intersect(Standard));
    }

    [Fact]
    public void The_documentation_explains_every_keyword_of_ours_and_counts_the_wrong_schemas()
    {
        string page = File.ReadAllText(Path.Combine(VocabularyFiles.Root, "docs/vocabulary.md"));
        string[] keywords =
        [
            .. VocabularyFiles.Statistics["properties"]!.AsObject().Select(p => p.Key),
            .. MetaSchema.KeywordsOf("rule"),
            .. MetaSchema.KeywordsOf("table"),
            .. MetaSchema.KeywordsOf("block"),
            .. MetaSchema.KeywordsOf("condition"),
        ];
        Assert.All(keywords, k => Assert.Contains($"`{k}`", page, StringComparison.Ordinal));
        Assert.All(MetaSchema.KeywordsOf("operand"), k => Assert.Contains($"\"{k}\"", page, StringComparison.Ordinal));
        int rules = VocabularyFiles.WrongSchemas["rules"]!.AsArray().Count;
        int others = VocabularyFiles.WrongSchemas["keywords"]!.AsArray().Count;
        Assert.Contains($"| {rules} wrong rules, {others} other keywords |", page, StringComparison.Ordinal);
    }

    // The keywords of JSON Schema 2020-12 that the dialect takes, from the specification.
    private static readonly string[] Standard =
    [
        "$schema",
        "$id",
        "$defs",
        "$ref",
        "$comment",
        "title",
        "description",
        "default",
        "deprecated",
        "examples",
        "type",
        "enum",
        "const",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
    ];
}
