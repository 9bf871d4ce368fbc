using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Drafts;

public sealed class DraftTests
{
    private const string Upheld = "/disputes/reconsideration/upheld";
    private const string Total = "/disputes/reconsideration/total";

    private static readonly AnnualReport Seed = AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

    [Fact]
    public void The_draft_of_a_report_is_the_report()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(Seed);
        Assert.True(draft.IsComplete);
        Assert.Empty(draft.MissingCells);
        Assert.Empty(draft.Problems);
        Assert.Equal(Seed, draft.ToReport());
        Assert.Equal(Seed.ToJsonUtf8(), draft.ToJsonUtf8());
    }

    [Theory]
    [InlineData("null", CellStatus.NotReported)]
    [InlineData("\"\"", CellStatus.NotReported)]
    [InlineData("\" — \"", CellStatus.NotReported)]
    [InlineData("\"-\"", CellStatus.NotReported)]
    [InlineData("\"/\"", CellStatus.NotApplicable)]
    [InlineData("\"***\"", CellStatus.Suppressed)]
    public void A_blank_or_a_marker_says_why_there_is_no_number(string written, CellStatus status)
    {
        Draft<AnnualReport> draft = Read("\"upheld\":2", $"\"upheld\":{written}");
        Assert.Equal(status, draft[Upheld].Status);
        Assert.Equal([Upheld], draft.MissingCells.Select(c => c.Path));
        Assert.Empty(draft.Problems);
        Assert.Equal(written, draft.Untyped.SourceOf(Upheld)!.Text);
        Assert.Equal(draft.Cells, Draft<AnnualReport>.ReadJson(draft.ToJsonUtf8()).Cells);
    }

    [Fact]
    public void A_text_that_is_no_marker_is_told_and_no_number()
    {
        Draft<AnnualReport> draft = Read("\"upheld\":2", "\"upheld\":\"two\"");
        ReadProblem problem = Assert.Single(draft.Problems);
        Assert.Equal((ReadProblemKind.WrongType, Upheld, "\"two\""), (problem.Kind, problem.Path, problem.Found));
        Assert.False(draft[Upheld].HasValue);
    }

    [Fact]
    public void A_number_that_the_form_does_not_allow_is_kept_and_told()
    {
        Draft<AnnualReport> draft = Read("\"upheld\":2", "\"upheld\":-2");
        Assert.Equal(-2m, draft[Upheld].Value);
        Assert.Equal(ReadProblemKind.BelowMinimum, Assert.Single(draft.Problems).Kind);
        Assert.False(draft.TryToReport(out AnnualReport? report, out IReadOnlyList<ReadProblem> problems));
        Assert.Null(report);
        ReadProblem refused = Assert.Single(problems);
        Assert.Equal((Upheld, 1), (refused.Path, refused.Line));
    }

    [Fact]
    public void A_missing_cell_is_named_with_its_label_and_its_place_in_the_document()
    {
        Draft<AnnualReport> draft = Read("\"upheld\":2", "\n\"upheld\":\"/\"");
        ReportReadException exception = Assert.Throws<ReportReadException>(draft.ToReport);
        ReadProblem problem = Assert.Single(exception.Problems);
        Assert.Equal(
            (ReadProblemKind.MissingNumber, Upheld, 2, 10, "\"/\""),
            (problem.Kind, problem.Path, problem.Line, problem.Column, problem.Found)
        );
        Assert.Contains("行政复议", problem.Message("zh-CN"), StringComparison.Ordinal);
        Assert.Contains("结果维持", problem.Message("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_operand_leaves_an_equation_undecided()
    {
        CheckResult result = Read("\"upheld\":2", "\"upheld\":null").Check();
        Assert.Equal(["/disputes/reconsideration#dispute-total"], result.Undecided.Select(e => e.Id));
        Assert.Empty(result.Violations);
        Assert.Equal(41, result.CountHeld(Severity.Error));
    }

    [Fact]
    public void A_table_that_is_not_there_has_all_its_cells_missing()
    {
        string json = Encoding.UTF8.GetString(Seed.ToJsonUtf8());
        int at = json.IndexOf(",\"disputes\"", StringComparison.Ordinal);
        Draft<AnnualReport> draft = Draft<AnnualReport>.ReadJson(Encoding.UTF8.GetBytes(json[..at] + "}"));
        Assert.Empty(draft.Problems);
        Assert.Equal(15, draft.MissingCells.Count());
        Assert.Equal(draft.Cells, Draft<AnnualReport>.ReadJson(draft.ToJsonUtf8()).Cells);
    }

    [Fact]
    public void A_draft_of_cells_becomes_a_report_when_it_has_its_texts()
    {
        var cells = new CellValue[AnnualReport.CellCount];
        Seed.CopyCellsTo(cells);
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(cells);
        Assert.False(draft.TryToReport(out _, out IReadOnlyList<ReadProblem> problems));
        Assert.Equal(["/unit", "/year", "/scope"], problems.Select(p => p.Path));
        draft = draft.WithText("/unit", Seed.Unit).WithText("/year", "2022").WithText("/scope", "own");
        Assert.True(draft.ToReport() is { Year: 2022 });
    }

    [Fact]
    public void A_changed_draft_leaves_the_first_as_it_was()
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(Seed);
        Draft<AnnualReport> other = draft.With(Total, 9m, new CellSource("９", new TextPlace(3, 4)));
        Assert.Equal(9m, other[Total].Value);
        Assert.NotEqual(draft[Total], other[Total]);
        Assert.Equal("第 3 行第 4 列", other.Untyped.SourceOf(Total)!.Place.ToString("zh-CN"));
        Assert.False(other.Check().IsValid);
        Assert.True(draft.Check().IsValid);
        Assert.Throws<KeyNotFoundException>(() => draft.With("/disputes/none", 1m));
    }

    [Theory]
    [InlineData("/unti")]
    [InlineData("/overview/x")]
    [InlineData("/proactive")]
    [InlineData(Total)]
    [InlineData("")]
    public void A_text_where_the_form_has_none_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => Draft<AnnualReport>.From(Seed).WithText(path, "1"));

    [Fact]
    public void A_cell_of_another_form_is_refused()
    {
        FormDraft draft = Draft<AnnualReport>.From(Seed).Untyped;
        Cell other = AnnualReport2019.Form.Cells[^1];
        Assert.Throws<ArgumentException>(() => draft.WithCells([KeyValuePair.Create(other, new CellValue(1m))]));
    }

    [Fact]
    public void What_was_wrong_and_is_put_right_is_told_no_longer()
    {
        Draft<AnnualReport> draft = Read("\"upheld\":2", "\"upheld\":-2");
        Assert.Empty(draft.With(Upheld, 2m).Problems);
        Assert.Single(draft.With(Total, 2m).Problems);
    }

    // The other real reports stand beside the project, not in it; without them there is nothing to say.
    [Theory]
    [InlineData("reports/hongze-2024.json")]
    [InlineData("reports/pingtan-2021.json")]
    [InlineData("reports/shanghai-stcsm-2024.json")]
    [InlineData("reports/shuyang-fgj-2023.json")]
    public void A_real_report_with_blanks_is_read_and_breaks_nothing(string name)
    {
        byte[]? json = Repository.Shared(name);
        if (json is null)
            return;
        Draft<AnnualReport> draft = Draft<AnnualReport>.ReadJson(json);
        Assert.True(draft.Check().IsValid);
        Assert.Equal(draft.IsComplete, draft.TryToReport(out _, out _));
    }

    private static Draft<AnnualReport> Read(string from, string to)
    {
        string json = Encoding.UTF8.GetString(Seed.ToJsonUtf8());
        int at = json.IndexOf("\"disputes\"", StringComparison.Ordinal);
        at = json.IndexOf(from, at, StringComparison.Ordinal);
        return Draft<AnnualReport>.ReadJson(Encoding.UTF8.GetBytes(json[..at] + to + json[(at + from.Length)..]));
    }
}
