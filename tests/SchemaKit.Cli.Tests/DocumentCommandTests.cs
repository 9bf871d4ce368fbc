using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class DocumentCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("report.html")]
    [InlineData("report.docx")]
    [InlineData("report.xlsx")]
    [InlineData("report.csv")]
    [InlineData("report.tsv")]
    [InlineData("report.md")]
    public void A_report_that_is_rendered_is_read_back(string name)
    {
        string document = In(name);
        string json = In("back.json");
        CommandRun render = CommandRun.Of("render", Seeds.Hongze, "-o", document);
        Assert.Equal((0, "", ""), (render.ExitCode, render.Output, render.Error));
        CommandRun read = CommandRun.Of("read", document, "-o", json);
        Assert.Equal((0, "", ""), (read.ExitCode, read.Output, read.Error));
        Assert.Equal(0, CommandRun.Of("convert", Seeds.Hongze, In("again.json")).ExitCode);
        JsonNode expected = Seeds.Read(In("again.json"));
        JsonNode found = Seeds.Read(json);
        Assert.True(JsonNode.DeepEquals(expected, found), found.ToJsonString());
    }

    [Fact]
    public void A_document_is_converted_to_another()
    {
        Assert.Equal(0, CommandRun.Of("render", Seeds.Pingtan2019, "-o", In("a.xlsx")).ExitCode);
        Assert.Equal(0, CommandRun.Of("convert", In("a.xlsx"), In("b.docx")).ExitCode);
        Assert.Equal(0, CommandRun.Of("render", Seeds.Pingtan2019, "-o", In("c.docx")).ExitCode);
        Assert.Equal(File.ReadAllBytes(In("c.docx")), File.ReadAllBytes(In("b.docx")));
    }

    [Fact]
    public void The_seed_as_it_was_published_is_complete_once_its_scope_is_told()
    {
        string page = Path.ChangeExtension(Seeds.Sheqi, ".txt");
        CommandRun run = CommandRun.Of("read", page, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing: Scope (/scope)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(/proactive", run.Error, StringComparison.Ordinal);
        string json = In("sheqi.json");
        Assert.Equal(0, CommandRun.Of("read", page, "--text", "/scope=aggregate", "-o", json).ExitCode);
        JsonNode found = Seeds.Read(json);
        JsonNode expected = Seeds.Read(Seeds.Sheqi);
        foreach (string table in new[] { "proactive", "applications", "disputes" })
            Assert.True(JsonNode.DeepEquals(expected[table], found[table]), table);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    [InlineData("2021-one-row")]
    public void A_blank_form_is_written_by_its_year(string form)
    {
        CommandRun run = CommandRun.Of("render", "--blank", form, "-o", In("blank.xlsx"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        CommandRun read = CommandRun.Of("read", In("blank.xlsx"));
        Assert.Equal(1, read.ExitCode);
        Assert.Contains("缺少：报告单位（/unit）", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_a_page_of_what_it_tells()
    {
        string page = In("check.html");
        CommandRun run = CommandRun.Of("check", "--html", page, Seeds.Hongze);
        CommandRun plain = CommandRun.Of("check", Seeds.Hongze);
        Assert.Equal((plain.ExitCode, plain.Output, plain.Error), (run.ExitCode, run.Output, run.Error));
        string html = File.ReadAllText(page);
        Assert.Contains("<html lang=\"zh-CN\">", html, StringComparison.Ordinal);
        Assert.Contains("id=\"e2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_report_whose_numbers_are_missing_shows_what_is_there()
    {
        JsonNode report = Seeds.Read(Seeds.Hongze);
        string file = _folder.Write("missing.json", report.Set("/proactive/fees/amount", null));
        CommandRun run = CommandRun.Of("check", "--html", In("check.html"), file);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("有 1 个数据未填报", File.ReadAllText(In("check.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tells_what_the_year_before_says()
    {
        JsonNode before = Seeds.Read(Seeds.Hongze).Set("/year", 2022);
        string previous = _folder.Write("2022.json", before.Set("/applications/carriedOut/total", 9));
        CommandRun run = CommandRun.Of("check", "--previous", previous, "--html", In("check.html"), Seeds.Hongze);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("href=\"#w1\"", File.ReadAllText(In("check.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/*.json")]
    public void The_reports_of_a_folder_are_converted_together(string pattern)
    {
        _folder.Write("in/a.json", Seeds.Read(Seeds.Hongze));
        _folder.Write("in/b.json", Seeds.Read(Seeds.Pingtan2019));
        CommandRun run = CommandRun.Of("convert", In("in") + pattern, In("out"), "--to", "xlsx");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, CommandRun.Of("convert", In("out"), In("back"), "--to", "json").ExitCode);
        Assert.Equal(["a.json", "b.json"], Directory.GetFiles(In("back")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Two_reports_do_not_become_one_file()
    {
        _folder.Write("in/a.json", Seeds.Read(Seeds.Hongze));
        _folder.Write("in/a.csv", "x");
        CommandRun run = CommandRun.Of("convert", In("in"), In("out"), "--to", "xlsx", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("would both become", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("out")));
    }

    [Theory]
    [InlineData("-o is missing", "render", "a.json")]
    [InlineData("has no ending that says a format", "render", "a.json", "-o", "out.xyz")]
    [InlineData("has no ending that says a format", "convert", "a.json", "out.pdf")]
    [InlineData("--text does not know 'scope=own'", "read", "a.json", "--text", "scope=own")]
    [InlineData("--html goes with exactly one FILE", "check", "--html", "out.html", "a.json", "b.json")]
    [InlineData("--html goes with exactly one FILE", "check", "--html", "out.html", "--ndjson", "a.json")]
    public void Wrong_use_is_told(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of([.. arguments, "--lang", "en"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_report_is_overwritten()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Hongze));
        byte[] before = File.ReadAllBytes(file);
        Assert.Equal(2, CommandRun.Of("render", file, "-o", file).ExitCode);
        Assert.Equal(2, CommandRun.Of("check", "--html", file, file).ExitCode);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
