using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchemaKit.Disclosure;
using SchemaKit.Serialization;

namespace SchemaKit.AspNetCore.Tests;

/// <summary>Reports through the JSON extensions of <see cref="HttpClient"/>.</summary>
public sealed class ClientTests
{
    private static readonly AnnualReport Sheqi = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

    [Fact]
    public async Task A_client_posts_and_reads_reports_by_their_type_info()
    {
        await using TestService service = await Start();

        using HttpResponseMessage response = await service.Client.PostAsJsonAsync(
            "/reports",
            Sheqi,
            AnnualReport.JsonTypeInfo
        );

        Assert.Equal(Sheqi, await response.Content.ReadFromJsonAsync(AnnualReport.JsonTypeInfo));
        Assert.Equal(Sheqi, await service.Client.GetFromJsonAsync("/reports/sheqi", AnnualReport.JsonTypeInfo));
    }

    [Fact]
    public async Task A_client_reads_reports_by_options_of_its_own()
    {
        await using TestService service = await Start();
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                new ReportTypeInfoResolver<AnnualReport>(),
                new ReportTypeInfoResolver<SchemaKit.Tests.Forms.Values>()
            ),
        };
        var type = (JsonTypeInfo<AnnualReport>)options.GetTypeInfo(typeof(AnnualReport));

        using HttpResponseMessage response = await service.Client.PostAsJsonAsync("/reports", Sheqi, type);

        Assert.Equal(Sheqi, await response.Content.ReadFromJsonAsync(type));
        Assert.Equal(Sheqi, await service.Client.GetFromJsonAsync("/reports/sheqi", type));
    }

    [Fact]
    public async Task A_client_refuses_what_is_no_report_with_every_fault()
    {
        await using TestService service = await Start();

        JsonException exception = await Assert.ThrowsAsync<JsonException>(() =>
            service.Client.GetFromJsonAsync("/no-report", AnnualReport.JsonTypeInfo)
        );

        Assert.Equal(6, Assert.IsType<ReportReadException>(exception.InnerException).Problems.Count);
    }

    private static Task<TestService> Start() =>
        TestService.Start(builder =>
        {
            WebApplication app = Sample.ReportService.Build(builder);
            app.MapGet("/reports/sheqi", () => Sheqi);
            app.MapGet("/no-report", () => TypedResults.Text("{\"unit\": 1}", "application/json"));
            return app;
        });
}
