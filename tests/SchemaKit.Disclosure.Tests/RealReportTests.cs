using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaKit.Disclosure.Tests;

public sealed class RealReportTests
{
    [Fact]
    public void The_seed_has_200_numbers_and_all_42_hard_equations_hold()
    {
        AnnualReport report = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));
        CheckResult result = report.Check();

        Assert.Equal(200, AnnualReport.CellCount);
        Assert.Equal(42, result.Count(Severity.Error));
        Assert.Equal(42, result.CountHeld(Severity.Error));
        Assert.True(result.IsValid);
        Assert.Empty(result.Violations);
    }

    [Fact]
    public void The_seed_reads_as_published()
    {
        AnnualReport report = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

        Assert.Equal("社旗县人民政府", report.Unit);
        Assert.Equal(2022, report.Year);
        Assert.Equal(14041, report.Proactive.Licences.Decisions);
        Assert.Equal(2506m, report.Proactive.Fees.Amount);
        Assert.Equal(8, report.Applications.Received.Total);
        Assert.Equal(1, report.Applications.Outcomes.Unavailable.NotHeld.NaturalPersons);
        Assert.Equal(2, report.Disputes.Reconsideration.Upheld);
    }

    [Fact]
    public void Hongze_2023_breaks_two_totals_of_table_4()
    {
        CheckResult result = AnnualReport.ReadJson(Repository.Seed("hongze-2023.json")).Check();

        Assert.False(result.IsValid);
        Assert.Equal(40, result.CountHeld(Severity.Error));
        Assert.Equal(
            [
                ("/disputes/reconsideration#dispute-total", 11m, 0m),
                ("/disputes/litigation/afterReconsideration#dispute-total", 5m, 0m),
            ],
            result.Violations.Select(v => (v.Equation.Id, v.Left, v.Right))
        );
    }

    [Theory]
    [InlineData("zh-CN", "行政复议", "相差 11")]
    [InlineData("en", "econsideration", "the difference is 11")]
    public void A_violation_says_in_both_languages_what_is_wrong(string language, string label, string difference)
    {
        Violation violation = AnnualReport.ReadJson(Repository.Seed("hongze-2023.json")).Check().Violations[0];
        string sentence = violation.ToString(language);

        Assert.Contains(label, sentence, System.StringComparison.Ordinal);
        Assert.Contains(difference, sentence, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Pingtan_2021_holds_and_keeps_its_six_decimals()
    {
        byte[] json = Repository.Seed("pingtan-2021.json");
        AnnualReport report = AnnualReport.ReadJson(json);

        Assert.True(report.Check().IsValid);
        Assert.Equal(24252.311082m, report.Proactive.Fees.Amount);
        Assert.Contains("24252.311082", Encoding.UTF8.GetString(report.ToJsonUtf8()), System.StringComparison.Ordinal);
    }

    // The other real reports stand beside the project, not in it; without them there is nothing to say.
    [Theory]
    [InlineData("reports/hongze-2024.json")]
    [InlineData("reports/pingtan-2021.json")]
    [InlineData("reports/shanghai-stcsm-2024.json")]
    [InlineData("reports/shuyang-fgj-2023.json")]
    [InlineData("reports/pingtan-2019.json")]
    public void A_real_report_is_read_or_every_missing_number_is_named(string name)
    {
        byte[]? json = Repository.Shared(name);
        if (json is null)
            return;
        bool isRead = AnnualReport.TryReadJson(json, out AnnualReport? report, out IReadOnlyList<ReadProblem> problems);

        int nulls = CountNulls(JsonNode.Parse(json)!);
        bool isForm2021 = (string?)JsonNode.Parse(json)!["$schema"] == AnnualReport.Form.Id;
        Assert.Equal(nulls == 0 && isForm2021, isRead);
        if (isRead)
            Assert.Equal(report, AnnualReport.ReadJson(report!.ToJsonUtf8()));
        else if (isForm2021)
            Assert.Equal(nulls, problems.Count(p => p.Kind == ReadProblemKind.WrongType && p.Found == "null"));
        else
            Assert.Contains(problems, p => p.Path == "/$schema");
    }

    private static int CountNulls(JsonNode? node) =>
        node switch
        {
            null => 1,
            JsonObject value => value.Sum(m => CountNulls(m.Value)),
            JsonArray array => array.Sum(CountNulls),
            _ => 0,
        };
}
