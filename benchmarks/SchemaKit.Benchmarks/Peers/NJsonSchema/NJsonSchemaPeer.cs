using System;
using System.IO;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaKit.Benchmarks.Peers.NJsonSchema;

/// <summary>NJsonSchema's validator on the plain export of the form: the structure of a document, no sums.</summary>
internal static class NJsonSchemaPeer
{
    private static readonly JsonSchema Schema = JsonSchema
        .FromJsonAsync(InDraft4(File.ReadAllText(Repository.Path(Plain))))
        .GetAwaiter()
        .GetResult();

    private const string Plain = "benchmarks/SchemaKit.Benchmarks/Peers/annual-report-2021.schema.json";

    public static bool IsValid(string json) => Schema.Validate(json).Count == 0;

    // It knows draft 4, where definitions have another name and 'const' does not exist.
    private static string InDraft4(string plain)
    {
        JsonObject root = JsonNode
            .Parse(plain.Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal))!
            .AsObject();
        JsonNode definitions = root["$defs"]!;
        root.Remove("$defs");
        root["definitions"] = definitions;
        JsonObject form = root["properties"]!["$schema"]!.AsObject();
        form["enum"] = new JsonArray(form["const"]!.DeepClone());
        form.Remove("const");
        return root.ToJsonString();
    }
}
