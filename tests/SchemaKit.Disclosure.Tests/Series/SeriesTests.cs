using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Series;

public sealed class SeriesTests
{
    private const string Fee = "/proactive/fees/amount";

    private static readonly FormDraft Pingtan2019 = Read(AnnualReport2019.Form, "pingtan-2019.json");
    private static readonly FormDraft Pingtan2020 = Read(AnnualReport2019.Form, "pingtan-2020.json");
    private static readonly FormDraft Pingtan2021 = Read(AnnualReport.Form, "pingtan-2021.json");

    [Fact]
    public void Reports_in_any_order_are_sorted_by_period()
    {
        ReportSeries series = ReportSeries.Of([Pingtan2021, Pingtan2019, Pingtan2020]);
        Assert.Equal([2019L, 2020L, 2021L], series.Reports.Select(r => r.Period));
        Assert.Empty(series.Gaps);
    }

    [Fact]
    public void Pingtan_is_followed_over_the_change_of_form()
    {
        SeriesCheck check = ReportSeries.Of([Pingtan2021, Pingtan2019, Pingtan2020]).Check(DisclosureForms.Migrate);
        Assert.Equal(
            [(2019L, 2020L, false), (2020L, 2021L, true)],
            check.Pairs.Select(p => (p.Earlier.Period, p.Later.Period, p.HasOtherForms))
        );
        CheckResult first = check.Pairs[0].Result!;
        Assert.Equal(7 + 5, first.CountHeld(Severity.Warning));
        Assert.Empty(first.Violations);
        CheckResult second = check.Pairs[1].Result!;
        Assert.Equal(7, second.CountHeld(Severity.Warning));
        Assert.Equal(
            ["/proactive/regulations#in-force-continuity", "/proactive/normativeDocuments#in-force-continuity"],
            second.Undecided.Select(e => e.Id)
        );
        Assert.NotEmpty(check.Pairs[1].EarlierMigration!.Lost);
        Assert.False(check.IsValid);
        Assert.Equal([0, 2, 0], check.Series.Reports.Select(r => r.Result.Violations.Count));
    }

