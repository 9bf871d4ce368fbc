using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace SchemaKit.AspNetCore.OpenApi;

/// <summary>The problems of <see cref="ReportProblemTypes"/> as components of an OpenAPI document.</summary>
internal static class ProblemSchemas
{
    private const string ProblemMembers = """
        "type": { "type": "string", "description": "What a client tells problems apart by." },
        "title": { "type": "string" },
        "status": { "type": "integer" },
        "detail": { "type": "string", "description": "In the language that the request prefers, Chinese or English." },
        "instance": { "type": "string" }
        """;

    private const string AnyProblem = $$"""
        {
          "description": "Problem details (RFC 9457).",
          "type": "object",
          "properties": {
            {{ProblemMembers}}
          },
          "required": ["type", "title", "status"]
        }
        """;

    private const string UnreadableReport = $$"""
        {
          "description": "The faults that keep a body from being a report (RFC 9457).",
          "type": "object",
          "properties": {
            {{ProblemMembers}},
            "form": { "type": "string", "description": "The $id of the form." },
            "problems": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "kind": { "type": "string", "description": "What is wrong, such as missing-member." },
                  "path": { "type": "string", "description": "The JSON Pointer of the value; empty for the whole document." },
                  "line": { "type": "integer", "description": "The line, from 1." },
                  "column": { "type": "integer", "description": "The column, from 1, in UTF-16 code units." },
                  "label": { "type": "string", "description": "What the member is called on the form." },
                  "found": { "type": "string", "description": "What stands there." },
                  "expected": { "type": "string", "description": "What should stand there, in English." },
                  "message": { "type": "string" }
                },
                "required": ["kind", "path", "line", "column", "label", "found", "expected", "message"]
              }
            }
          },
          "required": ["type", "title", "status", "detail", "form", "problems"]
        }
        """;

    private const string BrokenReport = $$"""
        {
          "description": "The rules that a report breaks (RFC 9457).",
          "type": "object",
          "properties": {
            {{ProblemMembers}},
            "violations": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "rule": { "type": "string", "description": "The id of the rule in the form." },
                  "severity": { "type": "string", "enum": ["error", "warning", "info"] },
                  "source": { "type": ["string", "null"], "description": "The notice or standard that prescribes the rule." },
                  "place": { "type": "string", "description": "The JSON Pointer of the object on which the rule stands." },
                  "leaf": { "type": "string", "description": "The column, for a rule that speaks of several." },
                  "equation": { "type": "string" },
                  "label": { "type": "string", "description": "The rule in words." },
                  "message": { "type": "string", "description": "The rule, its place, both sides and the difference." },
                  "left": { "type": "number" },
                  "right": { "type": "number" },
                  "difference": { "type": "number", "description": "Left less right." },
                  "leftConstant": { "type": "number" },
                  "rightConstant": { "type": "number" },
                  "terms": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "side": { "type": "string", "enum": ["left", "right"] },
                        "path": { "type": "string", "description": "The JSON Pointer of the number." },
                        "label": { "type": "string", "description": "What the number is called on the form." },
                        "factor": { "type": "number" },
                        "previous": { "type": "boolean", "description": "Whether it is the number of the period before." },
                        "value": { "type": "number" }
                      },
                      "required": ["side", "path", "label", "factor", "previous", "value"]
                    }
                  }
                },
                "required": [
                  "rule", "severity", "source", "place", "leaf", "equation", "label", "message", "left", "right",
                  "difference", "leftConstant", "rightConstant", "terms"
                ]
              }
            }
          },
          "required": ["type", "title", "status", "detail", "violations"]
        }
        """;

    public static IOpenApiSchema Problem(OpenApiDocument document) => Refer(document, "ProblemDetails", AnyProblem);

    public static IOpenApiSchema Unreadable(OpenApiDocument document) =>
        Refer(document, "UnreadableReportProblem", UnreadableReport);

    public static IOpenApiSchema BrokenRules(OpenApiDocument document) =>
        Refer(document, "BrokenRulesProblem", BrokenReport);

    private static OpenApiSchemaReference Refer(OpenApiDocument document, string id, string schema)
    {
        if (document.Components?.Schemas?.ContainsKey(id) != true)
            document.AddComponent(id, SchemaFragment.Read(JsonNode.Parse(schema)!, document));
        return new OpenApiSchemaReference(id, document);
    }
}
