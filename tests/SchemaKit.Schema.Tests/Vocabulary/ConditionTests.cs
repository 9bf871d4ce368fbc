using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;
using SchemaKit.Tests.Shared;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>
/// What conditions of rules say of objects, written to <c>artifacts/validators</c>: a condition is a subschema, so the
/// validators of npm must say the same (tests/Validators/conditions.test.mjs).
/// </summary>
public sealed class ConditionTests
{
    private const int Verdicts = 2_000;

    private static readonly string[] Conditions =
    [
        """{ "properties": { "scope": { "const": "aggregate" } } }""",
        """{ "required": ["maybe"] }""",
        """{ "properties": { "count": { "minimum": 1, "exclusiveMaximum": 7 } }, "required": ["count"] }""",
        """{ "properties": { "count": { "enum": [1, 2.0, null] } } }""",
        """{ "properties": { "maybe": { "exclusiveMinimum": 0.5 }, "isFinal": { "const": true } } }""",
        """{ "properties": { "name": { "pattern": "^ab?$" } } }""",
        """{ "properties": { "name": { "enum": ["ab", "", null] } } }""",
        """{ "properties": { "rows": { "minItems": 1, "maxItems": 2 } } }""",
        """{ "properties": { "table": { "properties": { "a": { "maximum": 3 } }, "required": ["b"] } } }""",
        """{ "properties": { "table": { "required": ["a"] }, "day": { "const": "2024-12-31" } } }""",
    ];

    [Fact]
    public void Conditions_are_judged_for_other_validators_to_judge_them_too()
    {
        ObjectModel form = Form();
        var mutator = new DocumentMutator(17);
        JsonNode document = JsonNode.Parse(
            """
            { "scope": "aggregate", "count": 2, "maybe": 1, "isFinal": true, "name": "ab", "day": "2024-12-31", "rows": [1, 2], "table": { "a": 3, "b": 1 } }
            """
        )!;
        var evaluator = new ConditionEvaluator();
        var lines = new List<string>();
        var met = new int[Conditions.Length];
        while (lines.Count < Verdicts)
        {
            JsonNode changed = document;
            for (int i = 0; i < 4; i++)
                changed = mutator.Mutate(changed);
            string text = changed.ToJsonString();
            int rule = lines.Count % Conditions.Length;
            bool verdict = evaluator.IsMet(
                form.Rules[rule].When!,
                JsonParser.Parse(Encoding.UTF8.GetBytes(text)).Root!
            );
            met[rule] += verdict ? 1 : 0;
            lines.Add($$"""{"when":{{Conditions[rule]}},"value":{{text}},"met":{{(verdict ? "true" : "false")}}}""");
        }
        VocabularyFiles.WriteArtifact("conditions.ndjson", lines);
        int each = Verdicts / Conditions.Length;
        Assert.All(met, m => Assert.InRange(m, each / 10, each - 1));
    }

    private static ObjectModel Form()
    {
        string rules = string.Join(
            ", ",
            Conditions.Select((c, i) => $$"""{ "id": "r{{i}}", "sum": "count", "atMost": 9, "when": {{c}} }""")
        );
        SchemaParseResult result = SchemaParser.Parse(
            new SchemaSource(
                "conditions.tables.json",
                $$"""
                {
                  "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:conditions", "type": "object",
                  "properties": {
                    "scope": { "type": "string", "enum": ["own", "aggregate"] },
                    "count": { "type": ["number", "null"] },
                    "maybe": { "type": ["number", "null"] },
                    "isFinal": { "type": "boolean" },
                    "name": { "type": ["string", "null"] },
                    "day": { "type": "string", "format": "date" },
                    "rows": { "type": "array", "items": { "type": "integer" } },
                    "table": { "type": ["object", "null"], "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } }
                  },
                  "rules": [{{rules}}]
                }
                """,
                ""
            )
        );
        Assert.Empty(result.Problems);
        return result.Model!.Root;
    }
}
