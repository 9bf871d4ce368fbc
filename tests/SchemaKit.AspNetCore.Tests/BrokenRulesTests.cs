using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using SchemaKit.Disclosure;

namespace SchemaKit.AspNetCore.Tests;

public sealed class BrokenRulesTests
{
    private static readonly byte[] Hongze = Repository.Seed("hongze-2023.json");

    // What the district published: seeds/README.md.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task A_report_with_two_wrong_totals_is_refused_with_both(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        await using TestService service = await TestService.Start();

        using HttpResponseMessage response = await service.Post(Hongze, "zh-CN");

        JsonElement problem = await Problem.Read(response, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(ReportProblemTypes.BrokenRules, problem.Text("type"));
        Assert.Equal(["zh-CN"], response.Content.Headers.ContentLanguage);
        Assert.Equal(
            [
                ("dispute-total", "error", "/disputes/reconsideration", "11", "0", "11"),
                ("dispute-total", "error", "/disputes/litigation/afterReconsideration", "5", "0", "5"),
            ],
            problem
                .GetProperty("violations")
                .EnumerateArray()
                .Select(v =>
                    (
                        v.Text("rule"),
                        v.Text("severity"),
                        v.Text("place"),
                        v.GetProperty("left").GetRawText(),
                        v.GetProperty("right").GetRawText(),
                        v.GetProperty("difference").GetRawText()
                    )
                )
        );
        JsonElement first = problem.GetProperty("violations")[0];
        Assert.Equal(AnnualReport.ReadJson(Hongze).Check().Violations[0].ToString("zh-CN"), first.Text("message"));
        JsonElement[] terms = [.. first.GetProperty("terms").EnumerateArray()];
        Assert.Equal(
            ["/upheld", "/corrected", "/otherResult", "/pending", "/total"],
            terms.Select(t => t.Text("path").Replace("/disputes/reconsideration", "", StringComparison.Ordinal))
        );
        Assert.Equal(["left", "left", "left", "left", "right"], terms.Select(t => t.Text("side")));
        Assert.Equal(["10", "1", "0", "0", "0"], terms.Select(t => t.GetProperty("value").GetRawText()));
        Assert.EndsWith("结果维持", terms[0].Text("label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_it_says_the_same()
    {
        await using TestService service = await TestService.Start();
        using HttpResponseMessage response = await service.Post(Hongze, "en");
        JsonElement problem = await Problem.Read(response, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith("2 hard rules broken; the first: ", problem.Text("detail"), StringComparison.Ordinal);
        Assert.EndsWith("the difference is 11.", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_breaks_soft_rules_alone_is_not_refused()
    {
        AnnualReport report = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));
        CheckResult result = report.CheckAgainst(report with { Year = 2021 });

        Assert.NotEmpty(result.Violations);
        Assert.Throws<ArgumentException>(() => result.ToProblemDetails("en"));
        Assert.Throws<ArgumentException>(() => new BrokenRules(result));
    }

    [Fact]
    public void Problem_details_are_there_to_be_changed()
    {
        CheckResult result = AnnualReport.ReadJson(Hongze).Check();

        ProblemDetails problem = result.ToProblemDetails("zh-CN");

        Assert.Equal((422, ReportProblemTypes.BrokenRules), (problem.Status, problem.Type));
        Assert.Equal(2, Assert.IsType<JsonElement>(problem.Extensions["violations"]).GetArrayLength());
        Assert.Same(result, new BrokenRules(result).Value);
    }
}
