using System;
using System.Collections.Generic;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Exporting;

/// <summary>What the references of a document lead to, all of them to definitions of its own.</summary>
internal sealed class Definitions
{
    private readonly JsonObject? _definitions;
    private readonly HashSet<string> _referenced = new(StringComparer.Ordinal);

    public Definitions(JsonObject root)
    {
        _definitions = root.Find("$defs")?.Value as JsonObject;
        Collect(root);
    }

    public IReadOnlyList<JsonMember> All => _definitions?.Members ?? [];

    /// <summary>Whether anything refers to a definition.</summary>
    public bool IsReferenced(string name) => _referenced.Contains(name);

    /// <summary>A schema and what it refers to, the last of which says what the value is.</summary>
    public IReadOnlyList<JsonObject> Chain(JsonObject schema)
    {
        var chain = new List<JsonObject>();
        JsonObject? next = schema;
        while (next is not null)
        {
            chain.Add(next);
            next = ReferenceOf(next) is { } reference
                ? _definitions?.Find(NameOf(reference))?.Value as JsonObject
                : null;
        }
        return chain;
    }

    /// <summary>A reference as RFC 6901 spells it in a URI, whatever the name holds.</summary>
    public static string Spell(string reference) => SchemaReference.To("", NameOf(reference));

    private static string? ReferenceOf(JsonObject schema) => (schema.Find("$ref")?.Value as JsonString)?.Value;

    private static string NameOf(string reference) => SchemaReference.Parse(reference).Definition!;

    private void Collect(JsonObject schema)
    {
        if (ReferenceOf(schema) is { } reference)
            _referenced.Add(NameOf(reference));
        foreach (JsonObject below in ExportedKeywords.SchemasBelow(schema))
            Collect(below);
    }
}
