using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Forms;

public sealed class MigrationTests
{
    private const string OtherHandling = "/applications/outcomes/otherHandling/";

    private static readonly Draft<AnnualReport2019> Pingtan2019 = Draft<AnnualReport2019>.ReadJson(
        Repository.Seed("pingtan-2019.json")
    );

    private static readonly Draft<AnnualReport2019> Pingtan2020 = Draft<AnnualReport2019>.ReadJson(
        Repository.Seed("pingtan-2020.json")
    );

    [Fact]
    public void What_was_not_asked_for_in_2019_stays_unknown()
    {
        MigratedDraft<AnnualReport> migrated = DisclosureForms.Migrate(Pingtan2019);
        Assert.Equal(
            [
                "/proactive/regulations/repealed",
                "/proactive/regulations/inForce",
                "/proactive/normativeDocuments/repealed",
                "/proactive/normativeDocuments/inForce",
                "/proactive/fees/amount",
            ],
            migrated.Unknown.Select(u => u.Cell.Path)
        );
        Assert.Equal(migrated.Unknown.Select(u => u.Cell), migrated.Draft.MissingCells);
    }

    [Fact]
    public void What_has_no_place_in_2021_is_told_with_its_number()
    {
        IReadOnlyList<LostCell> lost = DisclosureForms.Migrate(Pingtan2019).Lost;
        Assert.Equal(
            [
                ("regulations/disclosed", 0m),
                ("regulations/public", 0m),
                ("normativeDocuments/disclosed", 89m),
                ("normativeDocuments/public", 89m),
                ("licences/items", 396m),
                ("licences/change", 0m),
                ("otherServices/items", 10m),
                ("otherServices/change", 0m),
                ("otherServices/decisions", 153m),
                ("penalties/items", 2648m),
                ("penalties/change", 0m),
                ("coercions/items", 126m),
                ("coercions/change", 0m),
                ("fees/items", 35m),
                ("fees/change", 0m),
                ("procurement/projects", 135m),
                ("procurement/amount", 75394432.52m),
            ],
            lost.Select(l => (l.Cell.Path["/proactive/".Length..], l.Value))
        );
        Assert.All(lost, l => Assert.Same(Pingtan2019.Untyped.SourceOf(l.Cell.Path), l.Source));
    }

    [Fact]
    public void All_else_is_carried_over_with_its_sources()
    {
        Draft<AnnualReport> draft = DisclosureForms.Migrate(Pingtan2019).Draft;
        Assert.Equal(89m, draft["/proactive/normativeDocuments/issued"].Value);
        Assert.Equal(181m, draft["/proactive/licences/decisions"].Value);
        Assert.Equal(430m, draft["/proactive/penalties/decisions"].Value);
        foreach (Cell cell in Pingtan2019.Untyped.Layout.Cells.Where(c => !IsInTable2(c) && !IsOneRow(c)))
        {
            Assert.Equal(Pingtan2019[cell.Path], draft[cell.Path]);
            Assert.Same(Pingtan2019.Untyped.SourceOf(cell.Path), draft.Untyped.SourceOf(cell.Path));
        }
        Assert.Equal(AnnualReport.Form.Id, draft.Untyped.Texts["/$schema"]);
        Assert.Equal("福建 平潭综合实验区", draft.Untyped.Texts["/unit"]);
        Assert.Equal("2019", draft.Untyped.Texts["/year"]);
        Assert.Equal("aggregate", draft.Untyped.Texts["/scope"]);
    }

    [Fact]
    public void Other_handling_of_0_is_three_times_0_and_of_4_is_unknown()
    {
        MigratedDraft<AnnualReport> migrated = DisclosureForms.Migrate(Pingtan2020);
        string[] columns = ["naturalPersons", "total"];
        string[] parts = ["notCorrected", "feeUnpaid", "other"];
        Assert.Equal(
            columns.Select(c => (OtherHandling + c, 4m)),
            migrated.Lost.Where(l => IsOneRow(l.Cell)).Select(l => (l.Cell.Path, l.Value))
        );
        Assert.Equal(
            parts.SelectMany(p => columns.Select(c => $"{OtherHandling}{p}/{c}")),
            migrated.Unknown.Where(u => IsOneRow(u.Cell)).Select(u => u.Cell.Path)
        );
        Assert.All(parts, p => Assert.Equal(0m, migrated.Draft[$"{OtherHandling}{p}/organisations/other"].Number));
    }

