namespace SchemaKit.Schema.Json;

/// <summary>A JSON value and where it stands.</summary>
internal abstract class JsonNode(TextSpan span)
{
    public TextSpan Span { get; } = span;

    /// <summary>The JSON Schema name of the value's type.</summary>
    public abstract string TypeName { get; }
}
