using System.Threading;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>What a schema is called, and which others it refers to.</summary>
/// <param name="File">The schema.</param>
/// <param name="Id">Its <c>$id</c>.</param>
/// <param name="References">The documents that its references name, by <c>$id</c> or by file.</param>
internal sealed record SchemaLinks(SchemaFile File, string Id, EquatableArray<string> References)
{
    public static SchemaLinks Of(SchemaFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        JsonNode? root = file.Source.Parsed().Root;
        string id = ((root as JsonObject)?.Find("$id")?.Value as JsonString)?.Value ?? "";
        return new SchemaLinks(file, id, SchemaReferences.DocumentsOf(root).ToEquatableArray());
    }
}
