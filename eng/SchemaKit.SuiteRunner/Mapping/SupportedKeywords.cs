using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>The keywords of JSON Schema that SchemaKit supports: the list of its README, written down a second time.</summary>
internal static class SupportedKeywords
{
    private static readonly HashSet<string> Names =
    [
        "$schema",
        "$id",
        "$defs",
        "$ref",
        "$comment",
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "const",
        "enum",
        "minLength",
        "maxLength",
        "pattern",
        "format",
        "title",
        "description",
        "default",
        "examples",
        "deprecated",
    ];

    /// <summary>The keywords of a schema, and of those below it that supported keywords lead to, which are not supported.</summary>
    public static IReadOnlySet<string> MissingIn(JsonNode? schema)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        Gather(schema, missing);
        return missing;
    }

    private static void Gather(JsonNode? schema, HashSet<string> missing)
    {
        if (schema is not JsonObject keywords)
            return;
        foreach ((string keyword, JsonNode? value) in keywords)
        {
            if (!Names.Contains(keyword))
                missing.Add(keyword);
            else if (keyword is "properties" or "$defs")
            {
                foreach (JsonNode? below in ((value as JsonObject) ?? []).Select(m => m.Value))
                    Gather(below, missing);
            }
            else if (keyword is "items" or "additionalProperties")
                Gather(value, missing);
        }
    }
}
