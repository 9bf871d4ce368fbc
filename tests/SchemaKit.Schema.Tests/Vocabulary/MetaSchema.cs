using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>The meta-schema of the dialect, asked which keywords it knows where.</summary>
internal static class MetaSchema
{
    /// <summary>The keywords that a definition of the meta-schema allows, in order of the alphabet.</summary>
    public static IReadOnlyList<string> KeywordsOf(string definition)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(Definition(definition), names);
        return [.. names];
    }

    private static JsonObject Definition(string name) => (JsonObject)VocabularyFiles.Dialect["$defs"]![name]!;

    private static void Collect(JsonObject schema, SortedSet<string> names)
    {
        foreach ((string name, _) in schema["properties"] as JsonObject ?? [])
            names.Add(name);
        if ((string?)schema["$ref"] is { } reference)
            Collect(Definition(reference["#/$defs/".Length..]), names);
        IEnumerable<JsonNode?> others = (schema["allOf"] as JsonArray ?? [])
            .Append(schema["then"])
            .Append(schema["else"]);
        foreach (JsonObject other in others.OfType<JsonObject>())
            Collect(other, names);
    }
}
