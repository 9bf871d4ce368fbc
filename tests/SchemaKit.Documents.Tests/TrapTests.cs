using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>What real pages do to figures and labels, one trap at a time.</summary>
public sealed class TrapTests
{
    private const string Documents = "/proactive/normativeDocuments/";

    [Theory]
    [InlineData("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", true)]
    [InlineData("行政规范性文件", "规范性文件", true)]
    [InlineData("社会公益组织", "社会公益", true)]
    [InlineData("行政复议", "行政法复议", true)]
    [InlineData("（六）其他处理", "(六) 其他处理", false)]
    [InlineData("（一）予以公开", "予以公开", false)]
    [InlineData("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二)部分公开", false)]
    [InlineData("3.危及“三安全一稳定”", "3、危及\"三安全 一稳定\"", false)]
    [InlineData("三、收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请情况", false)]
    [InlineData("四、结转下年度继续办理", "四、 结转 下年度\n继续办理", false)]
    public void A_label_that_drifts_is_known_and_told_where_letters_differ(string label, string printed, bool isTold)
    {
        foreach (DocumentReading reading in new[] { SeedPage.Html((label, printed)), SeedPage.Lines((label, printed)) })
        {
            Assert.Empty(SeedPage.Changed(reading));
            DocumentNote[] told = [.. reading.Notes.Where(n => n.Kind == DocumentNoteKind.ApproximateLabel)];
            Assert.Equal(isTold, told.Length > 0);
            Assert.All(told, n => Assert.InRange(n.Similarity!.Value, 0.6, 0.99));
            Assert.All(told, n => Assert.NotNull(n.Place));
        }
    }

    [Theory]
    [InlineData("22（其中修订16件）", 22, "（其中修订16件）", DocumentNoteKind.RemarkCutOff)]
    [InlineData("１２", 12, "", null)]
    [InlineData("+7", 7, "", null)]
    [InlineData("1,036", 1036, "", null)]
    [InlineData("7件", 7, "", null)]
    [InlineData("7 (件)", 7, "(件)", DocumentNoteKind.RemarkCutOff)]
    public void A_figure_is_read_whatever_stands_around_it(
        string printed,
        int figure,
        string remark,
        DocumentNoteKind? told
    )
    {
        DocumentReading reading = SeedPage.Html((">7</td><td rowspan=\"1\" colspan=1>1<", $">{printed}</td><td>1<"));
        Assert.Equal(figure, reading.Draft[Documents + "issued"]);
        CellSource source = reading.Draft.SourceOf(Documents + "issued")!;
        Assert.Equal((printed, remark), (source.Text, source.Remark));
        Assert.Equal(told is null ? [] : [told.Value], reading.Notes.Select(n => n.Kind));
    }

    [Theory]
    [InlineData("约7")]
    [InlineData("7 1")]
    [InlineData("7、8")]
    [InlineData("007")]
    [InlineData("7.5")]
    [InlineData("-7")]
    [InlineData("1,03")]
    [InlineData("7%")]
    [InlineData("7万元")]
    public void What_is_no_number_for_certain_is_missing_and_told(string printed)
    {
        DocumentReading reading = SeedPage.Html((">7</td><td rowspan=\"1\" colspan=1>1<", $">{printed}</td><td>1<"));
        Assert.Equal([Documents + "issued"], SeedPage.Changed(reading));
        Assert.False(reading.Draft[Documents + "issued"].HasValue);
        DocumentNote note = Assert.Single(reading.Notes);
        Assert.Equal(Documents + "issued", note.Path);
        Assert.Contains(note.Kind, new[] { DocumentNoteKind.Unreadable, DocumentNoteKind.NotAllowed });
    }

