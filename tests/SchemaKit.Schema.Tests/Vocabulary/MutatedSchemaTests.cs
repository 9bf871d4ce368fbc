using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>
/// What the parser says of mutated schemas, written to <c>artifacts/validators</c>: by the meta-schema the validators of npm
/// must say the same there (tests/Validators/dialect.test.mjs), as far as a meta-schema can say it.
/// </summary>
public sealed class MutatedSchemaTests
{
    private const int Schemas = 3_000;

    [Fact]
    public void The_parser_judges_3000_mutated_schemas()
    {
        var mutator = new SchemaMutator(3);
        var lines = new Dictionary<string, string>();
        int accepted = 0;
        while (lines.Count < Schemas)
        {
            (JsonObject schema, string mutation) = mutator.Next();
            string text = schema.ToJsonString();
            if (lines.ContainsKey(text))
                continue;
            SchemaParseResult result = SchemaParser.Parse(new SchemaSource("mutated.tables.json", text, ""));
            accepted += result.Model is null ? 0 : 1;
            lines.Add(text, Line(schema, mutation, result));
        }
        VocabularyFiles.WriteArtifact("schemas.ndjson", lines.Values);
        Assert.InRange(accepted, Schemas / 20, Schemas / 2);
    }

    private static string Line(JsonObject schema, string mutation, SchemaParseResult result)
    {
        var problems = new JsonArray();
        foreach (SchemaProblem problem in result.Problems.Where(p => p.Severity == Severity.Error))
            problems.Add(new JsonObject { ["id"] = problem.Id, ["message"] = problem.Message("en") });
        var line = new JsonObject
        {
            ["accepted"] = result.Model is not null,
            ["mutation"] = mutation,
            ["problems"] = problems,
            ["schema"] = schema,
        };
        return line.ToJsonString(Options);
    }

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
