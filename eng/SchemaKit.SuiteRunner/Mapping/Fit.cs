using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>
/// Says in what an instance falls outside what was added to its schema, and outside what the language leaves out on
/// purpose. It decides nothing that the suite decides.
/// </summary>
internal sealed class Fit(JsonObject document, IReadOnlySet<JsonObject> typed)
{
    private static readonly HashSet<string> AssertedFormats = ["date", "date-time", "uuid"];

    /// <summary>Whether a text stands where a <c>format</c> is asserted, which the suite takes for an annotation.</summary>
    public bool MeetsFormat { get; private set; }

    /// <summary>Why SchemaKit must refuse an instance.</summary>
    public Misfit Of(JsonElement instance)
    {
        MeetsFormat = false;
        return Of(document["properties"]!["value"], instance);
    }

    /// <summary>Whether a schema allows a type, alone or beside <c>null</c>.</summary>
    public static bool AllowsType(JsonObject schema, string type) =>
        schema["type"] switch
        {
            JsonArray types => types.Any(t =>
                t?.GetValueKind() == JsonValueKind.String && t.GetValue<string>() == type
            ),
            JsonValue value => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == type,
            _ => false,
        };

    private Misfit Of(JsonNode? node, JsonElement instance)
    {
        if (Resolve(node as JsonObject) is not { } schema)
            return Misfit.None;
        if (typed.Contains(schema) && !HasType(schema, instance))
            return Misfit.OtherType;
        switch (instance.ValueKind)
        {
            case JsonValueKind.Object when AllowsType(schema, "object"):
                return Worst(instance.EnumerateObject().Select(m => Of(schema, m)));
            case JsonValueKind.Array:
                return Worst(instance.EnumerateArray().Select(i => Of(schema["items"], i)));
            case JsonValueKind.Number when !IsHeld(schema, ExactNumber.Parse(instance.GetRawText())):
                return Misfit.BeyondNumbers;
            case JsonValueKind.String when schema["format"] is JsonValue format:
                MeetsFormat |= AssertedFormats.Contains(format.GetValue<string>());
                break;
        }
        return Misfit.None;
    }

    private Misfit Of(JsonObject schema, JsonProperty member) =>
        (schema["properties"] as JsonObject)?.TryGetPropertyValue(member.Name, out JsonNode? named) == true
            ? Of(named, member.Value)
            : Misfit.UnnamedMember;

    // Every item is asked, so that all formats are met.
    private static Misfit Worst(IEnumerable<Misfit> misfits) => misfits.ToArray().FirstOrDefault(m => m != Misfit.None);

    private JsonObject? Resolve(JsonObject? schema)
    {
        while (schema?["$ref"] is JsonValue reference)
        {
            string target = reference.GetValue<string>();
            int at = target.IndexOf("#/$defs/", System.StringComparison.Ordinal);
            if (at < 0)
                return null;
            string name = System.Uri.UnescapeDataString(target[(at + "#/$defs/".Length)..]);
            name = name.Replace("~1", "/", System.StringComparison.Ordinal)
                .Replace("~0", "~", System.StringComparison.Ordinal);
            schema = document["$defs"]?[name] as JsonObject;
        }
        return schema;
    }

    private static bool HasType(JsonObject schema, JsonElement instance) =>
        instance.ValueKind switch
        {
            JsonValueKind.Object => AllowsType(schema, "object"),
            JsonValueKind.Array => AllowsType(schema, "array"),
            JsonValueKind.String => AllowsType(schema, "string"),
            JsonValueKind.Number => AllowsType(schema, "number")
                || (AllowsType(schema, "integer") && ExactNumber.Parse(instance.GetRawText()).IsInteger),
            JsonValueKind.Null => AllowsType(schema, "null"),
            _ => AllowsType(schema, "boolean"),
        };

    private static bool IsHeld(JsonObject schema, ExactNumber number) =>
        AllowsType(schema, "integer") ? !number.IsInteger || number.FitsInt64 : number.FitsDecimal;
}
