using System;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace SchemaKit.AspNetCore.OpenApi;

/// <summary>Reads a JSON Schema of 2020-12 as a part of an OpenAPI document.</summary>
internal static class SchemaFragment
{
    public static IOpenApiSchema Read(JsonNode schema, OpenApiDocument document)
    {
        // A reference alone is no schema to the reader, but it can be that of the items of a list.
        OpenApiSchema? list = new OpenApiJsonReader().ReadFragment<OpenApiSchema>(
            new JsonObject { ["items"] = schema },
            OpenApiSpecVersion.OpenApi3_1,
            document,
            out OpenApiDiagnostic diagnostic
        );
        return diagnostic.Errors.Count == 0 && list?.Items is { } read
            ? read
            : throw new InvalidOperationException(
                "A schema cannot be shown in OpenAPI: " + string.Join("; ", diagnostic.Errors.Select(e => e.ToString()))
            );
    }
}
