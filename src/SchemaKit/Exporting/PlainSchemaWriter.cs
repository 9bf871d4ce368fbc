using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SchemaKit.Schema.Json;

namespace SchemaKit.Exporting;

/// <summary>Writes a tables document by standard keywords alone.</summary>
internal sealed class PlainSchemaWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Definitions _definitions;
    private readonly string _language;

    private PlainSchemaWriter(Utf8JsonWriter json, Definitions definitions, string language)
    {
        _json = json;
        _definitions = definitions;
        _language = language;
    }

    /// <param name="root">A document that the parser accepts, its references all local.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="json">Takes the schema.</param>
    public static void Write(JsonObject root, string language, Utf8JsonWriter json)
    {
        var plain = new PlainSchemaWriter(json, new Definitions(root), language);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        // Any other would be another name at every place from which the schema is read.
        if (root.Find("$id")?.Value is JsonString { Value: var id } && IsAbsolute(id))
            json.WriteString("$id", id);
        plain.WriteKeywords(root, isDefinition: false);
        json.WriteEndObject();
    }

    private static bool IsAbsolute(string id) =>
        Uri.TryCreate(id, UriKind.Absolute, out Uri? uri) && uri.Fragment.Length == 0;

    private void WriteSchema(JsonObject schema, bool isDefinition = false)
    {
        _json.WriteStartObject();
        WriteKeywords(schema, isDefinition);
        _json.WriteEndObject();
    }

    private void WriteKeywords(JsonObject schema, bool isDefinition)
    {
        // The words of a definition stand at each reference to it.
        if (!isDefinition)
            WriteWording(Wording.Of(schema, _definitions, _language));
        WriteShape(schema.Members);
    }

    private void WriteWording(Wording wording)
    {
        if (wording.Title is { } title)
            _json.WriteString("title", title);
        if (wording.Description is { } description)
            _json.WriteString("description", description);
    }

    private void WriteShape(IEnumerable<JsonMember> members)
    {
        foreach (JsonMember member in members)
        {
            switch (member.Name)
            {
                case "$ref":
                    _json.WriteString("$ref", Definitions.Spell(((JsonString)member.Value).Value));
                    break;
                case "properties":
                    WriteSchemas("properties", ((JsonObject)member.Value).Members, _ => false);
                    _json.WriteBoolean("additionalProperties", false);
                    break;
                case "$defs":
                    WriteSchemas("$defs", _definitions.All, _definitions.IsReferenced);
                    break;
                case "items":
                    _json.WritePropertyName("items");
                    WriteSchema((JsonObject)member.Value);
                    break;
                case var name when ExportedKeywords.Kept.Contains(name):
                    _json.WritePropertyName(name);
                    WriteValue(member.Value);
                    break;
            }
        }
    }

    private void WriteSchemas(string keyword, IReadOnlyList<JsonMember> schemas, Func<string, bool> isDefinition)
    {
        _json.WriteStartObject(keyword);
        foreach (JsonMember schema in schemas)
        {
            _json.WritePropertyName(schema.Name);
            WriteSchema((JsonObject)schema.Value, isDefinition(schema.Name));
        }
        _json.WriteEndObject();
    }

    private void WriteValue(JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                _json.WriteStartObject();
                foreach (JsonMember member in map.Members)
                {
                    _json.WritePropertyName(member.Name);
                    WriteValue(member.Value);
                }
                _json.WriteEndObject();
                break;
            case JsonArray list:
                _json.WriteStartArray();
                foreach (JsonNode item in list.Items)
                    WriteValue(item);
                _json.WriteEndArray();
                break;
            case JsonString text:
                _json.WriteStringValue(text.Value);
                break;
            // As it is written: a double could not hold it.
            case JsonNumber number:
                _json.WriteRawValue(number.Text);
                break;
            case JsonBoolean flag:
                _json.WriteBooleanValue(flag.Value);
                break;
            default:
                _json.WriteNullValue();
                break;
        }
    }
}
