using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.SuiteRunner.Mapping;

/// <summary>
/// Adds to a schema what SchemaKit asks for and JSON Schema does not: one type for each value, <c>properties</c> for an
/// object, <c>items</c> for an array. All of it only narrows what the schema allows.
/// </summary>
internal sealed class Completion(Addition addition)
{
    private static readonly Dictionary<string, string> TypeOfKeyword = new(StringComparer.Ordinal)
    {
        ["minimum"] = "number",
        ["maximum"] = "number",
        ["exclusiveMinimum"] = "number",
        ["exclusiveMaximum"] = "number",
        ["multipleOf"] = "number",
        ["minLength"] = "string",
        ["maxLength"] = "string",
        ["pattern"] = "string",
        ["format"] = "string",
        ["properties"] = "object",
        ["required"] = "object",
        ["additionalProperties"] = "object",
        ["items"] = "array",
        ["minItems"] = "array",
        ["maxItems"] = "array",
        ["uniqueItems"] = "array",
    };

    private readonly HashSet<JsonObject> _typed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The schemas that were given a type.</summary>
    public IReadOnlySet<JsonObject> Typed => _typed;

    /// <summary>Completes the schemas below a keyword that maps names to them.</summary>
    public void CompleteAll(JsonObject schemas)
    {
        foreach (string name in schemas.Select(m => m.Key).ToArray())
            Complete(schemas, name);
    }

    private void Complete(JsonObject owner, string name)
    {
        if (owner[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True)
            owner[name] = new JsonObject();
        if (owner[name] is not JsonObject schema || schema.ContainsKey("$ref"))
            return;
        if (!schema.ContainsKey("type") && TypeOf(schema) is { } type)
        {
            bool allowsNull = addition.AllowsNull || ListsNull(schema);
            schema["type"] = allowsNull ? new JsonArray(type, "null") : JsonValue.Create(type);
            _typed.Add(schema);
        }
        if (addition.Names && Fit.AllowsType(schema, "string") && schema["enum"] is JsonArray listed)
            Csharp(schema)["values"] = new JsonObject(
                listed
                    .OfType<JsonValue>()
                    .Where(v => v.GetValueKind() == JsonValueKind.String)
                    .Select(v => v.GetValue<string>())
                    .Distinct()
                    .Select((v, i) => KeyValuePair.Create(v, (JsonNode?)Name('V', i)))
            );
        if (Fit.AllowsType(schema, "object"))
            CompleteObject(schema);
        if (Fit.AllowsType(schema, "array"))
        {
            if (!schema.ContainsKey("items"))
                schema["items"] = true;
            Complete(schema, "items");
        }
    }

    private void CompleteObject(JsonObject schema)
    {
        if (!schema.ContainsKey("properties"))
            schema["properties"] = new JsonObject();
        if (schema["properties"] is not JsonObject properties)
            return;
        foreach (JsonNode? name in (schema["required"] as JsonArray) ?? [])
        {
            if (name?.GetValueKind() == JsonValueKind.String && !properties.ContainsKey(name.GetValue<string>()))
                properties[name.GetValue<string>()] = new JsonObject();
        }
        CompleteAll(properties);
        if (addition.Closes && !schema.ContainsKey("additionalProperties"))
            schema["additionalProperties"] = false;
        if (!addition.Names)
            return;
        int number = 0;
        foreach (JsonObject member in properties.Select(p => p.Value).OfType<JsonObject>())
            Csharp(member)["name"] = Name('M', number++);
    }

    private static JsonObject Csharp(JsonObject schema)
    {
        if (schema["csharp"] is not JsonObject names)
            schema["csharp"] = names = [];
        return names;
    }

    private static string Name(char letter, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    // The one type that all keywords of a schema belong to; null where there are several.
    private string? TypeOf(JsonObject schema)
    {
        HashSet<string> types =
        [
            .. schema.Select(k => TypeOfKeyword.GetValueOrDefault(k.Key)).OfType<string>(),
            .. Listed(schema).Where(v => v is not null).Select(v => TypeOf(v!)),
        ];
        return types.Count switch
        {
            0 => addition.FreeType,
            1 => types.Single() == "number" ? addition.NumberType : types.Single(),
            _ => null,
        };
    }

    private static bool ListsNull(JsonObject schema) => Listed(schema).Any(v => v is null);

    private static IEnumerable<JsonNode?> Listed(JsonObject schema)
    {
        if (schema.ContainsKey("const"))
            yield return schema["const"];
        foreach (JsonNode? value in (schema["enum"] as JsonArray) ?? [])
            yield return value;
    }

    private static string TypeOf(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "boolean",
        };
}
