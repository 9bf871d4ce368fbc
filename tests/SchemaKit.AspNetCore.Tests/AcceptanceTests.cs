using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using SchemaKit.Disclosure;

namespace SchemaKit.AspNetCore.Tests;

public sealed class AcceptanceTests
{
    private static readonly byte[] Sheqi = Repository.Seed("sheqi-2022.json");

    [Fact]
    public async Task A_report_is_answered_with_the_sum_of_those_received()
    {
        await using TestService service = await TestService.Start();
        AnnualReport report = AnnualReport.ReadJson(Sheqi);

        using HttpResponseMessage first = await service.Post(Sheqi);
        using HttpResponseMessage second = await service.Post((report with { Unit = "x" }).ToJsonUtf8());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(report.ToJsonUtf8(), await first.Content.ReadAsByteArrayAsync());
        AnnualReport sum = AnnualReport.ReadJson(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(2 * report.Applications.Received.Total, sum.Applications.Received.Total);
        Assert.Equal(2 * report.Proactive.Fees.Amount, sum.Proactive.Fees.Amount);
    }

    [Fact]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Tests are not trimmed.")]
    public void Handlers_are_bound_by_generated_code() =>
        Assert.Contains(
            typeof(AcceptanceTests).Assembly.GetTypes(),
            t => t.Namespace == "Microsoft.AspNetCore.Http.Generated"
        );
}
