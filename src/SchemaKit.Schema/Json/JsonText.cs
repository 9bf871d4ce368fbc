using System.Collections.Generic;

namespace SchemaKit.Schema.Json;

/// <summary>A parsed JSON text: its value, or the faults that keep it from having one.</summary>
internal sealed class JsonText(string text, JsonNode? root, IReadOnlyList<JsonProblem> problems)
{
    private LineMap? _lines;

    public string Text { get; } = text;

    /// <summary>The value; null where the text breaks the grammar.</summary>
    public JsonNode? Root { get; } = root;

    /// <summary>The faults. Duplicate members leave a <see cref="Root"/>, everything else does not.</summary>
    public IReadOnlyList<JsonProblem> Problems { get; } = problems;

    public TextPosition PositionOf(int offset) => (_lines ??= new LineMap(Text)).PositionOf(offset);

    public string TextAt(TextSpan span) => Text.Substring(span.Start, span.Length);
}
