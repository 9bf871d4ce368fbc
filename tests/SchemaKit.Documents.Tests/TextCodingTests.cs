using System;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>Text files in whatever encoding are read or refused, never read as other letters.</summary>
public sealed class TextCodingTests
{
    public static TheoryData<string, bool, bool> Wide
    {
        get
        {
            var data = new TheoryData<string, bool, bool>();
            foreach (string name in new[] { "page.html", "page.csv", "page.md", "tabs.txt", "lines.txt" })
            {
                foreach (bool isBigEndian in new[] { false, true })
                {
                    data.Add(name, isBigEndian, false);
                    data.Add(name, isBigEndian, true);
                }
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Wide))]
    public void Utf_16_is_read_with_a_byte_order_mark_and_without(string name, bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        byte[] page = Layouts.All[name](SeedPage.Tables());
        byte[] wide = [.. encoding.GetPreamble(), .. encoding.GetBytes(Encoding.UTF8.GetString(page))];
        DocumentReading reading = DocumentReader.Read(wide, name, [Repository.Form2021]);
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
        Assert.Equal("青山县人民政府", reading.Draft.Texts["/unit"]);
    }

    [Fact]
    public void A_page_in_utf_16_is_known_by_its_content()
    {
        byte[] page = Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Layouts.All["page.html"](SeedPage.Tables())));
        Assert.Empty(SeedPage.Changed(DocumentReader.Read(page, "page", [Repository.Form2021])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Bytes_of_0_in_no_known_encoding_are_refused(int every)
    {
        byte[] page = Layouts.All["page.csv"](SeedPage.Tables());
        byte[] torn = [.. page.SelectMany((b, i) => i % every == 0 ? new byte[] { b, 0, 0, 0 } : [b])];
        DocumentReadException refused = Assert.Throws<DocumentReadException>(() =>
            DocumentReader.Read(torn, "page.csv", [Repository.Form2021])
        );
        Assert.Contains("文本", refused.MessageIn("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_of_0_that_strayed_into_a_page_costs_what_it_stands_in()
    {
        DocumentReading reading = SeedPage.Tabs(("\t14041\t", "\t14\0041\t"));
        Assert.Equal(["/proactive/licences/decisions"], SeedPage.Changed(reading));
        Assert.Single(reading.Notes);
    }

    [Theory]
    [InlineData("\"=\"\"7\"\"\"")]
    [InlineData("=\"7\"")]
    public void A_figure_that_a_spreadsheet_was_to_take_for_text_is_read(string written)
    {
        string page = Encoding.UTF8.GetString(Layouts.All["page.csv"](SeedPage.Tables()));
        DocumentReading reading = SeedPage.Read("page.csv", page, ("\"7\",\"1\",\"35\"", $"{written},\"1\",\"35\""));
        Assert.Empty(SeedPage.Changed(reading));
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("=\"7\"&\"1\"")]
    [InlineData("=7")]
    [InlineData("=SUM(A1:A2)")]
    public void A_formula_is_no_figure(string written)
    {
        string page = Encoding.UTF8.GetString(Layouts.All["page.csv"](SeedPage.Tables()));
        DocumentReading reading = SeedPage.Read("page.csv", page, ("\"7\",\"1\",\"35\"", $"{written},\"1\",\"35\""));
        Assert.Empty(SeedPage.Wrong(reading));
        Assert.NotEmpty(reading.Notes);
    }
}
