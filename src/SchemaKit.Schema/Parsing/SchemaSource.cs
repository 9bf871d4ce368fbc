using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>A schema document before it is read.</summary>
/// <param name="FileName">Its file name without folders.</param>
/// <param name="Text">Its text.</param>
/// <param name="DefaultNamespace">The C# namespace of a document that names none.</param>
internal sealed record SchemaSource(string FileName, string Text, string DefaultNamespace)
{
    private readonly ParsedText _parsed = new();

    /// <summary>Its text as JSON.</summary>
    public JsonText Parsed() => _parsed.Of(Text);

    /// <summary>Its path, from which references to other files start; empty where it is in no file.</summary>
    public string Path { get; init; } = "";
}
