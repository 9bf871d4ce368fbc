using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Drafts;

public sealed class LocationTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_DRAFTS", 500);

    private static readonly IReadOnlyList<Cell> Table3 =
    [
        .. AnnualReport.Form.Cells.Where(c => c.Path.StartsWith("/applications/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_single_wrong_number_of_table_3_is_found_and_put_right()
    {
        CellValue[] right = ReportMaker.CellsOf(new ReportMaker(41).Valid(least: 20));
        Assert.Equal(175, Table3.Count);
        foreach (Cell cell in Table3)
        {
            foreach (int delta in new[] { 1, -1, 9, -20, 1_000, 1_000_000 })
            {
                CellValue[] wrong = [.. right];
                wrong[cell.Index] = right[cell.Index].Value + delta;
                Location location = Draft<AnnualReport>.From(wrong).Locate();
                Assert.True(location.IsUnique, cell.Path);
                CellChange change = Assert.Single(Assert.Single(location.Faults).Explanations[0].Changes);
                Assert.Same(cell, change.Cell);
                Assert.Equal(right[cell.Index].Value, change.Value);
                Assert.Equal(wrong[cell.Index], change.Given);
            }
        }
    }

    [Fact]
    public void Of_two_wrong_numbers_of_table_3_nearly_all_are_told_from_any_other_two()
    {
        var random = new Random(42);
        var maker = new ReportMaker(42);
        int only = 0;
        for (int i = 0; i < Count; i++)
        {
            CellValue[] right = ReportMaker.CellsOf(maker.Valid());
            int[] pair = [.. Table3.Select(c => c.Index).OrderBy(_ => random.Next()).Take(2).Order()];
            CellValue[] wrong = [.. right];
            foreach (int cell in pair)
                wrong[cell] = Other(random, right[cell].Value);
            Fault fault = Assert.Single(Draft<AnnualReport>.From(wrong).Locate().Faults);
            Assert.False(fault.HasMore);
            // Two errors may look like a single one, which is simpler; there is none that goes unnoticed.
            if (fault.Explanations[0].Changes.Count == 1)
                continue;
            Explanation truth = fault.Explanations.Single(e => pair.SequenceEqual(e.Changes.Select(c => c.Cell.Index)));
            if (truth.IsDetermined)
                Assert.All(truth.Changes, c => Assert.Equal(right[c.Cell.Index].Value, c.Value));
            only += fault.Explanations.Count == 1 ? 1 : 0;
        }
        Assert.InRange(only, Count * 95 / 100, Count);
    }

    [Fact]
    public void Hongze_2023_should_have_printed_11_and_5()
    {
        Location location = Draft<AnnualReport>.ReadJson(Repository.Seed("hongze-2023.json")).Locate();
        Assert.Equal(
            [("/disputes/reconsideration/total", 0m, 11m), ("/disputes/litigation/afterReconsideration/total", 0m, 5m)],
            location
                .Faults.Select(f => Assert.Single(f.Likeliest!.Changes))
                .Select(c => (c.Cell.Path, c.Given.Value, c.Value!.Value))
        );
        Assert.Contains("0 → 11", location.Faults[0].ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applications/outcomes/granted", 1)]
    [InlineData("applications/received", 2)]
    [InlineData("applications/carriedIn", 0)]
    [InlineData("disputes", 3)]
    public void A_number_split_over_two_cells_that_moved_its_row_is_recognised(string row, int split)
    {
        CellValue[] right = ReportMaker.CellsOf(new ReportMaker(43).Valid(least: 12, most: 95));
        int[] cells = CellsOf(row);
        int first = cells[split];
        CellValue[] wrong = [.. right];
        wrong[first] = Math.Floor(right[first].Value / 10m);
        wrong[first + 1] = right[first].Value % 10m;
        for (int cell = first + 2; cell <= cells[^1]; cell++)
            wrong[cell] = right[cell - 1];
        AssertRecognised(Slip.NumberSplit, right, wrong);
    }

    [Theory]
    [InlineData("applications/outcomes/granted", 0, 4)]
    [InlineData("applications/outcomes/refused/deliberative", 1, 5)]
    [InlineData("disputes", 2, 9)]
    public void Numbers_that_stand_one_cell_too_far_are_recognised(string row, int from, int to)
    {
        CellValue[] right = ReportMaker.CellsOf(new ReportMaker(44).Valid(least: 2));
        int[] cells = CellsOf(row);
        CellValue[] wrong = [.. right];
        for (int at = from; at < to; at++)
            wrong[cells[at]] = right[cells[at + 1]];
        wrong[cells[to]] = 0m;
        AssertRecognised(Slip.CellsShifted, right, wrong);
    }

    [Theory]
    [InlineData(21, 12, Slip.DigitsSwapped)]
    [InlineData(12, 132, Slip.DigitDropped)]
    [InlineData(1322, 132, Slip.DigitDoubled)]
    [InlineData(-13, 13, Slip.SignChanged)]
    [InlineData(130_000, 13, Slip.UnitConfused)]
    [InlineData(13, 130_000, Slip.UnitConfused)]
    [InlineData(15, 13, null)]
    [InlineData(0, 10, null)]
    public void The_slip_of_a_single_number_is_recognised(int wrong, int right, Slip? slip)
    {
        CellValue[] cells = Tied(
            ReportMaker.CellsOf(new ReportMaker(45).Valid(least: 2)),
            CellsOf("disputes")[1],
            right
        );
        cells[CellsOf("disputes")[1]] = wrong;
        Fault fault = Assert.Single(Draft<AnnualReport>.From(cells).Locate().Faults);
        CellChange change = fault
            .Explanations.Where(e => e.Changes.Count == 1)
            .Select(e => e.Changes[0])
            .Single(c => c.Cell.Index == CellsOf("disputes")[1]);
        Assert.Equal((right, slip), (change.Value, change.Slip));
        // A cell that cannot be right as it is, or of which the slip is known, is told before the others.
        if (slip is not null)
            Assert.NotNull(fault.Likeliest!.Changes[0].Slip);
    }

    [Fact]
    public void What_an_ended_search_found_is_called_one_of_several()
    {
        // Two cells can be to blame; after two steps one of them is known.
        Draft<AnnualReport> draft = Draft<AnnualReport>.ReadJson(Repository.Seed("hongze-2023.json"));
        Location whole = draft.Locate();
        Assert.Equal(2, whole.Faults[1].Explanations.Count);
        for (int steps = 1; steps < 8; steps++)
        {
            Fault fault = draft.Locate(new LocationOptions { MaxSteps = steps }).Faults[1];
            if (fault.Explanations.Count < 2)
                Assert.NotEqual(LocationOutcome.Unique, fault.Outcome);
            Assert.Equal(fault.Explanations.Count == 0, fault.Outcome == LocationOutcome.NotFound);
        }
    }

    [Fact]
    public void A_shifted_row_does_not_explain_a_number_elsewhere_that_the_form_does_not_allow()
    {
        CellValue[] wrong = ReportMaker.CellsOf(new ReportMaker(46).Valid(least: 2));
        int[] cells = CellsOf("applications/outcomes/granted");
        for (int at = 0; at < 4; at++)
            wrong[cells[at]] = wrong[cells[at + 1]];
        wrong[cells[4]] = 0m;
        wrong[AnnualReport.Form.FindCell("/proactive/fees/amount")!.Index] = -1m;
        Location location = Draft<AnnualReport>.From(wrong).Locate();
        Assert.Equal(2, location.Faults.Count);
        Fault fee = location.Faults.Single(f => f.RefusedCells.Count == 1);
        Assert.Equal(["/proactive/fees/amount"], fee.Likeliest!.Changes.Select(c => c.Cell.Path));
        Assert.Equal(Slip.CellsShifted, location.Faults.Single(f => f != fee).Likeliest!.Slip);
    }

    [Fact]
    public void A_wrong_answer_of_a_solver_is_not_told()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>.ReadJson(Repository.Seed("hongze-2023.json"));
        var wrong = new LocationOptions { MaxSteps = 1, Solver = new FixedSolver([1]) };
        Assert.All(draft.Locate(wrong).Faults, f => Assert.Equal(LocationOutcome.NotFound, f.Outcome));
        var total = new LocationOptions { MaxSteps = 1, Solver = new FixedSolver([4]) };
        Assert.All(
            draft.Locate(total).Faults,
            f => Assert.EndsWith("/total", Assert.Single(f.Explanations).Changes[0].Cell.Path, StringComparison.Ordinal)
        );
        var none = new LocationOptions { MaxSteps = 1, Solver = new FixedSolver([99]) };
        Assert.Throws<InvalidOperationException>(() => draft.Locate(none));
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocationOptions { MaxSteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LocationOptions { MaxExplanations = 0 });
        Assert.Throws<ArgumentNullException>(() => new LocationOptions { Weight = null! });
        Draft<AnnualReport> draft = Draft<AnnualReport>.ReadJson(Repository.Seed("hongze-2023.json"));
        Assert.Throws<ArgumentException>(() => draft.Locate(new LocationOptions { Weight = _ => 0 }));
    }

    private static void AssertRecognised(Slip slip, CellValue[] right, CellValue[] wrong)
    {
        Location location = Draft<AnnualReport>.From(wrong).Locate();
        Assert.NotEmpty(location.Faults);
        foreach (Fault fault in location.Faults)
        {
            Assert.NotNull(fault.Likeliest!.Slip);
            FormDraft draft = Draft<AnnualReport>.From(wrong).Untyped;
            Assert.Contains(fault.Explanations, e => e.Slip == slip && right.SequenceEqual(e.ApplyTo(draft).Cells));
        }
    }

    private static int[] CellsOf(string row) =>
        [
            .. AnnualReport
                .Form.Cells.Where(c => c.Path.StartsWith("/" + row + "/", StringComparison.Ordinal))
                .Select(c => c.Index),
        ];

    // The numbers with another in one cell, and the rules holding again: what rests on it is computed anew.
    private static CellValue[] Tied(CellValue[] cells, int changed, decimal value)
    {
        CellValue[] tied = [.. cells];
        tied[changed] = value;
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(tied);
        foreach (Cell cell in AnnualReport.Form.Cells.Where(c => c.Index != changed && MayFollow(c)))
            draft = draft.With(cell.Path, CellValue.NotReported);
        Completion<AnnualReport> completion = draft.Complete();
        Assert.Empty(completion.OpenCells);
        return [.. completion.Draft.Cells];
    }

    private static bool MayFollow(Cell cell) =>
        cell.IsDerived
        || cell.Path.StartsWith("/applications/carriedOut/", StringComparison.Ordinal)
        || cell.Path.StartsWith("/applications/outcomes/total/", StringComparison.Ordinal);

    private static decimal Other(Random random, decimal right)
    {
        while (true)
        {
            decimal wrong = Math.Max(0m, right + (random.Next(2) == 0 ? random.Next(-9, 10) : random.Next(-500, 501)));
            if (wrong != right)
                return wrong;
        }
    }
}
