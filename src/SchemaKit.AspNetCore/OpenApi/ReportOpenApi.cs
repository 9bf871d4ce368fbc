using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using SchemaKit.AspNetCore.Forms;
using SchemaKit.AspNetCore.Problems;

namespace SchemaKit.AspNetCore.OpenApi;

/// <summary>Shows the forms of reports, and the problems that are answered, in OpenAPI documents.</summary>
internal static class ReportOpenApi
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, context, _) => ShowForms(document, context, options));
        options.AddOperationTransformer(ShowProblems);
    }

    // Of a type with a converter the serializer has no schema. Not as a transformer of schemas: it would have the references
    // within the form replaced by what they lead to, and so lose what is said beside them.
    private static Task ShowForms(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        OpenApiOptions openApi
    )
    {
        ReportOptions options = context.ApplicationServices.GetRequiredService<IOptions<ReportOptions>>().Value;
        JsonSerializerOptions json = context
            .ApplicationServices.GetRequiredService<IOptions<JsonOptions>>()
            .Value.SerializerOptions;
        foreach (ReportForm form in options.Forms.Values)
        {
            string? id = openApi.CreateSchemaReferenceId(json.GetTypeInfo(form.Type));
            if (id is not null && document.Components?.Schemas?.ContainsKey(id) == true)
                FormComponents.Show(form, id, options, document);
        }
        return Task.CompletedTask;
    }

    private static Task ShowProblems(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        ReportOptions options = context.ApplicationServices.GetRequiredService<IOptions<ReportOptions>>().Value;
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        OpenApiDocument document = context.Document!;
        bool takesReport = metadata
            .OfType<IAcceptsMetadata>()
            .Any(a => a.RequestType is { } type && options.Forms.ContainsKey(type));
        if (takesReport)
        {
            Respond(operation, "400", "The body is no report on the form.", ProblemSchemas.Unreadable(document));
            Respond(operation, "413", "The body is too large.", ProblemSchemas.Problem(document));
            Respond(operation, "415", "The body is not JSON in UTF-8.", ProblemSchemas.Problem(document));
        }
        if (metadata.OfType<BrokenRulesMetadata>().Any())
            Respond(
                operation,
                "422",
                "The report breaks hard rules of its form.",
                ProblemSchemas.BrokenRules(document)
            );
        return Task.CompletedTask;
    }

    private static void Respond(OpenApiOperation operation, string status, string description, IOpenApiSchema schema)
    {
        operation.Responses ??= [];
        operation.Responses[status] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [ProblemAnswer.ContentType] = new OpenApiMediaType { Schema = schema },
            },
        };
    }
}
