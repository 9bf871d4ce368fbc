using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>Finds where in a schema document a member or a rule of the form is written; a model does not know.</summary>
internal sealed class SchemaPlaces(JsonObject root)
{
    /// <summary>The start of the document.</summary>
    public TextSpan Start { get; } = new(root.Span.Start, 1);

    /// <summary>The name of a member, where it is declared; of an item that of its list.</summary>
    /// <param name="pointer">The JSON Pointer of the member in a report, with any step for an item of a list.</param>
    public TextSpan OfMember(string pointer) => Walk(pointer).Last?.NameSpan ?? Start;

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

    private JsonObject? FindObject(string pointer) => Walk(pointer).Schema;

    // What a pointer leads to, and the last member of this document on the way. What stands in another document has no
    // place here but the reference to it.
    private (JsonObject? Schema, JsonMember? Last) Walk(string pointer)
    {
        JsonObject? node = Resolve(root);
        JsonMember? last = null;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            if (node?.Find("items")?.Value is JsonObject item)
            {
                node = Resolve(item);
                continue;
            }
            JsonMember? member = (node?.Find("properties")?.Value as JsonObject)?.Find(JsonPointer.Unescape(step));
            last = member ?? last;
            node = Resolve(member?.Value as JsonObject);
        }
        return (node, last);
    }

    // A parsed document has no reference that leads to itself.
    private JsonObject? Resolve(JsonObject? node)
    {
        while (node?.Find("$ref")?.Value is JsonString { Value: { } text })
        {
            SchemaReference target = SchemaReference.Parse(text);
            bool isHere = target.Document.Length == 0 && target.Definition is not null;
            node = isHere
                ? (root.Find("$defs")?.Value as JsonObject)?.Find(target.Definition!)?.Value as JsonObject
                : null;
        }
        return node;
    }
}
