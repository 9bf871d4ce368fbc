using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>Finds the members of documents that some form has, and nothing else: a document is nobody's friend.</summary>
/// <param name="known">The members that count, by JSON Pointer with <c>*</c> for the items of a list.</param>
internal sealed class DocumentMembers(IReadOnlySet<string> known)
{
    /// <summary>The step to all items of a list.</summary>
    public const string EveryItem = "/*";

    // A character of a path takes up to six bytes of JSON, \u0041 for one. What is longer than any known path is passed over.
    private readonly int _maxBytes = 6 * known.Select(m => m.Length).DefaultIfEmpty().Max();

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The known members, each once, in document order; those before the first fault where it is no JSON.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="schema">What it names by <c>$schema</c>; null where it names nothing.</param>
    public IReadOnlyList<string> In(ReadOnlySpan<byte> utf8, out string? schema)
    {
        schema = null;
        var members = new List<string>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var json = new Utf8JsonReader(utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8);
        try
        {
            // Where the objects and lists stand that are open, and the value that comes next.
            var outer = new Stack<string>();
            string path = "";
            while (json.Read())
            {
                switch (json.TokenType)
                {
                    case JsonTokenType.StartObject:
                        outer.Push(path);
                        break;
                    case JsonTokenType.StartArray:
                        outer.Push(path);
                        path += EveryItem;
                        break;
                    case JsonTokenType.EndObject:
                    case JsonTokenType.EndArray:
                        path = outer.Pop();
                        break;
                    case JsonTokenType.PropertyName when outer.Peek().Length + json.ValueSpan.Length > _maxBytes:
                        json.Skip();
                        break;
                    case JsonTokenType.PropertyName:
                        path = outer.Peek() + "/" + JsonPointer.Escape(json.GetString()!);
                        break;
                    default:
                        if (path == "/$schema" && json.TokenType == JsonTokenType.String)
                            schema ??= json.GetString();
                        else if (known.Contains(path) && found.Add(path))
                            members.Add(path);
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader of the form says what is wrong, and where.
        }
        return members;
    }
}
