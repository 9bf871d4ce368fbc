using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Generator.Data;

/// <summary>The text of a data file as JSON, with its places as the compiler counts them.</summary>
internal sealed class DataText
{
    // A byte order mark that is left in the text is no part of the JSON, nor of a line as an editor shows it.
    private readonly int _start;

    public DataText(SourceText text)
    {
        string content = text.ToString();
        _start = content.Length > 0 && content[0] == '\uFEFF' ? 1 : 0;
        Json = JsonParser.Parse(content);
    }

    public JsonText Json { get; }

    /// <summary>The value of the document's <c>$schema</c>; null where there is none.</summary>
    public JsonNode? Schema => (Json.Root as JsonObject)?.Find("$schema")?.Value;

    /// <summary>Where the document starts: its first brace, or whatever stands there.</summary>
    public DataPlace Start => PlaceOf(Json.Root?.Span.Start ?? 0);

    /// <summary>The place of one character.</summary>
    public DataPlace PlaceOf(int offset) =>
        PlaceOf(new Schema.Json.TextSpan(offset, offset < Json.Text.Length ? 1 : 0));

    public DataPlace PlaceOf(Schema.Json.TextSpan span) =>
        new(
            new Microsoft.CodeAnalysis.Text.TextSpan(_start + span.Start, span.Length),
            new LinePositionSpan(PositionOf(span.Start), PositionOf(span.End))
        );

    private LinePosition PositionOf(int offset)
    {
        TextPosition position = Json.PositionOf(offset);
        return new LinePosition(position.Line - 1, position.Column - 1);
    }
}
