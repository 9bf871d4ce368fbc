using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using SchemaKit.Disclosure;
using SchemaKit.Documents.Tests.Pages;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests;

/// <summary>What a person reads without doubt is read, however the page lays it out; and still nothing is guessed.</summary>
public sealed class RareLayoutTests
{
    private static readonly FormSchema Form = Repository.Form2021;

    public static TheoryData<string> Names => [.. RareLayouts.All.Keys];

    // Where a cell that is lost moves others, or takes a label from a figure.
    public static TheoryData<string, string> Losses =>
        new()
        {
            { "requesters as rows", "<td[^>]*>[^<]*</td>" },
            { "disputes as rows", "<td[^>]*>[^<]*</td>" },
            { "disputes in three tables, titled above", "<td[^>]*>[^<]*</td>|<p>[^<]*</p>" },
            { "disputes in three tables, titled within", "<td[^>]*>[^<]*</td>|<tr>.*?</tr>" },
            { "categories beside their rows", "<td[^>]*>[^<]*</td>" },
            { "a sentence a row", "(?<= )[^ <]+" },
            { "a sentence a row, run together", "(?<=数|件数|元）)[0-9]+|本年.件数" },
            { "lists of terms", "<d[td]>[^<]*</d[td]>|<h3>.*?</h3>" },
            { "a column of remarks that are not blank", "<td[^>]*>[^<]*</td>" },
            { "thousands parted by blanks", "<td[^>]*>[^<]*</td>" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_figure_comes_back(string name)
    {
        // Without sums to confirm it, 1 234 may be two numbers.
        bool isOpen = name is "thousands parted by blanks" or "thousands parted by narrow blanks";
        for (int seed = 1; seed <= 3; seed++)
        {
            IReadOnlyDictionary<string, decimal> figures = FiguresOf(name, seed);
            DocumentReading reading = Read(RareLayouts.All[name](TablesOf(figures)), Form);
            Assert.Empty(Wrong(reading, figures));
            string[] missing = [.. Form.Cells.Where(c => !reading.Draft[c.Path].HasValue).Select(c => c.Path)];
            Assert.All(missing, m => Assert.StartsWith("/proactive/", m, StringComparison.Ordinal));
            Assert.Equal(isOpen, missing.Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_form_is_told_all_the_same(string name)
    {
        string page = RareLayouts.All[name](TablesOf(FiguresOf(name, 4)));
        DocumentReading reading = DocumentReader.Read(Encoding.UTF8.GetBytes(page), "x.html", DisclosureForms.All);
        Assert.Equal(Form.Id, reading.Form.Id);
        Assert.Empty(Wrong(reading, FiguresOf(name, 4)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void What_is_lost_makes_no_figure_wrong(string name, string part)
    {
        IReadOnlyDictionary<string, decimal> figures = FiguresOf(name, 5);
        string page = RareLayouts.All[name](TablesOf(figures));
        Match[] parts = Regex.Matches(page, part, RegexOptions.Singleline).ToArray();
        Assert.NotEmpty(parts);
        foreach (Match lost in parts.Where((_, i) => i % 2 == 0))
        {
            DocumentReading reading = Read(page.Remove(lost.Index, lost.Length), Form);
            string wrong = string.Join(' ', Wrong(reading, figures));
            Assert.True(wrong.Length == 0, $"{name}: {wrong} where {lost.Value} at {lost.Index} is lost");
        }
    }

    [Theory]
    [InlineData("<p>复议后起诉</p>", "<p>其他</p>")]
    [InlineData("<p>复议后起诉</p>", "<p>行政复议</p>")]
    [InlineData("<p>行政复议</p>", "<p>单位：件</p>")]
    [InlineData("<td>尚未审结</td>", "<td>累计未结</td>")]
    public void A_part_of_a_table_that_its_title_does_not_tell_is_not_read(string title, string other)
    {
        IReadOnlyDictionary<string, decimal> figures = FiguresOf("", 6);
        string page = RareLayouts.All["disputes in three tables, titled above"](TablesOf(figures));
        Assert.Contains(title, page, StringComparison.Ordinal);
        DocumentReading reading = Read(page.Replace(title, other, StringComparison.Ordinal), Form);
        Assert.Empty(Wrong(reading, figures));
        Assert.Equal(15, Form.Cells.Count(c => !reading.Draft[c.Path].HasValue));
        Assert.Contains(reading.Notes, n => n.Path == "/disputes");
    }

    [Theory]
    [InlineData("行政许可 本年处理决定数量 1 2")]
    [InlineData("行政许可 本年处理决定数量 12 3")]
    [InlineData("行政许可 本年处理决定数量 12.3.4")]
    [InlineData("行政许可 本年处理决定数量 约12")]
    [InlineData("行政许可 上年处理决定数量 12")]
    [InlineData("行政许可 本年处理决定数量 12 其中网上办理 3")]
    [InlineData("市本级行政许可 本年处理决定数量 12")]
    [InlineData("行政许可事项 本年处理决定数量 12")]
    public void A_sentence_that_says_more_or_less_is_no_row(string sentence)
    {
        DocumentReading reading = Read($"<h2>二、主动公开政府信息情况</h2><p>{sentence}</p>", Form);
        Assert.All(reading.Draft.Cells, c => Assert.False(c.HasValue));
        Assert.NotEmpty(reading.Notes);
    }

    [Theory]
    [InlineData("<h2>二、主动公开政府信息情况</h2><p>行政许可 本年处理决定数量 12</p>", true)]
    [InlineData("<h2>二、主动公开政府信息情况</h2><p>1.行政许可：本年处理决定数量为12件。</p>", true)]
    [InlineData("<h2>一、总体情况</h2><p>行政许可 本年处理决定数量 12</p>", false)]
    [InlineData("<p>行政许可 本年处理决定数量 12</p>", false)]
    public void A_sentence_is_a_row_below_the_title_of_its_table(string page, bool isRow) =>
        Assert.Equal(isRow ? 12 : CellValue.NotReported, Read(page, Form).Draft["/proactive/licences/decisions"]);

    [Fact]
    public void The_unit_that_a_sentence_names_is_that_of_the_amount()
    {
        const string Title = "<h2>二、主动公开政府信息情况</h2>";
        string page = $"{Title}<p>行政事业性收费 本年收费金额（单位：元） 35000</p>";
        Assert.Equal(3.5m, Read(page, Form).Draft["/proactive/fees/amount"].Number);
        page = $"{Title}<p>行政事业性收费：本年收费金额 3.5万元。</p>";
        Assert.Equal(3.5m, Read(page, Form).Draft["/proactive/fees/amount"].Number);
    }

    private static DocumentReading Read(string page, FormSchema form) =>
        DocumentReader.Read(Encoding.UTF8.GetBytes(page), "x.html", [form]);

    private static IReadOnlyList<PageTable> TablesOf(IReadOnlyDictionary<string, decimal> figures) =>
        PageTable.Of(Form, c => figures[c.Path].ToString(CultureInfo.InvariantCulture));

    private static List<string> Wrong(DocumentReading reading, IReadOnlyDictionary<string, decimal> figures) =>
        [
            .. Form
                .Cells.Where(c => reading.Draft[c.Path].HasValue && reading.Draft[c.Path] != figures[c.Path])
                .Select(c => c.Path),
        ];

    private static IReadOnlyDictionary<string, decimal> FiguresOf(string name, int seed)
    {
        var figures = Figures.Random(Form, seed).ToDictionary();
        if (!name.StartsWith("thousands", StringComparison.Ordinal))
            return figures;
        foreach (string path in figures.Keys.Where(k => figures[k] > 3).ToArray())
            figures[path] = (figures[path] * 1000) + 234;
        Figures.Tie(Form, figures);
        return figures;
    }
}
