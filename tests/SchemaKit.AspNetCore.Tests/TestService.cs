using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SchemaKit.AspNetCore.Tests.Sample;

namespace SchemaKit.AspNetCore.Tests;

/// <summary>A service that runs in memory.</summary>
internal sealed class TestService(WebApplication app) : IAsyncDisposable
{
    public HttpClient Client { get; } = app.GetTestClient();

    public IServiceProvider Services => app.Services;

    public static Task<TestService> Start(
        Func<WebApplicationBuilder, WebApplication>? build = null,
        Action<ReportOptions>? configure = null,
        string environment = "Production"
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        // The culture of the test is that of the service.
        builder.WebHost.UseTestServer(o => o.PreserveExecutionContext = true);
        if (configure is not null)
            builder.Services.Configure(configure);
        return Start((build ?? ReportService.Build)(builder));
    }

    public async Task<HttpResponseMessage> Post(byte[] body, string? language = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (language is not null)
            request.Headers.AcceptLanguage.ParseAdd(language);
        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> Post(string body, string? language = null, string type = "application/json") =>
        Post(Encoding.UTF8.GetBytes(body), language, type);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<TestService> Start(WebApplication app)
    {
        await app.StartAsync();
        return new TestService(app);
    }
}
