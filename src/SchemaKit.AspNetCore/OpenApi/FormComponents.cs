using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SchemaKit.AspNetCore.Forms;

namespace SchemaKit.AspNetCore.OpenApi;

/// <summary>
/// A form in an OpenAPI document: its plain JSON Schema, with each definition as a component of its own, because references in
/// an OpenAPI document start at the document.
/// </summary>
internal static class FormComponents
{
    private const string Definitions = "#/$defs/";

    /// <summary>Writes a form into the schema of its type.</summary>
    public static void Show(ReportForm form, ReportOptions options, OpenApiDocument document, OpenApiSchema schema)
    {
        JsonObject plain = Plain(form, options.Language);
        string prefix = Prefix(form.Type, options);
        var definitions = (JsonObject?)plain["$defs"] ?? [];
        // The document has one dialect and one base address.
        foreach (string keyword in (string[])["$schema", "$id", "$defs"])
            plain.Remove(keyword);
        foreach ((string name, JsonNode? definition) in definitions.ToArray())
        {
            definitions.Remove(name);
            string id = ComponentId(prefix, name);
            if (document.Components?.Schemas?.ContainsKey(id) != true)
                document.AddComponent(id, Read(definition!, prefix, document));
        }
        Copy((OpenApiSchema)Read(plain, prefix, document), schema);
    }

    private static JsonObject Plain(ReportForm form, string language)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            PlainSchema.Write(form.Schema, language, writer);
        return (JsonObject)JsonNode.Parse(stream.ToArray())!;
    }

    private static IOpenApiSchema Read(JsonNode plain, string prefix, OpenApiDocument document)
    {
        Rewrite((JsonObject)plain, prefix);
        return SchemaFragment.Read(plain, document);
    }

    private static void Rewrite(JsonObject schema, string prefix)
    {
        if (schema["$ref"] is { } reference)
        {
            string name = Unescape(reference.GetValue<string>()[Definitions.Length..]);
            schema["$ref"] = "#/components/schemas/" + ComponentId(prefix, name);
        }
        // The document model keeps constants that are texts alone.
        if (schema["const"] is { } value && value.GetValueKind() != JsonValueKind.String)
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value.DeepClone());
        }
        if (schema["items"] is JsonObject items)
            Rewrite(items, prefix);
        foreach ((_, JsonNode? member) in (schema["properties"] as JsonObject)?.ToArray() ?? [])
            Rewrite((JsonObject)member!, prefix);
    }

    // RFC 6901, section 6.
    private static string Unescape(string step) =>
        Uri.UnescapeDataString(step)
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);

    // Two types of one name, in two namespaces, keep their definitions apart.
    private static string Prefix(Type type, ReportOptions options) =>
        options.Forms.Keys.Count(t => t.Name == type.Name) == 1 ? type.Name : type.FullName!;

    /// <summary>A name as OpenAPI allows it (Components Object): letters and digits of ASCII, '.', '-' and '_'.</summary>
    private static string ComponentId(string prefix, string definition)
    {
        var id = new StringBuilder();
        foreach (char c in prefix + "." + definition)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
                id.Append(c);
            else
                id.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return id.ToString();
    }

    private static void Copy(OpenApiSchema source, OpenApiSchema target)
    {
        target.Title = source.Title;
        target.Description = source.Description;
        target.Comment = source.Comment;
        target.Type = source.Type;
        target.Properties = source.Properties;
        target.Required = source.Required;
        target.AdditionalPropertiesAllowed = source.AdditionalPropertiesAllowed;
        target.Default = source.Default;
        target.Examples = source.Examples;
        target.Deprecated = source.Deprecated;
    }
}
