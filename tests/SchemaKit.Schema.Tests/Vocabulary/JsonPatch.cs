using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>The three operations of RFC 6902 that the tables of wrong schemas use.</summary>
internal static class JsonPatch
{
    public static JsonObject Apply(JsonObject document, JsonArray patch)
    {
        var patched = (JsonObject)document.DeepClone();
        foreach (JsonNode? operation in patch)
            Apply(
                patched,
                operation!["op"]!.GetValue<string>(),
                operation["path"]!.GetValue<string>(),
                operation["value"]
            );
        return patched;
    }

    private static void Apply(JsonObject document, string operation, string path, JsonNode? value)
    {
        string[] steps = [.. path.Split('/')[1..].Select(s => s.Replace("~1", "/").Replace("~0", "~"))];
        JsonNode parent = document;
        foreach (string step in steps[..^1])
            parent = (parent is JsonArray list ? list[Index(step)] : parent[step])!;
        string last = steps[^1];
        switch (operation, parent)
        {
            case ("add", JsonArray list) when last == "-":
                list.Add(value?.DeepClone());
                break;
            case ("add" or "replace", JsonObject map) when operation == "add" || map.ContainsKey(last):
                map[last] = value?.DeepClone();
                break;
            case ("replace", JsonArray list):
                list[Index(last)] = value?.DeepClone();
                break;
            case ("remove", JsonObject map) when map.Remove(last):
                break;
            default:
                throw new InvalidOperationException($"'{operation}' does not go with {path}.");
        }
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
