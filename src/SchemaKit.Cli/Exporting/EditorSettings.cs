using System.Collections.Generic;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit.Cli.Exporting;

/// <summary>
/// The settings of VS Code that make it read tables documents and the reports on them. An editor takes the <c>$schema</c> of a
/// document for an address; a URN is none, so the schemas stand in the settings themselves, under their URNs.
/// </summary>
internal static class EditorSettings
{
    private const string Schemas = "json.schemas";

    /// <param name="forms">The forms of the reports.</param>
    /// <param name="language">The language of titles.</param>
    /// <param name="json">Takes the settings.</param>
    public static void Write(IEnumerable<FormSchema> forms, string language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(Schemas);
        json.WriteStartObject();
        json.WriteStartArray("fileMatch");
        json.WriteStringValue("*.tables.json");
        json.WriteEndArray();
        json.WriteString("url", PublishedSchemas.DialectId);
        json.WritePropertyName("schema");
        using (JsonDocument dialect = JsonDocument.Parse(PublishedSchemas.Dialect))
            dialect.RootElement.WriteTo(json);
        json.WriteEndObject();
        foreach (FormSchema form in forms)
        {
            json.WriteStartObject();
            json.WriteString("url", form.Id);
            json.WritePropertyName("schema");
            PlainSchema.Write(form, language, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Whether a file holds what <see cref="Write"/> has not written, and would be lost.</summary>
    public static bool HoldsOthers(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && !(
            JsonParser.Parse(text).Root
                is JsonObject { Members: [{ Name: Schemas, Value: JsonArray { Items: [JsonObject first, ..] } }] }
            && first.Find("url")?.Value is JsonString { Value: PublishedSchemas.DialectId }
        );
}
