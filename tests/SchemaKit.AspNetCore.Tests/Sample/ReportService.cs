using System.Collections.Concurrent;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using SchemaKit.AspNetCore;
using SchemaKit.Disclosure;

namespace SchemaKit.AspNetCore.Tests.Sample;

/// <summary>A service as the README shows it: takes annual reports and answers with the sum of those of the same year.</summary>
internal static class ReportService
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddReports(reports => reports.Add<AnnualReport>());
        builder.Services.AddOpenApi();
        WebApplication app = builder.Build();
        app.UseStatusCodePages();
        app.UseReports();
        app.MapOpenApi();

        var received = new ConcurrentQueue<AnnualReport>();
        app.MapPost(
            "/reports",
            Results<Ok<AnnualReport>, BrokenRules> (AnnualReport report) =>
            {
                CheckResult result = report.Check();
                if (!result.IsValid)
                    return new BrokenRules(result);
                received.Enqueue(report);
                var alike = received.Where(r => (r.Year, r.Scope) == (report.Year, report.Scope));
                return TypedResults.Ok(AnnualReport.Sum(alike));
            }
        );
        return app;
    }
}
