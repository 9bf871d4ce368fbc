using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Samples;

/// <summary>JSON values that stand in no text.</summary>
internal static class SampleJson
{
    // A reader shows the end of an object from which a member is missing: so there must be one.
    private const string NoText = "{}";

    public static JsonNode Null { get; } = new JsonNull(default);

    public static JsonNode Number(decimal value) => new JsonNumber(default, NumberText.ToText(value));

    public static JsonNode Text(string value) => new JsonString(default, value);

    public static JsonNode Flag(bool value) => new JsonBoolean(default, value);

    public static JsonObject Object(IEnumerable<(string Name, JsonNode Value)> members) =>
        new(new TextSpan(0, NoText.Length), [.. members.Select(m => new JsonMember(m.Name, default, m.Value))]);

    public static JsonNode Array(IEnumerable<JsonNode> items) => new JsonArray(default, [.. items]);

    /// <summary>A document that stands in no text, as one that was parsed.</summary>
    public static JsonText Document(JsonObject root) => new(NoText, root, []);
}
