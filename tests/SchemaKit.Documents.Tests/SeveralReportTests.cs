using System;
using System.Linq;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>Pages with more than the figures of one report.</summary>
public sealed class SeveralReportTests
{
    private const string Lost = "<tr><td rowspan=\"1\" colspan=3>四、结转下年度继续办理</td>";

    [Fact]
    public void A_row_that_one_of_two_reports_lacks_is_not_taken_from_the_other()
    {
        string whole = Layouts.Html(PageTable.Of(Repository.Form2021, _ => "5"), t => t);
        string first = Layouts.Html(SeedPage.Tables(), t => t);
        int lost = first.IndexOf(Lost, StringComparison.Ordinal);
        first = first.Remove(lost, first.IndexOf("</tr>", lost, StringComparison.Ordinal) + 5 - lost);
        DocumentReading reading = SeedPage.Read(
            "page.html",
            first + whole.Replace("人民政府", "教育局", StringComparison.Ordinal)
        );
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Contains(
            reading.Notes,
            n => n is { Kind: DocumentNoteKind.SeveralMatches, Path: "/applications/carriedOut", Place: null }
        );
    }

    [Fact]
    public void A_table_that_is_printed_twice_alike_costs_nothing()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        int lost = page.IndexOf(Lost, StringComparison.Ordinal);
        string without = page.Remove(lost, page.IndexOf("</tr>", lost, StringComparison.Ordinal) + 5 - lost);
        Assert.Empty(SeedPage.Changed(SeedPage.Read("page.html", page + without)));
    }

    [Theory]
    [InlineData("上年度政府信息公开行政复议、行政诉讼情况", true)]
    [InlineData("附：去年行政复议、行政诉讼数据", true)]
    [InlineData("政府信息公开行政复议、行政诉讼情况（含上年未审结）", false)]
    [InlineData("本年度政府信息公开行政复议、行政诉讼情况", false)]
    public void A_table_that_its_caption_calls_that_of_last_year_is_not_read(string caption, bool isOther)
    {
        DocumentReading reading = SeedPage.Html(("<p>四、政府信息公开行政复议、行政诉讼情况</p>", $"<p>{caption}</p>"));
        Assert.Equal(!isOther, reading.Draft["/disputes/reconsideration/total"].HasValue);
        Assert.Equal(isOther, reading.Notes.Any(n => n.Kind == DocumentNoteKind.Leftover));
    }

    [Fact]
    public void A_table_of_departments_with_a_row_of_totals_gives_none_of_the_form()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        int lost = page.IndexOf("<td rowspan=\"1\" colspan=2>（七）总计</td>", StringComparison.Ordinal);
        int start = page.LastIndexOf("<tr>", lost, StringComparison.Ordinal);
        page = page.Remove(start, page.IndexOf("</tr>", lost, StringComparison.Ordinal) + 5 - start);
        string[] labels = ["单位", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
        string[][] rows =
        [
            labels,
            ["公安局", "5", "6", "7", "0", "0", "0", "18"],
            ["总计", "5", "6", "7", "0", "0", "0", "18"],
        ];
        string departments = string.Concat(
            rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>")
        );
        DocumentReading reading = SeedPage.Read("page.html", page + $"<table>{departments}</table>");
        Assert.Empty(SeedPage.Wrong(reading));
    }
}
