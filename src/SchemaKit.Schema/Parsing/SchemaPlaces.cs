using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>Finds where in a schema document a member or a rule of the form is written; a model does not know.</summary>
internal sealed class SchemaPlaces(JsonObject root)
{
    private const string LocalReference = "#/$defs/";

    /// <summary>The start of the document.</summary>
    public TextSpan Start { get; } = new(root.Span.Start, 1);

    /// <summary>The name of a member, where it is declared.</summary>
    /// <param name="pointer">The JSON Pointer of the member in a report.</param>
    public TextSpan OfMember(string pointer)
    {
        int last = pointer.LastIndexOf('/');
        return FindMember(FindObject(pointer.Substring(0, last)), pointer.Substring(last + 1))?.NameSpan ?? Start;
    }

    /// <summary>The id of a rule.</summary>
    /// <param name="place">The JSON Pointer of an object that the rule stands on, in a report.</param>
    /// <param name="id">The rule's id.</param>
    public TextSpan OfRule(string place, string id)
    {
        IReadOnlyList<JsonNode> rules = (FindObject(place)?.Find("rules")?.Value as JsonArray)?.Items ?? [];
        return rules
                .OfType<JsonObject>()
                .Select(r => r.Find("id")?.Value)
                .OfType<JsonString>()
                .FirstOrDefault(t => t.Value == id)
                ?.Span
            ?? Start;
    }

    private JsonObject? FindObject(string pointer)
    {
        JsonObject? node = Resolve(root);
        foreach (string step in pointer.Split('/').Skip(1))
            node = Resolve(FindMember(node, step)?.Value as JsonObject);
        return node;
    }

    private static JsonMember? FindMember(JsonObject? node, string step) =>
        (node?.Find("properties")?.Value as JsonObject)?.Find(JsonPointer.Unescape(step));

    // A parsed document has no reference that leads to itself.
    private JsonObject? Resolve(JsonObject? node)
    {
        while (
            node?.Find("$ref")?.Value is JsonString { Value: { } target }
            && target.StartsWith(LocalReference, StringComparison.Ordinal)
        )
        {
            var definitions = root.Find("$defs")?.Value as JsonObject;
            node =
                definitions?.Find(JsonPointer.Unescape(target.Substring(LocalReference.Length)))?.Value as JsonObject;
        }
        return node;
    }
}