    [Theory]
    [InlineData("", CellStatus.NotReported)]
    [InlineData("/", CellStatus.NotApplicable)]
    [InlineData("—", CellStatus.NotReported)]
    [InlineData("-", CellStatus.NotReported)]
    public void A_blank_and_a_dash_are_no_zero(string printed, CellStatus status)
    {
        DocumentReading reading = SeedPage.Html((">7</td><td rowspan=\"1\" colspan=1>1<", $">{printed}</td><td>1<"));
        Assert.Equal([Documents + "issued"], SeedPage.Changed(reading));
        Assert.Equal(status, reading.Draft[Documents + "issued"].Status);
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("251000元", "本年收费金额（单位：万元）", "25.1")]
    [InlineData("251000", "本年收费金额（单位：元）", "25.1")]
    [InlineData("0.25亿元", "本年收费金额（单位：万元）", "2500")]
    [InlineData("25.1000", "本年收费金额（单位：万元，保留4位小数）", "25.1")]
    public void Money_in_another_unit_is_converted_and_told(string printed, string header, string amount)
    {
        DocumentReading reading = SeedPage.Html((">2506<", $">{printed}<"), ("本年收费金额（单位：万元）", header));
        Assert.Equal(
            decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            reading.Draft["/proactive/fees/amount"].Number
        );
        Assert.Equal(
            amount != printed && printed != "25.1000",
            reading.Notes.Any(n => n.Kind == DocumentNoteKind.UnitConverted)
        );
    }

