using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>The HTML page as a browser, a reader with a screen reader and an attacker see it.</summary>
public sealed class HtmlDictionaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (string schema in new[] { SchemaFile.AnnualReport2021, SchemaFile.Lists, SchemaFile.Values })
            {
                pages.Add(schema, "zh-CN");
                pages.Add(schema, "en");
            }
            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_is_valid_HTML_whose_links_resolve_and_whose_tables_are_whole(string schema, string language) =>
        RequireSound(Page(schema, language));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_can_be_read_without_seeing_it(string schema, string language)
    {
        IHtmlDocument page = Page(schema, language);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(page.Title, page.QuerySelector("h1")!.TextContent);
        IElement skip = page.Body!.Children[0];
        Assert.Equal(("A", "#main"), (skip.TagName, skip.GetAttribute("href")));
        int level = 0;
        foreach (IElement heading in page.QuerySelectorAll("h1, h2, h3, h4"))
        {
            int next = heading.TagName[1] - '0';
            Assert.True(next <= level + 1, $"a heading is left out before '{heading.TextContent}'");
            level = next;
        }
        foreach (IElement table in page.QuerySelectorAll("table"))
        {
            IElement caption = table.Children[0];
            Assert.Equal("CAPTION", caption.TagName);
            Assert.NotEqual("", caption.TextContent.Trim());
            IElement around = table.ParentElement!;
            Assert.Equal("0", around.GetAttribute("tabindex"));
            Assert.Equal(caption.Id, around.GetAttribute("aria-labelledby"));
        }
        Assert.All(page.QuerySelectorAll("th"), h => Assert.Contains(h.GetAttribute("scope"), Scopes));
        Assert.All(page.QuerySelectorAll("th"), h => Assert.NotEqual("", h.TextContent.Trim()));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Each_cell_of_the_form_has_its_path_for_an_anchor_and_a_link_in_the_printed_table(string language)
    {
        IHtmlDocument page = Page(SchemaFile.AnnualReport2021, language);
        IReadOnlyList<Cell> cells = Disclosure.AnnualReport.Form.Cells;
        Assert.Equal(200, cells.Count);
        foreach (Cell cell in cells)
        {
            IElement row = page.GetElementById(cell.Path)!;
            Assert.Equal("TR", row.TagName);
            string number = (cell.Index + 1).ToString(CultureInfo.InvariantCulture);
            Assert.Equal([number, cell.Path], row.Children.Take(2).Select(c => c.TextContent));
            Assert.Equal(
                number,
                Assert.Single(page.QuerySelectorAll($"table.grid a[href='#{cell.Path}']")).TextContent
            );
        }
    }

    [Fact]
    public void The_printed_tables_have_the_official_measures()
    {
        IHtmlDocument page = Page(SchemaFile.AnnualReport2021, "zh-CN");
        Assert.Equal(
            [(14, 4, 10), (28, 10, 175), (4, 15, 15)],
            page.QuerySelectorAll("table.grid")
                .Select(t => (t.QuerySelectorAll("tr").Length, Widths(t).Max(), t.QuerySelectorAll("td a").Length))
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_loads_and_runs_nothing(string schema, string language)
    {
        IHtmlDocument page = Page(schema, language);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, form, [style], [onclick], [src]"));
        Assert.All(
            page.QuerySelectorAll("[href]"),
            e => Assert.StartsWith("#", e.GetAttribute("href"), StringComparison.Ordinal)
        );
        string policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        // The only style there is has the hash that the policy names, or a browser would show none.
        string style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        string hash = Convert.ToBase64String(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style))
        );
        Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
    }

    public static TheoryData<string> HostileTexts => HostileSchema.Texts;

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_of_a_schema_becomes_markup(string text)
    {
        string file = _folder.Write("hostile.tables.json", HostileSchema.With(text));
        string harmless = _folder.Write("harmless.tables.json", HostileSchema.With("harmless"));
        foreach (string language in new[] { "zh-CN", "en" })
        {
            IHtmlDocument page = Page(file, language);
            RequireSound(page);
            // The same elements with the same attributes, whatever the texts say.
            Assert.Equal(Shape(Page(harmless, language)), Shape(page));
            Assert.Equal(Shown(text), page.QuerySelector("h1")!.TextContent);
            Assert.Equal(Shown(text), page.QuerySelector("table.grid th[scope=rowgroup]")!.TextContent);
            Assert.Contains(Shown(text), page.QuerySelector("main > p")!.TextContent, StringComparison.Ordinal);
        }
    }

    // One line, and what cannot be seen by its number.
    private static string Shown(string text) => Output.VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    private static readonly string[] Scopes = ["col", "row", "rowgroup"];

    private static IHtmlDocument Page(string schema, string language)
    {
        CommandRun run = CommandRun.Of("docs", schema, "--format", "html", "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // Strict: what a browser would have to mend is an error.
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(run.Output);
    }

    private static void RequireSound(IHtmlDocument page)
    {
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, i => Assert.DoesNotContain(i, char.IsWhiteSpace));
        var known = new HashSet<string>(ids, StringComparer.Ordinal);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")![1..], known));
        Assert.All(page.QuerySelectorAll("a"), a => Assert.NotEqual("", a.TextContent));
        foreach (IElement table in page.QuerySelectorAll("table"))
            Assert.Single(Widths(table).Distinct());
    }

    // How wide each row of a table is, with the cells that reach into it from above.
    private static int[] Widths(IElement table)
    {
        IElement[] rows = [.. table.QuerySelectorAll("tr")];
        int[] widths = new int[rows.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            foreach (IElement cell in rows[r].Children)
            {
                int span = int.Parse(cell.GetAttribute("rowspan") ?? "1", CultureInfo.InvariantCulture);
                Assert.True(r + span <= rows.Length, "a cell reaches out of its table");
                for (int s = r; s < r + span; s++)
                    widths[s] += int.Parse(cell.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture);
            }
        }
        return widths;
    }

    private static string Shape(IHtmlDocument page) =>
        string.Join(
            "\n",
            page.QuerySelectorAll("*").Select(e => e.TagName + " " + string.Join(",", e.Attributes.Select(a => a.Name)))
        );
}
