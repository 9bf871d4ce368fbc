using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SchemaKit.Disclosure;

namespace SchemaKit.AspNetCore.Tests;

public sealed class UnreadableReportTests
{
    private static readonly string Sheqi = Encoding.UTF8.GetString(Repository.Seed("sheqi-2022.json"));

    private static readonly string TwoFaults = Sheqi
        .Replace("\"year\": 2022", "\"year\": \"2022\"", StringComparison.Ordinal)
        .Replace("\"repealed\": 1,", "\"repealled\": 1,", StringComparison.Ordinal);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task Every_fault_is_told_with_its_place(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        await using TestService service = await TestService.Start();

        using HttpResponseMessage response = await service.Post(TwoFaults, "en");

        JsonElement problem = await Problem.Read(response, HttpStatusCode.BadRequest);
        Assert.Equal(ReportProblemTypes.UnreadableReport, problem.Text("type"));
        Assert.Equal(AnnualReport.Form.Id, problem.Text("form"));
        Assert.Equal(["en"], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);
        AnnualReport.TryReadJson(Encoding.UTF8.GetBytes(TwoFaults), out _, out IReadOnlyList<ReadProblem> expected);
        Assert.Equal(3, expected.Count);
        Assert.Equal(
            expected.Select(p => (p.Path, p.Line, p.Column, p.Label("en"), p.Found, p.Expected, p.Message("en"))),
            problem
                .GetProperty("problems")
                .EnumerateArray()
                .Select(p =>
                    (
                        p.Text("path"),
                        p.GetProperty("line").GetInt32(),
                        p.GetProperty("column").GetInt32(),
                        p.Text("label"),
                        p.Text("found"),
                        p.Text("expected"),
                        p.Text("message")
                    )
                )
        );
        Assert.Equal("wrong-type", problem.GetProperty("problems")[0].Text("kind"));
        Assert.Equal("(4,11)", problem.Text("detail").Split(' ')[6]);
    }

