using System.Collections.Generic;

namespace SchemaKit.Schema.Json;

internal sealed class JsonArray(TextSpan span, IReadOnlyList<JsonNode> items) : JsonNode(span)
{
    public IReadOnlyList<JsonNode> Items { get; } = items;

    public override string TypeName => "array";
}

internal sealed class JsonString(TextSpan span, string value) : JsonNode(span)
{
    public string Value { get; } = value;

    public override string TypeName => "string";
}

/// <summary>A number as it is written: its value is asked for where the type that it must fit is known.</summary>
internal sealed class JsonNumber(TextSpan span, string text) : JsonNode(span)
{
    public string Text { get; } = text;

    public override string TypeName => "number";
}

internal sealed class JsonBoolean(TextSpan span, bool value) : JsonNode(span)
{
    public bool Value { get; } = value;

    public override string TypeName => "boolean";
}

internal sealed class JsonNull(TextSpan span) : JsonNode(span)
{
    public override string TypeName => "null";
}
