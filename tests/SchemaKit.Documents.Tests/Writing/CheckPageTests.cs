using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Tests.Writing;

/// <summary>The page that shows what the rules say of a report.</summary>
public sealed class CheckPageTests
{
    [Theory]
    [InlineData("zh-CN", "错误 1")]
    [InlineData("en", "Error 1")]
    public void Each_broken_sum_leads_to_its_cells_and_back(string language, string name)
    {
        IHtmlDocument page = Page(Hongze, language);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(2, page.QuerySelectorAll("#errors ~ ol > li[id^=e]").Length);
        IElement back = page.QuerySelector("td.number a[href='#e1']")!;
        Assert.Equal(name, back.GetAttribute("aria-label"));
        Assert.Equal("✗1", back.TextContent);
        AssertLinksLead(page);
    }

    [Fact]
    public void The_label_of_the_columns_that_do_not_add_up_is_marked()
    {
        IHtmlDocument page = Page(Hongze);
        Assert.All(new[] { "e1", "e2" }, e => Assert.Single(page.QuerySelectorAll($"th a[href='#{e}']")));
    }

    [Fact]
    public void The_label_of_the_row_that_does_not_add_up_is_marked()
    {
        FormDraft draft = Written.Draft(Written.Random(1));
        const string Path = "/applications/outcomes/refused/stateSecret/organisations/research";
        decimal right = draft[Path].Value;
        IHtmlDocument page = Page(draft.With(Path, right + 7));
        IElement row = page.QuerySelectorAll("th[scope=row]")
            .Single(h => h.TextContent.StartsWith("1.属于国家秘密", StringComparison.Ordinal));
        Assert.NotNull(row.QuerySelector("a[href^='#e']"));
        IElement column = page.QuerySelectorAll("th[scope=col]")
            .Single(h => h.TextContent.StartsWith("科研机构", StringComparison.Ordinal));
        Assert.NotNull(column.QuerySelector("a[href^='#e']"));
        // One wrong cell of table 3 is located, and its right number told.
        IElement suspect = page.QuerySelector("td.suspect")!;
        Assert.Single(page.QuerySelectorAll("td.suspect"));
        Assert.StartsWith(
            (right + 7).ToString(CultureInfo.InvariantCulture),
            suspect.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "应为 " + right.ToString(CultureInfo.InvariantCulture),
            suspect.QuerySelector(".proposal")!.TextContent
        );
    }

    [Fact]
    public void A_page_loads_nothing_and_runs_nothing()
    {
        IHtmlDocument page = Page(HostileReport.Draft);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, form"));
        Assert.Contains(
            "default-src 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!,
            StringComparison.Ordinal
        );
        Assert.All(
            page.QuerySelectorAll("a"),
            a => Assert.StartsWith("#", a.GetAttribute("href"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_report_in_which_all_holds_has_no_errors_and_no_suspects()
    {
        IHtmlDocument page = Page(Written.Draft(Written.Random(4)));
        Assert.Contains(
            "强制性勾稽关系全部成立",
            page.QuerySelector(".verdict")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(page.QuerySelectorAll(".broken, .suspect, #errors"));
    }

    [Fact]
    public void Warnings_stand_apart_from_errors()
    {
        FormDraft draft = Written
            .Draft(Written.Random(4))
            .With("/proactive/regulations/inForce", 0m)
            .With("/proactive/regulations/issued", 5m)
            .With("/proactive/regulations/repealed", 0m);
        IHtmlDocument page = Page(draft);
        Assert.Empty(page.QuerySelectorAll("#errors"));
        Assert.NotEmpty(page.QuerySelectorAll("#warnings ~ ol > li[id^=w]"));
        Assert.NotEmpty(page.QuerySelectorAll("td.doubtful a[href='#w1']"));
    }

    [Fact]
    public void Pages_are_left_for_the_browser()
    {
        string folder = Path.Combine(Repository.Root, "artifacts", "validators", "pages");
        Directory.CreateDirectory(folder);
        foreach (string language in new[] { Language.Chinese, Language.English })
            File.WriteAllBytes(Path.Combine(folder, $"check.{language}.html"), Bytes(Hongze, language));
        File.WriteAllBytes(Path.Combine(folder, "report.html"), Written.Bytes(Hongze, "report.html"));
        File.WriteAllBytes(Path.Combine(folder, "blank.html"), Written.Blank(AnnualReport2019.Form, "report.html"));
        Assert.Equal(4, Directory.GetFiles(folder, "*.html").Length);
    }

    private static FormDraft Hongze => Written.Draft(AnnualReport.ReadJson(Repository.Seed("hongze-2023.json")));

    private static void AssertLinksLead(IHtmlDocument page) =>
        Assert.All(
            page.QuerySelectorAll("a[href^='#']"),
            a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..]))
        );

    private static byte[] Bytes(FormDraft draft, string language)
    {
        using var bytes = new MemoryStream();
        CheckPage.Write(draft, bytes, language);
        return bytes.ToArray();
    }

    private static IHtmlDocument Page(FormDraft draft, string language = "zh-CN") =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(draft, language)));
}