    [Fact]
    public void A_broken_sum_stays_undecided_where_one_row_became_three_unknown_ones()
    {
        CheckResult result = DisclosureForms.Migrate(Pingtan2020).Draft.Check();
        Assert.Empty(result.Violations);
        Assert.Contains("/applications/outcomes#outcomes-total/naturalPersons", result.Undecided.Select(e => e.Id));
    }

    [Fact]
    public void A_number_that_the_old_report_does_not_give_is_unknown_and_not_lost()
    {
        const string Decisions = "/proactive/licences/decisions";
        Draft<AnnualReport2019> draft = Pingtan2019
            .With(Decisions, CellValue.NotApplicable)
            .With("/proactive/fees/items", CellValue.NotReported)
            .With(OtherHandling + "naturalPersons", CellValue.NotReported);
        MigratedDraft<AnnualReport> migrated = DisclosureForms.Migrate(draft);
        Assert.Equal(CellStatus.NotApplicable, migrated.Draft[Decisions].Status);
        Assert.DoesNotContain("/proactive/fees/items", migrated.Lost.Select(l => l.Cell.Path));
        UnknownCell unknown = migrated.Unknown.Single(u => u.Cell.Path == Decisions);
        Assert.Equal($"报告在 {Decisions} 未填数。", unknown.Reason("zh-CN"));
        Assert.Equal(5 + 1 + 3, migrated.Unknown.Count);
    }

    [Theory]
    [InlineData("zh-CN", "对外公开总数量", "对外公开总数量不是现行有效件数")]
    [InlineData("en", "Public in total", "what is public in total is not what is in force")]
    public void Each_loss_is_told_with_label_and_reason(string language, string label, string reason)
    {
        LostCell lost = DisclosureForms
            .Migrate(Pingtan2020)
            .Lost.Single(l => l.Cell.Path == "/proactive/normativeDocuments/public");
        Assert.Contains(label, lost.ToString(language), StringComparison.Ordinal);
        Assert.Contains("166", lost.ToString(language), StringComparison.Ordinal);
        Assert.Equal(reason, lost.Reason(language));
    }

    [Fact]
    public void A_report_with_one_row_that_is_0_is_a_whole_report_of_2021()
    {
        byte[] seed = Repository.Seed("hongze-2023.json");
        MigratedDraft<AnnualReport> migrated = DisclosureForms.Migrate(
            Draft<AnnualReport2021OneRow>.From(OneRow.Report(seed))
        );
        Assert.Empty(migrated.Lost);
        Assert.Empty(migrated.Unknown);
        Assert.Equal(AnnualReport.ReadJson(seed) with { Schema = AnnualReport.Form.Id }, migrated.Draft.ToReport());
    }

    [Fact]
    public void Reports_of_any_form_become_reports_of_2021()
    {
        FormDraft draft = Draft<AnnualReport>.ReadJson(Repository.Seed("sheqi-2022.json")).Untyped;
        Assert.Same(draft, DisclosureForms.Migrate(draft)!.Draft);
        Assert.Equal(AnnualReport.Form, DisclosureForms.Migrate(Pingtan2020.Untyped)!.Draft.Form);
    }

    [Fact]
    public void A_way_that_forgets_a_cell_is_no_way()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() =>
            new FormMigration(AnnualReport2021OneRow.Form, AnnualReport.Form, [])
        );
        Assert.Contains(OtherHandling + "naturalPersons", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() =>
            new FormMigration(
                AnnualReport2021OneRow.Form,
                AnnualReport.Form,
                [MigrationStep.Lose(OtherHandling[..^1], "无", "none")]
            )
        );
        Assert.Contains(OtherHandling + "notCorrected", exception.Message, StringComparison.Ordinal);
    }

    private static bool IsInTable2(Cell cell) => cell.Path.StartsWith("/proactive/", StringComparison.Ordinal);

    private static bool IsOneRow(Cell cell) => cell.Path.StartsWith(OtherHandling, StringComparison.Ordinal);
}
