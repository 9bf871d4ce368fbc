using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace SchemaKit.Schema.Tests.Versions;

/// <summary>
/// Edits of the schema <c>base.tables.json</c> in short: <c>/a/b = JSON</c> puts a value, <c>/a/b + JSON</c> appends one to
/// a list, <c>/a/b - JSON</c> takes one out of it, <c>/a/b -</c> removes a member; several are parted by <c>&amp;</c>.
/// </summary>
internal static class SchemaEdit
{
    public static string Base { get; } = Read();

    /// <summary>The schema after some edits.</summary>
    public static string Apply(string edits) => Apply(Base, edits);

    public static string Apply(string schema, string edits)
    {
        JsonNode root = JsonNode.Parse(schema)!;
        foreach (string edit in edits.Split(" & "))
            Apply(root, edit.Trim());
        return root.ToJsonString();
    }

    private static void Apply(JsonNode root, string edit)
    {
        string[] parts = edit.Split(' ', 3);
        string[] steps = parts[0].Split('/')[1..];
        string last = steps[^1];
        JsonNode parent = steps[..^1].Aggregate(root, Step);
        JsonNode? value = parts.Length == 3 ? JsonNode.Parse(parts[2]) : null;
        switch (parts[1])
        {
            case "=" when parent is JsonArray list:
                list[Index(last)] = value;
                break;
            case "=":
                parent[last] = value;
                break;
            case "+":
                ((JsonArray)Step(parent, last)).Add(value);
                break;
            case "-" when parts.Length == 3:
                var array = (JsonArray)Step(parent, last);
                array.Remove(array.First(i => JsonNode.DeepEquals(i, value)));
                break;
            case "-" when parent is JsonArray list:
                list.RemoveAt(Index(last));
                break;
            default:
                if (!((JsonObject)parent).Remove(last))
                    throw new ArgumentException("Nothing to remove: " + edit, nameof(edit));
                break;
        }
    }

    private static JsonNode Step(JsonNode node, string step) =>
        node is JsonArray list
            ? list[Index(step)]!
            : node[step] ?? throw new ArgumentException("No such place: " + step, nameof(step));

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static string Read([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "base.tables.json"));
}
