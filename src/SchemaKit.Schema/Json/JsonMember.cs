namespace SchemaKit.Schema.Json;

/// <summary>A member of an object: its name, where the name stands, and its value.</summary>
internal sealed class JsonMember(string name, TextSpan nameSpan, JsonNode value)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public JsonNode Value { get; } = value;
}
