using System;
using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>Finds the other documents that a schema names, before it is read.</summary>
internal static class SchemaReferences
{
    /// <summary>The documents that references name, by <c>$id</c> or by file, in ordinal order.</summary>
    /// <remarks>Whatever looks like a reference counts, wherever it stands: one too many only costs a little work.</remarks>
    public static IReadOnlyCollection<string> DocumentsOf(JsonNode? root)
    {
        var documents = new SortedSet<string>(StringComparer.Ordinal);
        if (root is not null)
            Gather(root, documents);
        return documents;
    }

    private static void Gather(JsonNode node, SortedSet<string> documents)
    {
        foreach (JsonMember member in (node as JsonObject)?.Members ?? [])
        {
            if (member.Name == "$ref" && member.Value is JsonString { Value: { } text })
            {
                SchemaReference reference = SchemaReference.Parse(text);
                if (reference.Document.Length > 0)
                    documents.Add(reference.Document);
            }
            Gather(member.Value, documents);
        }
        foreach (JsonNode item in (node as JsonArray)?.Items ?? [])
            Gather(item, documents);
    }
}