    [Fact]
    public void A_surplus_value_is_left_out_where_the_sums_say_which_and_told()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        int end = page.LastIndexOf("</tr>", StringComparison.Ordinal);
        DocumentReading reading = SeedPage.Read("page.html", page.Insert(end, "<td>0</td>"));
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Equal([DocumentNoteKind.ShapeFault], reading.Notes.Select(n => n.Kind));
        reading = SeedPage.Read("page.html", page.Insert(end, "<td>5</td><td>5</td><td>5</td>"));
        Assert.Equal(15, SeedPage.Changed(reading).Count);
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Equal([DocumentNoteKind.ShapeFault], reading.Notes.Select(n => n.Kind));
    }

    [Fact]
    public void A_number_torn_over_two_cells_is_put_together_where_the_sums_hold()
    {
        string cells = Row("3", "0", "2", "0", "3", "0", "8");
        string torn = Row("1", "0", "0", "2", "0", "3", "0", "15");
        DocumentReading reading = SeedPage.Html((cells, torn));
        Assert.Equal(10, reading.Draft["/applications/received/naturalPersons"]);
        Assert.Equal(15, reading.Draft["/applications/received/total"]);
        Assert.Equal([DocumentNoteKind.NumberJoined], reading.Notes.Select(n => n.Kind).Distinct());
    }

    [Fact]
    public void A_row_with_too_few_values_below_no_labels_is_missing_and_told()
    {
        DocumentReading reading = SeedPage.Tabs(("\t3\t0\t2\t0\t3\t0\t8\t", "\t3\t2\t0\t3\t0\t8\t"));
        Assert.Equal(
            7,
            SeedPage.Changed(reading).Count(p => p.StartsWith("/applications/received", StringComparison.Ordinal))
        );
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Contains(
            reading.Notes,
            n => n.Kind == DocumentNoteKind.ShapeFault && n.Path == "/applications/received"
        );
    }

    [Fact]
    public void Columns_in_another_order_are_told_by_their_labels()
    {
        IReadOnlyList<PageTable> tables = SeedPage.Tables(l =>
            l == "自然人" ? "总计"
            : l == "总计" ? "自然人"
            : l
        );
        DocumentReading reading = SeedPage.Read("page.html", Layouts.Html(tables, t => t));
        Assert.Equal(8, reading.Draft["/applications/received/naturalPersons"]);
        Assert.Equal(3, reading.Draft["/applications/received/total"]);
        reading = SeedPage.Read("page.txt", Layouts.Tabs(tables));
        Assert.All(
            Repository.Form2021.Cells.Where(c => c.Path.StartsWith("/applications", StringComparison.Ordinal)),
            c => Assert.False(reading.Draft[c.Path].HasValue)
        );
        Assert.Contains(reading.Notes, n => n.Kind == DocumentNoteKind.ShapeFault);
    }

    [Fact]
    public void Rows_in_another_order_are_told_by_their_labels()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        string[] rows = [.. Regex.Matches(page, "<tr>.*?</tr>\n", RegexOptions.Singleline).Select(m => m.Value)];
        string licences = rows.First(r => r.Contains(">行政处罚<", StringComparison.Ordinal));
        string coercions = rows.First(r => r.Contains(">行政强制<", StringComparison.Ordinal));
        DocumentReading reading = SeedPage.Read("page.html", page, (licences + coercions, coercions + licences));
        Assert.Empty(SeedPage.Changed(reading));
    }

    [Fact]
    public void A_table_that_goes_on_after_a_page_break_is_read_on()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        int at = page.IndexOf("<tr><td rowspan=\"1\" colspan=1>4.保护第三方合法权益", StringComparison.Ordinal);
        DocumentReading reading = SeedPage.Read(
            "page.html",
            page.Insert(at, "</table><p>- 3 -</p><table><tr><td colspan=\"10\">三、本年度办理结果</td></tr>")
        );
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Empty(SeedPage.Changed(reading));
    }

    [Fact]
    public void Two_tables_that_differ_leave_what_differs_missing()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        string other = page.Replace(">14041<", ">14042<", StringComparison.Ordinal);
        DocumentReading reading = SeedPage.Read("page.html", page + other);
        Assert.Equal(["/proactive/licences/decisions"], SeedPage.Changed(reading));
        DocumentNote note = Assert.Single(reading.Notes);
        Assert.Equal(DocumentNoteKind.SeveralMatches, note.Kind);
        Assert.Contains("14042", note.Message("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_names_a_row_is_no_row()
    {
        const string Prose = "2022年，本机关办理行政许可 999 件，行政处罚 888 件，规章 7 7 7，行政复议 5 5 5 5 5。";
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        Assert.Empty(
            SeedPage.Changed(SeedPage.Read("page.html", page, ("</h1>", $"</h1><p>一、总体情况</p><p>{Prose}</p>")))
        );
        Assert.Empty(SeedPage.Changed(SeedPage.Lines(("二、主动公开", $"一、总体情况\n{Prose}\n二、主动公开"))));
    }

    [Fact]
    public void A_column_of_numbers_of_rows_and_one_of_remarks_are_none_of_the_form()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        page = Regex.Replace(page, "<tr>(?=.*?>(规章|行政规范性文件)<)", "<tr><td>9</td>");
        page = page.Replace(
            "<tr><td rowspan=\"1\" colspan=1>信息内容</td><td rowspan=\"1\" colspan=1>本年制发",
            "<tr><td>序号</td><td>信息内容</td><td>本年制发",
            StringComparison.Ordinal
        );
        DocumentReading reading = SeedPage.Read("page.html", page);
        Assert.Empty(SeedPage.Changed(reading));
    }

    [Fact]
    public void A_group_printed_as_one_row_of_zeros_gives_zeros_and_is_told()
    {
        DocumentReading reading = SeedPage.Read("page.html", OneRowOfOtherHandling("0"));
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Equal([DocumentNoteKind.GroupRow], reading.Notes.Select(n => n.Kind));
    }

    [Fact]
    public void A_group_printed_as_one_row_of_other_numbers_is_not_split()
    {
        DocumentReading reading = SeedPage.Read("page.html", OneRowOfOtherHandling("1"));
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.Equal(21, SeedPage.Changed(reading).Count);
        Assert.Contains(reading.Notes, n => n.Kind == DocumentNoteKind.GroupRow);
        Assert.Equal(3, reading.Notes.Count(n => n.Kind == DocumentNoteKind.NotFound));
    }

    [Fact]
    public void Tables_within_tables_are_read()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        page = page.Replace(
                "<body>",
                "<body><table><tr><td><table><tr><td>菜单</td></tr></table></td><td>",
                StringComparison.Ordinal
            )
            .Replace("</body>", "</td></tr></table></body>", StringComparison.Ordinal);
        DocumentReading reading = SeedPage.Read("page.html", page);
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Equal("青山县人民政府", reading.Draft.Texts["/unit"]);
    }

    [Theory]
    [InlineData("统计期限为2023年1月1日至2023年12月31日。", false)]
    [InlineData("统计期限自2022年1月1日起至2023年12月31日止。", true)]
    [InlineData("数据统计期限：2022年1月1日—2022年12月31日。", true)]
    public void A_period_that_is_not_the_year_of_the_title_is_told(string prose, bool isTold)
    {
        DocumentReading reading = SeedPage.Html(("</h1>", $"</h1><p>{prose}</p>"));
        Assert.Equal(isTold ? [DocumentNoteKind.Period] : [], reading.Notes.Select(n => n.Kind));
    }

    [Fact]
    public void What_identifies_a_report_is_never_guessed()
    {
        DocumentReading reading = SeedPage.Html((Layouts.Title, "年度报告"));
        Assert.Equal(["/$schema"], reading.Draft.Texts.Keys);
        Assert.Equal(
            ["/unit", "/year"],
            reading.Notes.Where(n => n.Kind == DocumentNoteKind.Identity).Select(n => n.Path)
        );
    }

    [Theory]
    [InlineData("<h1>青山县人民政府2023年政府信息公开工作年度报告</h1>", "青山县人民政府", "2023")]
    [InlineData("<h1>青山县教育局2023年度政府信息公开年度报告</h1>", "青山县教育局", "2023")]
    [InlineData("<h1>2023年青山县教育局政府信息公开工作年度报告</h1>", "青山县教育局", "2023")]
    [InlineData("<h1>青山县教育局<br>2023年政府信息公开工作年度报告</h1>", "青山县教育局", "2023")]
    [InlineData("<p>政府信息公开年报</p><h1>2023年政府信息公开工作年度报告</h1>", null, "2023")]
    [InlineData("<h1>甲局2023年政府信息公开工作年度报告</h1><p>乙局2022年政府信息公开工作年度报告</p>", null, null)]
    public void Unit_and_year_stand_in_the_title(string title, string? unit, string? year)
    {
        DocumentReading reading = SeedPage.Html(($"<h1>{Layouts.Title}</h1>", title));
        Assert.Equal(unit, reading.Draft.Texts.GetValueOrDefault("/unit"));
        Assert.Equal(year, reading.Draft.Texts.GetValueOrDefault("/year"));
    }

    [Fact]
    public void The_place_of_a_figure_is_told_in_both_languages()
    {
        CellSource source = SeedPage.Html().Draft.SourceOf("/proactive/licences/decisions")!;
        Assert.Equal("14041", source.Text);
        Assert.StartsWith("table 1, row 7, column 2 (line ", source.Place.ToString("en"), StringComparison.Ordinal);
        Assert.StartsWith("表 1 第 7 行第 2 列", source.Place.ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("行政事业性收费35-15")]
    [InlineData("行政事业性收费2506元备注")]
    [InlineData("行政事业性收费25 06")]
    public void What_hangs_on_a_figure_leaves_it_in_doubt(string printed)
    {
        DocumentReading reading = SeedPage.Lines(("行政事业性收费\n2506\n", printed + "\n"));
        Assert.Equal(["/proactive/fees/amount"], SeedPage.Changed(reading));
        Assert.False(reading.Draft["/proactive/fees/amount"].HasValue);
        Assert.NotEmpty(reading.Notes);
    }

    [Theory]
    [InlineData("007", "0 0 7")]
    [InlineData("000", "0 0 0")]
    [InlineData("123", null)]
    [InlineData("700", null)]
    [InlineData("35", null)]
    public void Digits_without_a_sum_are_parted_only_where_no_blank_could_explain_them(string printed, string? parted)
    {
        DocumentReading reading = SeedPage.Lines(("规章\n0\n0\n0\n", $"规章{printed}\n"));
        string[] paths = ["issued", "repealed", "inForce"];
        string read = string.Join(' ', paths.Select(p => reading.Draft["/proactive/regulations/" + p]));
        Assert.Equal(parted ?? "NotReported NotReported NotReported", read);
        DocumentNoteKind kind = parted is null ? DocumentNoteKind.ShapeFault : DocumentNoteKind.DigitsParted;
        Assert.Equal([kind], reading.Notes.Select(n => n.Kind));
    }

    private static string Row(params string[] cells) =>
        string.Concat(cells.Select(c => $"<td rowspan=\"1\" colspan=1>{c}</td>"));

    private static string OneRowOfOtherHandling(string figure)
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        string[] rows = [.. Regex.Matches(page, "<tr>.*?</tr>\n", RegexOptions.Singleline).Select(m => m.Value)];
        int first = Array.FindIndex(rows, r => r.Contains("（六）其他处理", StringComparison.Ordinal));
        string one = $"<tr><td colspan=2>（六）其他处理</td>{Row(figure, "0", "0", "0", "0", "0", figure)}</tr>\n";
        return page.Replace(string.Concat(rows[first..(first + 3)]), one, StringComparison.Ordinal)
            .Replace("rowspan=\"25\"", "rowspan=\"23\"", StringComparison.Ordinal);
    }
}
