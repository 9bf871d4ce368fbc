using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchemaKit;
using SchemaKit.AspNetCore;
using SchemaKit.Disclosure;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.AddReports(reports => reports.Add<AnnualReport>());
builder.Services.AddOpenApi();
WebApplication app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.UseReports();
app.MapOpenApi();
app.MapPost(
    "/reports",
    Results<Ok<AnnualReport>, BrokenRules> (AnnualReport report) =>
        report.Check() is { IsValid: false } result ? new BrokenRules(result) : TypedResults.Ok(report)
);
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
Console.WriteLine($"native code: {!RuntimeFeature.IsDynamicCodeSupported}");
AnnualReport sent = AnnualReport.ReadJson(File.ReadAllBytes(args[0]));
using HttpResponseMessage answer = await client.PostAsJsonAsync("/reports", sent, AnnualReport.JsonTypeInfo);
AnnualReport? received = await answer.Content.ReadFromJsonAsync(AnnualReport.JsonTypeInfo);
Console.WriteLine($"sent: {answer.StatusCode}, the same back: {received == sent}");
Console.WriteLine($"broken: {await Refuse(File.ReadAllText(args[1]), "violations")}");
Console.WriteLine($"unreadable: {await Refuse("{\"unit\": 1}", "problems")}");
using JsonDocument openApi = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
JsonElement schemas = openApi.RootElement.GetProperty("components").GetProperty("schemas");
Console.WriteLine($"OpenAPI: {schemas.GetProperty("AnnualReport").GetProperty("title").GetString()}");
await app.StopAsync();

async Task<string> Refuse(string body, string list)
{
    using var content = new StringContent(body, Encoding.UTF8, "application/json");
    using HttpResponseMessage refusal = await client.PostAsync("/reports", content);
    using JsonDocument problem = JsonDocument.Parse(await refusal.Content.ReadAsStringAsync());
    JsonElement root = problem.RootElement;
    return $"{refusal.StatusCode} {root.GetProperty("type").GetString()}, {root.GetProperty(list).GetArrayLength()} {list}";
}
