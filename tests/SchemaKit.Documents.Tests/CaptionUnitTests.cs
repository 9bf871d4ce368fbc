using System;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>The unit of an amount may stand above its table; where the document does not tell one unit, the amount is missing.</summary>
public sealed class CaptionUnitTests
{
    private const string Fees = "/proactive/fees/amount";
    private const string Title = "二、主动公开政府信息情况";

    public static TheoryData<string> Names =>
        ["page.html", "page.md", "page.csv", "page.xlsx", "tabs.txt", "lines.txt"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_unit_in_the_title_of_the_table_is_that_of_its_amounts(string name)
    {
        DocumentReading reading = Read(name, "251000", "本年收费金额", Title + "（单位：元）");
        AssertConverted(reading, "25.1");
    }

    [Theory]
    [InlineData("单位：元", "25.1")]
    [InlineData("（单位：元）", "25.1")]
    [InlineData("金额单位：人民币元", "25.1")]
    [InlineData("单位：件、元", "25.1")]
    [InlineData("填报单位：青山县　　单位：元", "25.1")]
    [InlineData("单位：千元", "25100")]
    public void A_line_above_the_table_tells_the_unit(string caption, string amount)
    {
        foreach (DocumentReading reading in Captioned(caption, "本年收费金额"))
            AssertConverted(reading, amount);
    }

    [Theory]
    [InlineData("单位：万元")]
    [InlineData("单位：件，万元")]
    public void A_caption_in_the_unit_of_the_form_changes_nothing(string caption)
    {
        foreach (DocumentReading reading in Captioned(caption, "本年收费金额（单位：万元）"))
        {
            Assert.Equal(251000, reading.Draft[Fees]);
            Assert.Empty(reading.Notes);
        }
    }

    [Theory]
    [InlineData("单位：元", "本年收费金额（单位：万元）")]
    [InlineData("单位：元、万元", "本年收费金额")]
    public void Units_that_do_not_agree_leave_the_amount_missing(string caption, string header)
    {
        foreach (DocumentReading reading in Captioned(caption, header))
            AssertMissing(reading);
    }

    [Fact]
    public void Labels_that_do_not_agree_leave_the_amount_missing() =>
        AssertMissing(SeedPage.Html((">2506<", ">251000<"), ("行政事业性收费", "行政事业性收费（元）")));

    [Fact]
    public void A_zero_is_a_zero_in_any_unit()
    {
        DocumentReading reading = SeedPage.Html((">2506<", ">0<"), ("行政事业性收费", "行政事业性收费（元）"));
        Assert.Equal(0, reading.Draft[Fees]);
    }

    [Fact]
    public void The_unit_of_the_number_itself_comes_first()
    {
        foreach (DocumentReading reading in Captioned("单位：万元", "本年收费金额（单位：万元）", "251000元"))
            AssertConverted(reading, "25.1");
    }

    [Theory]
    [InlineData("注：收费金额单位为元。")]
    [InlineData("说明：以上金额单位：元")]
    public void A_unit_that_is_told_elsewhere_leaves_the_amount_missing(string remark)
    {
        DocumentReading reading = SeedPage.Html(
            (">2506<", ">251000<"),
            ("本年收费金额（单位：万元）", "本年收费金额"),
            ("<p>五、存在", $"<p>{remark}</p><p>五、存在")
        );
        AssertMissing(reading);
    }

    [Theory]
    [InlineData("报告单位：元坝区人民政府")]
    [InlineData("填报单位：元坝区教育局")]
    public void The_name_of_an_office_is_no_unit(string line)
    {
        foreach (DocumentReading reading in Captioned(line, "本年收费金额（单位：万元）"))
            Assert.Equal(251000, reading.Draft[Fees]);
    }

    [Fact]
    public void The_unit_of_one_table_is_not_that_of_the_next()
    {
        string page = Layouts.Html(SeedPage.Tables(), t => t);
        DocumentReading reading = SeedPage.Read(
            "page.html",
            page,
            ($"<p>{Title}</p>", $"<p>一、财政收支</p><p>单位：元</p><p>{Title}</p>")
        );
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
    }

    private static DocumentReading[] Captioned(string caption, string header, string amount = "251000") =>
        [
            SeedPage.Html(
                (">2506<", $">{amount}<"),
                ("本年收费金额（单位：万元）", header),
                ($"<p>{Title}</p>", $"<p>{Title}</p><p>{caption}</p>")
            ),
            SeedPage.Lines(
                ("\n2506\n", $"\n{amount}\n"),
                ("本年收费金额（单位：万元）", header),
                (Title, $"{Title}\n{caption}")
            ),
            SeedPage.Tabs(
                ("\t2506\t", $"\t{amount}\t"),
                ("本年收费金额（单位：万元）", header),
                (Title, $"{Title}\n{caption}")
            ),
            SeedPage.Read(
                "page.csv",
                Layouts.Delimited(SeedPage.Tables(), ','),
                ("\"2506\"", $"\"{amount}\""),
                ("本年收费金额（单位：万元）", header),
                (Title, $"{Title}\n,,\"{caption}\"")
            ),
        ];

    private static DocumentReading Read(string name, string amount, string header, string title)
    {
        byte[] page = Layouts.All[name](SeedPage.Tables());
        if (name == "page.xlsx")
        {
            string sheet = SheetPage.Sheet.Replace("<v>2506</v>", $"<v>{amount}</v>", StringComparison.Ordinal);
            return SheetPage.Read(
                sheet,
                texts: t =>
                    t.Replace("本年收费金额（单位：万元）", header, StringComparison.Ordinal)
                        .Replace(Title, title, StringComparison.Ordinal)
            );
        }
        return SeedPage.Read(
            name,
            Encoding.UTF8.GetString(page),
            ("2506", amount),
            ("本年收费金额（单位：万元）", header),
            (Title, title)
        );
    }

    private static void AssertConverted(DocumentReading reading, string amount)
    {
        Assert.Equal(
            decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture),
            reading.Draft[Fees].Number
        );
        Assert.Equal(DocumentNoteKind.UnitConverted, Assert.Single(reading.Notes, n => n.Path == Fees).Kind);
        Assert.Equal([Fees], SeedPage.Changed(reading));
    }

    private static void AssertMissing(DocumentReading reading)
    {
        Assert.Equal(CellValue.NotReported, reading.Draft[Fees]);
        Assert.Equal(DocumentNoteKind.Unreadable, Assert.Single(reading.Notes, n => n.Path == Fees).Kind);
        Assert.Equal([Fees], SeedPage.Changed(reading));
    }
}
