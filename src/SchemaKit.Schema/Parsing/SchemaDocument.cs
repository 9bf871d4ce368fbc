using System;
using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>A schema document while schemas are read: the one that is asked for, or one that it refers to.</summary>
internal sealed class SchemaDocument
{
    private const string Extension = ".tables.json";

    private readonly Lazy<CSharpOptions> _options;
    private readonly Dictionary<JsonNode, string> _references = [];

    public SchemaDocument(SchemaSource source)
    {
        Source = source;
        Text = source.Parsed();
        Problems = new ProblemList(Text);
        _options = new Lazy<CSharpOptions>(() => CSharpOptions.ReadDocument(Keywords!, Problems));
        if (Text.Root is JsonObject root)
            Keywords = new KeywordReader(root, Problems);
    }

    public SchemaSource Source { get; }

    public JsonText Text { get; }

    /// <summary>What is wrong with it.</summary>
    public ProblemList Problems { get; }

    /// <summary>The keywords of the whole document; null where it is no object.</summary>
    public KeywordReader? Keywords { get; }

    /// <summary>Its <c>$id</c>; empty where it has none.</summary>
    public string Id => (Keywords?.Find("$id") as JsonString)?.Value ?? "";

    /// <summary>Its definitions.</summary>
    public JsonObject? Definitions => Keywords?.Find("$defs") as JsonObject;

    /// <summary>The name of the type of a report; what the names of its classes begin with.</summary>
    public string RootName => _options.Value.Name ?? CSharpNames.Report(FileStem);

    /// <summary>The C# namespace of its types.</summary>
    public string Namespace => _options.Value.Namespace ?? Source.DefaultNamespace;

    /// <summary>What the full names of its classes begin with.</summary>
    public string Owner => "global::" + (Namespace.Length > 0 ? Namespace + "." : "") + RootName;

    /// <summary>A type of this document as other documents name it.</summary>
    public string FullName(string typeName) => "global::" + (Namespace.Length > 0 ? Namespace + "." : "") + typeName;

    /// <summary>The document without white space, its references to other documents by their <c>$id</c>.</summary>
    public string CompactText => CompactJson.Write(Keywords!.Node, _references);

    /// <summary>Notes that a reference leads to another document.</summary>
    public void ReferTo(SchemaDocument other, JsonNode reference, string definition) =>
        _references[reference] = SchemaReference.To(other.Id, definition);

    private string FileStem =>
        Source.FileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? Source.FileName.Substring(0, Source.FileName.Length - Extension.Length)
            : Source.FileName;
}
