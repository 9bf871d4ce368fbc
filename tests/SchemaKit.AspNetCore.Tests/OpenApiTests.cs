using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using SchemaKit.Disclosure;
using SchemaKit.Schema;
using Values = SchemaKit.Tests.Forms.Values;

namespace SchemaKit.AspNetCore.Tests;

public sealed class OpenApiTests
{
    private const string Components = "#/components/schemas/";

    [Theory]
    [InlineData("en", "tr-TR")]
    [InlineData("zh-CN", "de-DE")]
    [InlineData("zh-CN", "fa-IR")]
    public async Task A_form_is_shown_as_the_plain_export_says_it(string language, string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        await using TestService service = await Start(o => o.Language = language);

        JsonObject document = await Fetch(service);

        Assert.Equal("3.1.1", (string?)document["openapi"]);
        MustBe(AnnualReport.Form, language, document, nameof(AnnualReport));
        MustBe(Values.Form, language, document, nameof(Values));
    }

    [Fact]
    public async Task Requests_and_answers_refer_to_the_form_and_to_the_problems()
    {
        await using TestService service = await Start();

        JsonObject post = (await Fetch(service))["paths"]!["/reports"]!["post"]!.AsObject();

        Assert.Equal(Components + "AnnualReport", ReferenceOf(post["requestBody"]!, "application/json"));
        JsonObject responses = post["responses"]!.AsObject();
        Assert.Equal(Components + "AnnualReport", ReferenceOf(responses["200"]!, "application/json"));
        Assert.Equal(
            [
                ("400", Components + "UnreadableReportProblem"),
                ("413", Components + "ProblemDetails"),
                ("415", Components + "ProblemDetails"),
                ("422", Components + "BrokenRulesProblem"),
            ],
            responses
                .Where(r => r.Key != "200")
                .Select(r => (r.Key, ReferenceOf(r.Value!, "application/problem+json")))
                .OrderBy(r => r.Key, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task NJsonSchema_accepts_a_real_report_and_refuses_others_by_the_component()
    {
        await using TestService service = await Start();
        NJsonSchema.JsonSchema schema = await Component(await Fetch(service), "AnnualReport");
        string report = Encoding.UTF8.GetString(Repository.Seed("sheqi-2022.json"));

        Assert.Empty(schema.Validate(report));
        Assert.NotEmpty(schema.Validate(report.Replace("\"upheld\": 2", "\"upheld\": -2", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(report.Replace("\"upheld\"", "\"upheId\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(report.Replace("\"aggregate\"", "\"all\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Problems_are_what_the_document_says()
    {
        await using TestService service = await Start();
        JsonObject document = await Fetch(service);

        using HttpResponseMessage unreadable = await service.Post("{\"unit\": 1}");
        using HttpResponseMessage broken = await service.Post(Repository.Seed("hongze-2023.json"));

        await MustFollow(unreadable, HttpStatusCode.BadRequest, document, "UnreadableReportProblem");
        await MustFollow(broken, HttpStatusCode.UnprocessableEntity, document, "BrokenRulesProblem");
    }

    [Fact]
    public async Task A_document_of_OpenAPI_3_0_shows_the_form_too()
    {
        await using TestService service = await Start(version: OpenApiSpecVersion.OpenApi3_0);
        JsonObject report = (await Fetch(service))["components"]!["schemas"]!["AnnualReport"]!.AsObject();
        Assert.Equal(1, (int?)report["properties"]!["year"]!["minimum"]);
    }

    private static async Task MustFollow(
        HttpResponseMessage response,
        HttpStatusCode status,
        JsonObject document,
        string component
    )
    {
        JsonElement problem = await Problem.Read(response, status);
        JsonObject schema = document["components"]!["schemas"]![component]!.AsObject();
        Assert.Empty((await Component(document, component)).Validate(problem.GetRawText()));
        // Nothing is answered that the document does not show; the trace is the framework's.
        Assert.Empty(
            problem
                .EnumerateObject()
                .Select(m => m.Name)
                .Except(schema["properties"]!.AsObject().Select(m => m.Key))
                .Except(["traceId"])
        );
    }

    // With its definitions back where a schema of its own has them.
    private static void MustBe(FormSchema form, string language, JsonObject document, string id)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            PlainSchema.Write(form, language, writer);
        JsonObject plain = JsonNode.Parse(stream.ToArray())!.AsObject();
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();
        string shown = schemas[id]!.ToJsonString().Replace($"{Components}{id}.", "#/$defs/", StringComparison.Ordinal);
        var actual = (JsonObject)JsonNode.Parse(shown)!;
        actual["$schema"] = plain["$schema"]!.DeepClone();
        actual["$id"] = plain["$id"]!.DeepClone();
        var definitions = new JsonObject();
        foreach (
            (string name, JsonNode? schema) in schemas.Where(s => s.Key.StartsWith(id + ".", StringComparison.Ordinal))
        )
        {
            string text = schema!.ToJsonString().Replace($"{Components}{id}.", "#/$defs/", StringComparison.Ordinal);
            definitions[name[(id.Length + 1)..]] = JsonNode.Parse(text);
        }
        if (definitions.Count > 0)
            actual["$defs"] = definitions;
        Spell(plain);
        Spell(actual);
        Assert.True(JsonNode.DeepEquals(plain, actual), $"{plain}\n\n{actual}");
    }

    // What can be said in two ways is said in one: a constant is an 'enum' of one value, types have no order.
    private static void Spell(JsonObject schema)
    {
        if (schema["const"] is { } value)
        {
            schema["enum"] = new JsonArray(value.DeepClone());
            schema.Remove("const");
        }
        if (schema["type"] is JsonArray types)
            schema["type"] = new JsonArray([
                .. types.Select(t => t!.DeepClone()).OrderBy(t => (string?)t, StringComparer.Ordinal),
            ]);
        if (schema["items"] is JsonObject items)
            Spell(items);
        foreach (string map in (string[])["properties", "$defs"])
        {
            foreach ((_, JsonNode? member) in schema[map]?.AsObject().ToArray() ?? [])
                Spell(member!.AsObject());
        }
    }

    // NJsonSchema reads draft 4: there is no 'const', and a type may not be a list.
    private static async Task<NJsonSchema.JsonSchema> Component(JsonObject document, string id)
    {
        JsonObject root = document["components"]!["schemas"]![id]!.DeepClone().AsObject();
        root["definitions"] = document["components"]!["schemas"]!.DeepClone();
        root["definitions"]!.AsObject().Remove(nameof(Values));
        if (root["properties"]!["$schema"] is JsonObject form)
        {
            form["enum"] = new JsonArray(form["const"]!.DeepClone());
            form.Remove("const");
        }
        return await NJsonSchema.JsonSchema.FromJsonAsync(
            root.ToJsonString().Replace(Components, "#/definitions/", StringComparison.Ordinal)
        );
    }

    private static string? ReferenceOf(JsonNode content, string type) =>
        (string?)content["content"]![type]!["schema"]!["$ref"];

    private static async Task<JsonObject> Fetch(TestService service) =>
        JsonNode.Parse(await service.Client.GetStringAsync("/openapi/v1.json"))!.AsObject();

    private static Task<TestService> Start(
        Action<ReportOptions>? configure = null,
        OpenApiSpecVersion version = OpenApiSpecVersion.OpenApi3_1
    ) =>
        TestService.Start(
            builder =>
            {
                builder.Services.Configure<OpenApiOptions>("v1", o => o.OpenApiVersion = version);
                builder.Services.AddReports(o => o.Add<Values>());
                WebApplication app = Sample.ReportService.Build(builder);
                MapValues(app);
                return app;
            },
            configure
        );

    // Generators do not see each other's types: a handler of a form of this project is bound at run time.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Tests are not trimmed.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Tests are not compiled natively.")]
    private static void MapValues(WebApplication app)
    {
        Delegate handler = (Values values) => TypedResults.Ok(values);
#pragma warning disable RDG002
        app.MapPost("/values", handler);
#pragma warning restore RDG002
    }
}
