using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>
/// An example of the literature: rules, a record and what is to be found. Where other software finds something else,
/// <c>peer</c> tells what, and <c>difference</c> why.
/// </summary>
internal sealed class LiteratureVector
{
    private readonly JsonNode _json;

    public LiteratureVector(JsonNode json)
    {
        _json = json;
        Names = [.. Cells.Where(c => TypeOf(c.Value!) is "number" or "integer").Select(c => c.Key)];
    }

    public string Name => (string)_json["name"]!;

    public string Source => (string)_json["source"]!;

    /// <summary>The members of the record and their schemas.</summary>
    public JsonObject Cells => (JsonObject)_json["cells"]!;

    /// <summary>The members that are numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What ties them to each other; empty where all is said by their bounds.</summary>
    public JsonArray Rules => (JsonArray?)_json["rules"] ?? [];

    /// <summary>The rules of which the record does not meet the condition.</summary>
    public IReadOnlyList<string> NotAsked => Strings(_json["notAsked"]);

    public JsonObject? Record => (JsonObject?)_json["record"];

    public JsonNode Expected => _json["expect"]!;

    /// <summary>All of it.</summary>
    public string Text => _json.ToJsonString();

    public string? Peer => (string?)_json["peer"];

    public string? Difference => (string?)_json["difference"];

    public static IReadOnlyList<LiteratureVector> All { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(Here(), "vectors"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!.AsArray())
            .Select(v => new LiteratureVector(v!)),
    ];

    public FormSchema Form() => FormSchema.Parse(Schema().ToJsonString());

    public FormDraft Draft() => FormDraft.ReadJson(Form(), System.Text.Encoding.UTF8.GetBytes(Record!.ToJsonString()));

    /// <summary>What a change of a number costs.</summary>
    public int WeightOf(string name) => (int?)_json["weights"]?[name] ?? 1;

    public static IReadOnlyList<string> Strings(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(s => (string)s!)];

    private JsonObject Schema() =>
        new()
        {
            ["$schema"] = "urn:schemakit:dialect:1",
            ["$id"] = "urn:test:literature",
            ["csharp"] = new JsonObject { ["name"] = "Example", ["namespace"] = "Test" },
            ["type"] = "object",
            ["properties"] = Cells.DeepClone(),
            ["required"] = new JsonArray([.. Cells.Select(c => JsonValue.Create(c.Key))]),
            ["rules"] = Rules.DeepClone(),
        };

    private static string? TypeOf(JsonNode cell) => (string?)cell["type"];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