    [Theory]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh-TW, en;q=0.5", "zh-CN")]
    [InlineData("fr, en;q=0.4, zh;q=0.6", "zh-CN")]
    [InlineData("zh;q=0, en;q=0.1", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData(null, "en")]
    public async Task It_answers_in_the_language_that_the_request_prefers(string? accepted, string language)
    {
        await using TestService service = await TestService.Start();

        using HttpResponseMessage response = await service.Post(TwoFaults, accepted);

        JsonElement problem = await Problem.Read(response, HttpStatusCode.BadRequest);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Equal(
            language == "en" ? "The body is no report on the form." : "请求内容不是该格式的报告。",
            problem.Text("title")
        );
        Assert.StartsWith(
            language == "en" ? "Report year: wrong type" : "报告年度：类型错误",
            problem.GetProperty("problems")[0].Text("message"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_service_has_a_language_of_its_own()
    {
        await using TestService service = await TestService.Start(configure: o => o.Language = "zh-CN");
        using HttpResponseMessage response = await service.Post("{}", "fr");
        Assert.Equal(["zh-CN"], response.Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("", 1, 1, "unexpected-end")]
    [InlineData("null", 1, 1, "wrong-type")]
    [InlineData("\r\n\r\n  {\"unit\": \"社旗\" \"year\": 2022}", 3, 17, "unexpected-character")]
    [InlineData("{\"unit\": \"社旗\"", 1, 14, "unexpected-end")]
    public async Task A_body_that_is_no_JSON_is_told_its_line_and_column(string body, int line, int column, string kind)
    {
        await using TestService service = await TestService.Start();

        using HttpResponseMessage response = await service.Post(body);

        JsonElement fault = (await Problem.Read(response, HttpStatusCode.BadRequest)).GetProperty("problems")[0];
        Assert.Equal(
            (line, column, kind),
            (fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetInt32(), fault.Text("kind"))
        );
    }

    // In development bad requests are exceptions, which the page for developers shows.
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task It_answers_alike_in_development_and_in_production(string environment)
    {
        await using TestService service = await TestService.Start(environment: environment);
        using HttpResponseMessage response = await service.Post(TwoFaults);
        await Problem.Read(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        await using TestService service = await TestService.Start();
        using HttpResponseMessage response = await service.Post("\uFEFF" + Sheqi);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task A_body_that_is_not_said_to_be_JSON_is_refused(string type)
    {
        await using TestService service = await TestService.Start();
        using HttpResponseMessage response = await service.Post(Sheqi, type: type);
        await Problem.Read(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/json; charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("application/vnd.report+json", HttpStatusCode.OK)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=gb18030", HttpStatusCode.UnsupportedMediaType)]
    public async Task JSON_is_read_in_UTF_8(string type, HttpStatusCode status)
    {
        await using TestService service = await TestService.Start();
        using HttpResponseMessage response = await service.Post(Sheqi, "zh-CN", type);
        Assert.Equal(status, response.StatusCode);
        if (type.Contains("gb", StringComparison.Ordinal))
        {
            JsonElement problem = await Problem.Read(response, status);
            Assert.Equal(ReportProblemTypes.NotUtf8, problem.Text("type"));
            Assert.Contains("“gb18030”", problem.Text("detail"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_is_refused_whether_its_length_is_announced_or_not(bool isAnnounced)
    {
        int size = Encoding.UTF8.GetByteCount(Sheqi);
        await using TestService service = await TestService.Start(configure: o => o.MaxBodySize = size);
        using HttpResponseMessage fits = await service.Post(Sheqi);
        Assert.Equal(HttpStatusCode.OK, fits.StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/reports");
        request.Content = new StringContent(Sheqi + " ", Encoding.UTF8, "application/json");
        if (!isAnnounced)
        {
            request.Content.Headers.ContentLength = null;
            request.Headers.TransferEncodingChunked = true;
        }
        using HttpResponseMessage response = await service.Client.SendAsync(request);

        JsonElement problem = await Problem.Read(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(ReportProblemTypes.ReportTooLarge, problem.Text("type"));
        Assert.Equal(size, problem.GetProperty("maxBodySize").GetInt32());
    }

    [Fact]
    public async Task A_service_has_its_say_in_the_problems()
    {
        await using TestService service = await TestService.Start(builder =>
        {
            builder.Services.AddProblemDetails(o =>
                o.CustomizeProblemDetails = c => c.ProblemDetails.Instance = c.HttpContext.Request.Path
            );
            return Sample.ReportService.Build(builder);
        });
        using HttpResponseMessage response = await service.Post("{}");
        Assert.Equal("/reports", (await Problem.Read(response, HttpStatusCode.BadRequest)).Text("instance"));
    }

    [Fact]
    public async Task A_client_that_asks_for_HTML_gets_the_problem_all_the_same()
    {
        await using TestService service = await TestService.Start();
        service.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using HttpResponseMessage response = await service.Post("{}");
        await Problem.Read(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Other_endpoints_are_left_alone()
    {
        await using TestService service = await TestService.Start(builder =>
        {
            WebApplication app = Sample.ReportService.Build(builder);
            app.MapPost("/echo", async context => await context.Request.Body.CopyToAsync(context.Response.Body));
            return app;
        });
        using var content = new StringContent("no JSON", Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await service.Client.PostAsync("/echo", content);
        Assert.Equal("no JSON", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_handler_that_can_do_without_a_report_is_called_without_one()
    {
        await using TestService service = await TestService.Start(builder =>
        {
            WebApplication app = Sample.ReportService.Build(builder);
            app.MapPost("/maybe", (AnnualReport? report) => report is null ? "none" : report.Unit);
            return app;
        });
        using HttpResponseMessage none = await service.Client.PostAsync("/maybe", null);
        Assert.Equal("none", await none.Content.ReadAsStringAsync());
        using var content = new StringContent(Sheqi, Encoding.UTF8, "application/json");
        using HttpResponseMessage some = await service.Client.PostAsync("/maybe", content);
        Assert.Equal("社旗县人民政府", await some.Content.ReadAsStringAsync());
    }
}
