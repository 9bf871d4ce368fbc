using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>Web pages and values parted by commas: what else must hold of them.</summary>
public sealed class TextFormatTests
{
    [Fact]
    public void Each_number_of_a_web_page_names_the_headers_that_it_stands_under()
    {
        IHtmlDocument page = Page(Written.Bytes(Written.Draft(Written.Random(1)), "report.html"));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        IElement[] numbers = [.. page.QuerySelectorAll("td.number")];
        Assert.Equal(200, numbers.Length);
        foreach (IElement number in numbers)
        {
            string[] headers = number.GetAttribute("headers")!.Split(' ');
            Assert.All(headers, h => Assert.Equal("TH", page.GetElementById(h)!.TagName));
            Assert.True(headers.Length >= 2, number.OuterHtml);
        }
        Assert.All(page.QuerySelectorAll("th"), h => Assert.NotNull(h.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.Equal("CAPTION", t.FirstElementChild!.TagName));
    }

    [Fact]
    public void The_figure_of_state_secrets_stands_under_natural_persons()
    {
        IHtmlDocument page = Page(Written.Bytes(Written.Draft(Written.Random(1)), "report.html"));
        IElement cell = page.QuerySelectorAll("td.number")
            .First(c => Headers(page, c).Any(h => h.Contains("属于国家秘密", StringComparison.Ordinal)));
        Assert.Equal(
            ["申请人情况", "自然人", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密"],
            Headers(page, cell).Where(h => !h.StartsWith("本列", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_a_report_need_not_have_is_printed_where_it_has_it_and_in_a_blank_form()
    {
        FormDraft draft = Written.Draft(Written.Random(1) with { UnitCode = null });
        Assert.DoesNotContain("单位代码", Text(Written.Bytes(draft, "report.md")), StringComparison.Ordinal);
        Assert.Contains(
            "单位代码",
            Text(Written.Bytes(draft.WithText("/unitCode", "1"), "report.md")),
            StringComparison.Ordinal
        );
        Assert.Contains("单位代码", Text(Written.Blank(draft.Form, "report.md")), StringComparison.Ordinal);
    }

    private static string Text(byte[] document) => Encoding.UTF8.GetString(document);

    [Theory]
    [InlineData("report.html")]
    public void Nothing_in_a_text_is_markup(string name)
    {
        IHtmlDocument page = Page(Written.Bytes(HostileReport.Draft, name));
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public void No_text_among_values_begins_like_a_formula(char separator)
    {
        string name = separator == '\t' ? "report.tsv" : "report.csv";
        string text = Encoding.UTF8.GetString(
            Written.Bytes(HostileReport.Draft, name, new WriteOptions { Separator = separator })
        );
        Assert.StartsWith("\ufeff", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        string[] values = [.. Values(text[1..], separator).Where(v => v.Length > 0)];
        Assert.All(
            values.Where(v => "=+-@\t\r".Contains(v[0], StringComparison.Ordinal)),
            v => Assert.True(decimal.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out _), v)
        );
        Assert.Contains("'+1-1", values);
        Assert.Contains("'=1+1", values);
    }

    [Fact]
    public void Values_are_parted_by_nothing_that_means_something_else()
    {
        using var bytes = new MemoryStream();
        Assert.Throws<ArgumentException>(() =>
            DocumentWriter.Write(
                HostileReport.Draft,
                DocumentFormat.Delimited,
                bytes,
                new WriteOptions { Separator = '"' }
            )
        );
    }

    [Theory]
    [InlineData(DocumentFormat.Pdf)]
    [InlineData(DocumentFormat.Text)]
    public void A_format_that_is_only_read_is_refused(DocumentFormat format)
    {
        using var bytes = new MemoryStream();
        Assert.Throws<ArgumentException>(() => DocumentWriter.Write(HostileReport.Draft, format, bytes));
    }

    [Fact]
    public void Each_line_of_values_has_as_many()
    {
        string text = Encoding.UTF8.GetString(Written.Bytes(Written.Draft(Written.Random(2)), "report.csv"));
        string[] lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines.Select(l => Values(l + "\r\n", ',').Count()).Distinct());
    }

    [Fact]
    public void A_hostile_report_is_read_back_from_every_format()
    {
        foreach (string name in Written.Formats.Keys)
        {
            FormDraft read = Written.Read(Written.Bytes(HostileReport.Draft, name), name).Draft;
            Assert.Equal(HostileReport.Draft.Cells, read.Cells);
            Assert.Equal("+1-1", read.Texts["/unitCode"]);
        }
    }

    [Fact]
    public void A_number_keeps_the_decimals_that_it_has()
    {
        FormDraft draft = Written.Draft(Written.Random(1)).With("/proactive/fees/amount", 12345678901234.567891m);
        foreach (string name in Written.Formats.Keys)
            Assert.Equal(
                12345678901234.567891m,
                Written.Read(Written.Bytes(draft, name), name).Draft["/proactive/fees/amount"].Value
            );
    }

    private static IHtmlDocument Page(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    private static string[] Headers(IHtmlDocument page, IElement cell) =>
        [.. cell.GetAttribute("headers")!.Split(' ').Select(h => page.GetElementById(h)!.TextContent)];

    // As RFC 4180 says.
    private static IEnumerable<string> Values(string text, char separator)
    {
        var value = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                    value.Append(text[i++]);
                else
                    isQuoted = !isQuoted;
            }
            else if (!isQuoted && (text[i] == separator || text[i] is '\r' or '\n'))
            {
                yield return value.ToString();
                value.Clear();
                if (text[i] == '\r')
                    i++;
            }
            else
                value.Append(text[i]);
        }
    }
}
