using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Exporting;

/// <summary>What becomes of each keyword in a plain schema.</summary>
internal static class ExportedKeywords
{
    /// <summary>Keywords of JSON Schema that an export keeps as they are.</summary>
    public static FrozenSet<string> Kept { get; } =
        FrozenSet.ToFrozenSet(
            [
                "type",
                "required",
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
                "minItems",
                "maxItems",
                "uniqueItems",
                "$comment",
                "deprecated",
                "default",
                "examples",
            ],
            StringComparer.Ordinal
        );

    /// <summary>Keywords of JSON Schema that an export writes anew.</summary>
    public static FrozenSet<string> Rewritten { get; } =
        FrozenSet.ToFrozenSet(
            ["$schema", "$id", "$ref", "$defs", "properties", "additionalProperties", "items", "title", "description"],
            StringComparer.Ordinal
        );

    /// <summary>The keywords of the statistics vocabulary, which an export says in words or not at all.</summary>
    public static FrozenSet<string> Vocabulary { get; } =
        FrozenSet.ToFrozenSet(
            [
                "labels",
                "valueLabels",
                "unit",
                "decimals",
                "measure",
                "derived",
                "missing",
                "table",
                "key",
                "rules",
                "csharp",
            ],
            StringComparer.Ordinal
        );

    /// <summary>The subschemas of a schema.</summary>
    public static IEnumerable<JsonObject> SchemasBelow(JsonObject schema)
    {
        foreach (string map in (string[])["properties", "$defs"])
        {
            foreach (JsonMember member in (schema.Find(map)?.Value as JsonObject)?.Members ?? [])
                yield return (JsonObject)member.Value;
        }
        if (schema.Find("items")?.Value is JsonObject items)
            yield return items;
    }
}
