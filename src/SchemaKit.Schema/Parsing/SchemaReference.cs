using System;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>A reference to a definition, as <c>$ref</c> spells it.</summary>
/// <param name="Text">The reference as written.</param>
/// <param name="Document">The document that it leads to: an <c>$id</c> or a file; empty for its own.</param>
/// <param name="Definition">The name of the definition; null where the reference leads to none.</param>
internal sealed record SchemaReference(string Text, string Document, string? Definition)
{
    private const string Definitions = "/$defs/";

    public static SchemaReference Parse(string text)
    {
        int hash = text.IndexOf('#');
        if (hash < 0)
            return new SchemaReference(text, text, null);
        // RFC 6901, section 6: a pointer in a fragment may spell characters by their percent codes.
        string pointer = Uri.UnescapeDataString(text.Substring(hash + 1));
        string name = pointer.StartsWith(Definitions, StringComparison.Ordinal)
            ? pointer.Substring(Definitions.Length)
            : "";
        bool isName = name.Length > 0 && name.IndexOf('/') < 0;
        return new SchemaReference(text, text.Substring(0, hash), isName ? JsonPointer.Unescape(name) : null);
    }

    /// <summary>The reference to a definition of a document.</summary>
    public static string To(string document, string definition) =>
        document + "#" + Definitions + Uri.EscapeDataString(JsonPointer.Escape(definition));
}
