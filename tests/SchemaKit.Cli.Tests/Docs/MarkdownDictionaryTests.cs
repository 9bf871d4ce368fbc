using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace SchemaKit.Cli.Tests.Docs;

/// <summary>The Markdown page as a renderer shows it: Markdig, with the extensions that GitHub has.</summary>
public sealed class MarkdownDictionaryTests : IDisposable
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseEmojiAndSmiley()
        .UseMathematics()
        .UseTaskLists()
        .UseFootnotes()
        .Build();

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Pages => HtmlDictionaryTests.Pages;

    public static TheoryData<string> HostileTexts => HostileSchema.Texts;

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_says_what_the_HTML_page_says(string schema, string language)
    {
        IHtmlDocument rendered = Rendered(schema, language);
        IHtmlDocument page = Parse(CommandRun.Of("docs", schema, "--format", "html", "--lang", language).Output);
        Assert.Equal(Texts(page, "h1, h2, h3, h4"), Texts(rendered, "h1, h2, h3, h4"));
        Assert.Equal(Texts(page, "th, td"), Texts(rendered, "th, td"));
        Assert.Equal(Texts(page, "main p, footer p"), Texts(rendered, "p").Where(t => t.Length > 0));
        Assert.Equal(
            page.QuerySelectorAll("nav a, main a").Select(a => (a.TextContent, a.GetAttribute("href"))),
            rendered.QuerySelectorAll("a[href]").Select(a => (a.TextContent, a.GetAttribute("href")))
        );
        // What leads nowhere there leads nowhere here; captions are for tables that have one.
        Assert.Equal(
            page.QuerySelectorAll("main [id]")
                .Select(e => e.Id)
                .Where(i => !i!.StartsWith("caption-", StringComparison.Ordinal)),
            rendered.QuerySelectorAll("a[id]").Select(e => e.Id)
        );
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_of_a_schema_becomes_markup(string text)
    {
        string file = _folder.Write("hostile.tables.json", HostileSchema.With(text));
        string harmless = _folder.Write("harmless.tables.json", HostileSchema.With("harmless"));
        IHtmlDocument page = Rendered(file, "en");
        Assert.Equal(Shape(Rendered(harmless, "en")), Shape(page));
        string shown = Output.VisibleText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' ')).Trim();
        Assert.Equal(shown, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(shown, page.QuerySelector("p")!.TextContent.Trim());
        Assert.Contains(page.QuerySelectorAll("td"), c => c.TextContent.Trim() == shown);
        Assert.Contains(page.QuerySelectorAll("td code"), c => c.TextContent.Trim() == shown);
    }

    [Fact]
    public void A_line_never_ends_in_white_space_and_the_file_in_one_line_feed()
    {
        string page = CommandRun.Of("docs", SchemaFile.AnnualReport2021).Output;
        Assert.All(page.Split('\n'), l => Assert.Equal(l.TrimEnd(), l));
        Assert.EndsWith("\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', page);
    }

    private static IHtmlDocument Rendered(string schema, string language)
    {
        CommandRun run = CommandRun.Of("docs", schema, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return Parse(Markdown.ToHtml(run.Output, Pipeline));
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static IEnumerable<string> Texts(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());

    private static string Shape(IHtmlDocument page) =>
        string.Join(
            "\n",
            page.Body!.QuerySelectorAll("*")
                .Select(e => e.TagName + " " + string.Join(",", e.Attributes.Select(a => a.Name)))
        );
}
