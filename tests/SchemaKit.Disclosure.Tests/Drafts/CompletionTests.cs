using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Drafts;

public sealed class CompletionTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_DRAFTS", 300);

    [Fact]
    public void A_valid_report_is_left_as_it_is()
    {
        var maker = new ReportMaker(31);
        for (int i = 0; i < Count; i++)
        {
            AnnualReport report = maker.Valid();
            Completion<AnnualReport> completion = Draft<AnnualReport>.From(report).Complete();
            Assert.Empty(completion.Deductions);
            Assert.Empty(completion.Conflicts);
            Assert.Equal(report, completion.Draft.ToReport());
        }
    }

    [Fact]
    public void What_is_filled_in_is_what_stood_there()
    {
        var random = new Random(32);
        var maker = new ReportMaker(32);
        int filled = 0;
        for (int i = 0; i < Count; i++)
        {
            CellValue[] truth = ReportMaker.CellsOf(maker.Valid());
            int share = random.Next(1, 101);
            CellValue[] cells = [.. truth.Select(c => random.Next(100) < share ? CellValue.NotReported : c)];
            Completion<AnnualReport> completion = Draft<AnnualReport>.From(cells).Complete();
            Assert.Empty(completion.Conflicts);
            foreach (Deduction deduction in completion.Deductions)
                Assert.Equal(truth[deduction.Cell.Index].Value, deduction.Value);
            for (int cell = 0; cell < cells.Length; cell++)
                Assert.True(!cells[cell].HasValue || completion.Draft.Cells[cell] == cells[cell]);
            Assert.Empty(completion.Draft.Complete().Deductions);
            Assert.True(completion.Draft.Check().IsValid);
            Assert.Equal(completion.Draft.MissingCells.Select(c => c.Path), completion.OpenCells.Select(c => c.Path));
            filled += completion.Deductions.Count;
        }
        Assert.InRange(filled, 5 * Count, int.MaxValue);
    }

    [Fact]
    public void Blank_totals_are_added_up_and_say_by_which_rule()
    {
        AnnualReport report = new ReportMaker(33).Valid(least: 1);
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(report);
        foreach (Cell cell in AnnualReport.Form.Cells.Where(c => c.IsDerived))
            draft = draft.With(cell.Path, CellValue.NotReported);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Equal(28, completion.Deductions.Count);
        Assert.Equal(report, completion.Draft.ToReport());
        Deduction total = completion.Deductions.Single(d => d.Cell.Path == "/disputes/reconsideration/total");
        Assert.Equal(["/disputes/reconsideration#dispute-total"], total.Equations.Select(e => e.Id));
        Assert.Contains(
            "结果维持、结果纠正、其他结果、尚未审结之和，等于总计",
            total.ToString("zh-CN"),
            StringComparison.Ordinal
        );
    }

    // domain.md: Shanghai's page has 135 blanks; the five organisation columns of rows whose total natural persons make up.
    [Fact]
    public void Blanks_under_a_total_that_is_reached_are_0_and_leave_no_false_violation()
    {
        AnnualReport report = OnlyNaturalPersons();
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(report);
        List<Cell> blanks =
        [
            .. AnnualReport.Form.Cells.Where(c => c.Path.Contains("/organisations/", StringComparison.Ordinal)),
        ];
        foreach (Cell cell in blanks)
            draft = draft.With(cell.Path, CellValue.NotReported);
        Assert.Empty(draft.Check().Violations);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Equal(125, completion.Deductions.Count);
        Assert.All(completion.Deductions, d => Assert.Equal(0m, d.Value));
        Assert.Equal(report, completion.Draft.ToReport());
    }

    [Fact]
    public void A_blank_that_the_rules_leave_open_stays_open_and_is_listed()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>
            .From(new ReportMaker(34).Valid(least: 1))
            .With("/disputes/reconsideration/upheld", CellValue.NotReported)
            .With("/disputes/reconsideration/pending", CellValue.NotReported)
            .With("/proactive/licences/decisions", CellValue.NotReported);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Empty(completion.Deductions);
        Assert.Equal(
            ["/proactive/licences/decisions", "/disputes/reconsideration/upheld", "/disputes/reconsideration/pending"],
            completion.OpenCells.Select(c => c.Path)
        );
    }

    [Fact]
    public void What_is_withheld_or_can_have_no_number_is_not_filled()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>
            .From(new ReportMaker(35).Valid())
            .With("/disputes/reconsideration/upheld", CellValue.Suppressed)
            .With("/disputes/litigation/direct/total", CellValue.NotApplicable);
        Assert.Empty(draft.Complete().Deductions);
    }

    [Fact]
    public void Numbers_that_contradict_each_other_fill_nothing_and_are_told()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>
            .From(new ReportMaker(36).Valid(least: 1))
            .With("/disputes/reconsideration/upheld", 500m)
            .With("/disputes/reconsideration/total", 499m)
            .With("/disputes/reconsideration/pending", CellValue.NotReported);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Empty(completion.Deductions);
        CompletionConflict conflict = Assert.Single(completion.Conflicts);
        Assert.Equal(["/disputes/reconsideration/pending"], conflict.Cells.Select(c => c.Path));
        Assert.Equal(["/disputes/reconsideration#dispute-total"], conflict.Equations.Select(e => e.Id));
    }

    [Fact]
    public void What_would_follow_from_a_broken_sum_is_not_filled()
    {
        // Of Pingtan 2020 the natural persons' outcomes do not add up to the total from which the balance would give this.
        Draft<AnnualReport2019> draft = Draft<AnnualReport2019>
            .ReadJson(Repository.Seed("pingtan-2020.json"))
            .With("/applications/carriedOut/naturalPersons", CellValue.NotReported);
        Completion<AnnualReport2019> completion = draft.Complete();
        Assert.Empty(completion.Deductions);
        CompletionConflict conflict = Assert.Single(completion.Conflicts);
        Assert.False(conflict.IsUndecided);
        Assert.Contains("/applications/outcomes#outcomes-total/naturalPersons", conflict.Equations.Select(e => e.Id));
    }

    [Fact]
    public void What_would_follow_from_a_number_that_the_form_does_not_allow_is_not_filled()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>
            .From(new ReportMaker(38).Valid())
            .With("/disputes/reconsideration/upheld", -5m)
            .With("/disputes/reconsideration/total", CellValue.NotReported);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Empty(completion.Deductions);
        Assert.False(Assert.Single(completion.Conflicts).IsUndecided);
    }

    private static AnnualReport OnlyNaturalPersons()
    {
        CellValue[] cells = ReportMaker.CellsOf(new ReportMaker(37).Valid());
        foreach (Cell cell in AnnualReport.Form.Cells)
        {
            if (cell.Path.Contains("/organisations/", StringComparison.Ordinal))
                cells[cell.Index] = 0m;
        }
        foreach (string row in ReportMaker.Rows)
        {
            Cell persons = AnnualReport.Form.FindCell($"/applications/{row}/naturalPersons")!;
            cells[AnnualReport.Form.FindCell($"/applications/{row}/total")!.Index] = cells[persons.Index];
        }
        return AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json")).WithCells(cells);
    }
}
