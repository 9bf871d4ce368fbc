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

    /// <summary>Makes the component of a form's type what the form asks for.</summary>
    /// <param name="form">The form.</param>
    /// <param name="id">The component of its type, which the document has.</param>
    /// <param name="options">The options of the service.</param>
    /// <param name="document">The document.</param>
    public static void Show(ReportForm form, string id, ReportOptions options, OpenApiDocument document)
    {
        JsonObject plain = Plain(form, options.Language);
        var definitions = (JsonObject?)plain["$defs"] ?? [];
        // The document has one dialect and one base address.
        foreach (string keyword in (string[])["$schema", "$id", "$defs"])
            plain.Remove(keyword);
        foreach ((string name, JsonNode? definition) in definitions.ToArray())
        {
            definitions.Remove(name);
            document.AddComponent(ComponentId(id, name), Read(definition!, id, document));
        }
        document.Components!.Schemas![id] = Read(plain, id, document);
    }

    private static JsonObject Plain(ReportForm form, string language)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            PlainSchema.Write(form.Schema, language, writer);
        return (JsonObject)JsonNode.Parse(stream.ToArray())!;
    }

    private static IOpenApiSchema Read(JsonNode plain, string form, OpenApiDocument document)
    {
        Rewrite((JsonObject)plain, form);
        return SchemaFragment.Read(plain, document);
    }

    private static void Rewrite(JsonObject schema, string form)
    {
        if (schema["$ref"] is { } reference)
        {
            string name = Unescape(reference.GetValue<string>()[Definitions.Length..]);
            schema["$ref"] = "#/components/schemas/" + ComponentId(form, name);
        }
        // The document model keeps constants that are texts alone.
        if (schema["const"] is { } value && value.GetValueKind() != JsonValueKind.String)
        {
            schema.Remove("const");
            schema["enum"] = new JsonArray(value.DeepClone());
        }
        if (schema["items"] is JsonObject items)
            Rewrite(items, form);
        foreach ((_, JsonNode? member) in (schema["properties"] as JsonObject)?.ToArray() ?? [])
            Rewrite((JsonObject)member!, form);
    }

    // RFC 6901, section 6.
    private static string Unescape(string step) =>
        Uri.UnescapeDataString(step)
            .Replace("~1", "/", StringComparison.Ordinal)
            .Replace("~0", "~", StringComparison.Ordinal);

    /// <summary>A name as OpenAPI allows it (Components Object): letters and digits of ASCII, '.', '-' and '_'.</summary>
    private static string ComponentId(string form, string definition)
    {
        var id = new StringBuilder(form).Append('.');
        foreach (char c in definition)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
                id.Append(c);
            else
                id.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return id.ToString();
    }
}
