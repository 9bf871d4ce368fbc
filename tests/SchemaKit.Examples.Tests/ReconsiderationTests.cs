using System.Linq;

namespace SchemaKit.Examples.Tests;

/// <summary>行政复议、行政应诉案件统计: carried in and new, closed and pending; three breakdowns of one total.</summary>
public sealed class ReconsiderationTests
{
    private const string Name = "reconsideration-and-litigation";

    [Fact]
    public void The_example_holds() =>
        Assert.Empty(ReconsiderationReport.ReadJson(Example.Edit(Name, _ => { })).Check().Violations);

    [Theory]
    [InlineData("byRespondent", "townships", "by-respondent")]
    [InlineData("byMatter", "disclosure", "by-matter")]
    [InlineData("byField", "others", "by-field")]
    [InlineData("byResult", "mediated", "by-result")]
    public void Each_breakdown_must_add_up_by_itself(string breakdown, string member, string rule)
    {
        CheckResult result = ReconsiderationReport
            .ReadJson(Example.Edit(Name, r => r["reconsideration"]![breakdown]![member] = 500))
            .Check();
        Assert.Equal($"/reconsideration#{rule}", Assert.Single(result.Violations).Equation.Id);
    }

    [Fact]
    public void A_wrong_total_breaks_the_balance_and_every_breakdown()
    {
        CheckResult result = ReconsiderationReport
            .ReadJson(Example.Edit(Name, r => r["reconsideration"]!["received"] = 127))
            .Check();
        Assert.Equal(["balance", "by-respondent", "by-matter", "by-field"], result.Violations.Select(v => v.Rule.Id));
    }

    [Fact]
    public void Cases_are_carried_over_from_what_was_pending()
    {
        ReconsiderationReport report = ReconsiderationReport.ReadJson(Example.Edit(Name, _ => { }));
        ReconsiderationReport before = report with
        {
            Year = 2023,
            Reconsideration = report.Reconsideration with { Pending = 13 },
            Litigation = report.Litigation with { Pending = 8 },
        };
        Violation violation = Assert.Single(report.CheckAgainst(before).Violations);
        Assert.Equal("/reconsideration#carry-over", violation.Equation.Id);
        Assert.Equal((14m, 13m), (violation.Left, violation.Right));
    }
}