    [Fact]
    public void Without_a_way_between_the_forms_neighbours_are_said_not_to_be_comparable()
    {
        SeriesPair pair = ReportSeries.Of([Pingtan2020, Pingtan2021]).Check().Pairs[0];
        Assert.False(pair.IsCompared);
        Assert.EndsWith("; not comparable.", pair.ToString("en"), StringComparison.Ordinal);
        Assert.EndsWith("；无法比较。", pair.ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_carried_over_is_told_across_the_change_of_form()
    {
        const string CarriedOut = "/applications/carriedOut/naturalPersons";
        SeriesCheck check = ReportSeries
            .Of([Pingtan2020.With(CarriedOut, 3m), Pingtan2021])
            .Check(DisclosureForms.Migrate);
        Violation violation = Assert.Single(check.Pairs[0].Result!.Violations);
        Assert.Equal("/applications#carried-over/naturalPersons", violation.Equation.Id);
        Assert.Contains(
            check.Describe("en"),
            l =>
                l.StartsWith("2021: ", StringComparison.Ordinal)
                && l.Contains("difference is 3", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_report_that_goes_back_to_the_old_form_is_compared_on_the_new_one()
    {
        SeriesPair pair = ReportSeries
            .Of([Pingtan2021, Pingtan2020.WithText("/year", "2022")])
            .Check(DisclosureForms.Migrate)
            .Pairs[0];
        Assert.Equal(AnnualReport.Form, pair.LaterMigration!.Draft.Form);
        Assert.Contains("/applications#carried-over/total", pair.Result!.Violations.Select(v => v.Equation.Id));
    }

    [Fact]
    public void Missing_years_are_named_and_what_they_part_is_no_pair()
    {
        ReportSeries series = ReportSeries.Of([Pingtan2019, Pingtan2021, Pingtan2021.WithText("/year", "2025")]);
        Assert.Equal(["2020", "2022-2024"], series.Gaps.Select(g => g.ToString()));
        SeriesCheck check = series.Check(DisclosureForms.Migrate);
        Assert.Empty(check.Pairs);
        Assert.Equal(["缺少 2020 年的报告。", "缺少 2022-2024 年的报告。"], check.Describe("zh-CN"));
    }

    [Fact]
    public void A_series_of_far_apart_years_takes_no_longer()
    {
        ReportSeries series = ReportSeries.Of([
            Pingtan2021.WithText("/year", "1"),
            Pingtan2021.WithText("/year", "999999999999999999"),
        ]);
        Assert.Equal("2-999999999999999998", Assert.Single(series.Gaps).ToString());
    }

    [Theory]
    [InlineData("/scope", "own", "'scope' (Scope)")]
    [InlineData("/unit", "平潭县", "'unit' (Reporting unit)")]
    public void Mixed_scopes_and_units_are_refused(string path, string value, string named)
    {
        ReportKeyException exception = Assert.Throws<ReportKeyException>(() =>
            ReportSeries.Of([Pingtan2020, Pingtan2021.WithText(path, value)])
        );
        Assert.Contains($"differ in {named}", exception.Message, StringComparison.Ordinal);
        Assert.Contains("不能混用", exception.Describe("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_of_a_year_are_refused_and_so_is_none()
    {
        ReportKeyException exception = Assert.Throws<ReportKeyException>(() =>
            ReportSeries.Of([Pingtan2021, Pingtan2020, Pingtan2021])
        );
        Assert.StartsWith(
            "There are two reports of 福建 平潭综合实验区, 2021",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ReportKeyException>(() => ReportSeries.Of(Array.Empty<FormDraft>()));
    }

    [Theory]
    [InlineData("7730.28", "77302800", true)]
    [InlineData("77302800", "7545", true)]
    [InlineData("1", "3161", false)]
    [InlineData("1", "3162", true)]
    [InlineData("1", "31623", true)]
    [InlineData("1", "31624", false)]
    [InlineData("0", "10000", false)]
    [InlineData("0.000001", "0.01", true)]
    [InlineData("79228162514264337593543950335", "7922816251426433759354395", true)]
    public void A_fee_that_jumps_by_about_10_000_draws_a_warning(string earlier, string later, bool isTold)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        SeriesPair pair = ReportSeries
            .Of([
                Pingtan2021.With(Fee, decimal.Parse(earlier, invariant)),
                Pingtan2021.WithText("/year", "2022").With(Fee, decimal.Parse(later, invariant)),
            ])
            .Check()
            .Pairs[0];
        Assert.Equal(isTold ? [Fee] : [], pair.Jumps.Select(j => j.Cell.Path));
    }

    [Theory]
    [InlineData("zh-CN", "上年 7730.28，本年 77302800，相差约一万倍；本年金额可能以元（而非万元）填报。")]
    [InlineData("en", "77302800 after 7730.28 the year before is about 10,000 times as much")]
    public void The_jump_is_told_with_both_amounts(string language, string words)
    {
        SeriesCheck check = ReportSeries
            .Of([Pingtan2021.With(Fee, 7730.28m), Pingtan2021.WithText("/year", "2022").With(Fee, 77302800m)])
            .Check();
        Assert.Contains(check.Describe(language), l => l.Contains(words, StringComparison.Ordinal));
    }

    // Hongze's second report stands beside the project, not in it.
    [Fact]
    public void Hongze_has_two_years_without_a_warning()
    {
        if (Repository.Shared("reports/hongze-2024.json") is not { } json)
            return;
        ReportSeries series = ReportSeries.Of<AnnualReport>([
            AnnualReport.ReadJson(json),
            AnnualReport.ReadJson(Repository.Seed("hongze-2023.json")),
        ]);
        SeriesPair pair = series.Check().Pairs[0];
        Assert.Empty(pair.Result!.Violations);
        Assert.Empty(pair.Jumps);
        Assert.Equal(9, pair.Result.CountHeld(Severity.Warning));
    }

    private static FormDraft Read(FormSchema form, string seed) => FormDraft.ReadJson(form, Repository.Seed(seed));
}
