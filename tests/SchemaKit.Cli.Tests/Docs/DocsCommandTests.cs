using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace SchemaKit.Cli.Tests.Docs;

public sealed class DocsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_goes_to_the_standard_output_in_Markdown_and_Chinese()
    {
        CommandRun run = CommandRun.Of("docs", SchemaFile.AnnualReport2021);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# 政府信息公开工作年度报告", run.Lines[0]);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("page.html", "<!DOCTYPE html>\n<html lang=\"en\">\n")]
    [InlineData("page.HTM", "<!DOCTYPE html>\n<html lang=\"en\">\n")]
    [InlineData("page.md", "# Annual report on government information disclosure\n")]
    [InlineData("page", "# Annual report on government information disclosure\n")]
    public void A_file_is_written_in_the_format_of_its_name(string name, string start)
    {
        string file = Path.Combine(_folder.Path, name);
        CommandRun run = CommandRun.Of("docs", SchemaFile.AnnualReport2021, "-o", file, "--lang", "en");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        byte[] bytes = File.ReadAllBytes(file);
        Assert.StartsWith(start, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, bytes[0]);
    }

    [Fact]
    public void A_format_that_is_asked_for_wins_over_the_name()
    {
        string file = Path.Combine(_folder.Path, "page.html");
        Assert.Equal(
            0,
            CommandRun.Of("docs", SchemaFile.AnnualReport2021, "--output", file, "--format", "md").ExitCode
        );
        Assert.StartsWith("# ", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    public void The_same_schema_gives_the_same_bytes_in_every_culture(string format)
    {
        byte[] here = CommandRun.Of("docs", SchemaFile.Values, "--format", format).OutputBytes;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
        try
        {
            Assert.Equal(here, CommandRun.Of("docs", SchemaFile.Values, "--format", format).OutputBytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_schema_may_come_from_the_standard_input()
    {
        byte[] schema = File.ReadAllBytes(SchemaFile.AnnualReport2021);
        Assert.Equal(
            CommandRun.Of("docs", SchemaFile.AnnualReport2021).Output,
            CommandRun.With(schema, null, "docs", "-").Output
        );
    }

    [Theory]
    [InlineData("en", "invalid schema, 1 problem\n", "SK1004: 'properties' is missing")]
    [InlineData("zh-CN", "报表格式有误，问题 1 个\n", "SK1004: 此处缺少“properties”")]
    public void The_faults_of_a_schema_go_to_the_standard_error_and_exit_1(string language, string head, string fault)
    {
        string file = _folder.Write(
            "a.tables.json",
            """{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object" }"""
        );
        CommandRun run = CommandRun.Of("docs", file, "--lang", language);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(head, run.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:1:1: {fault}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_contradict_each_other_are_told_in_the_page()
    {
        string file = _folder.Write(
            "a.tables.json",
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", "required": ["a"],
              "properties": { "a": { "type": "integer", "minimum": 1 } },
              "rules": [{ "id": "r", "sum": "a", "equals": 0 }] }
            """
        );
        CommandRun run = CommandRun.Of("docs", file, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "- **Contradictory sets**: together impossible; no smaller set is contradictory: \\#r `a = 0`; /a \\>= 1",
            run.Lines
        );
    }

    [Theory]
    [InlineData("no-such.tables.json: there is no such file\n", "no-such.tables.json")]
    [InlineData("No FILE was given.\n")]
    [InlineData("--format does not know 'pdf'; expected md or html.\n", "a", "--format", "pdf")]
    [InlineData("--output needs a value.\n", "a", "-o")]
    [InlineData("-o needs a value.\n", "a", "-o", "--format", "md")]
    [InlineData("-o needs a value.\n", "a", "-o", "--help")]
    [InlineData("-o needs a value.\n", "a", "-o", "-h")]
    [InlineData("--output needs a value.\n", "a", "--output", "-o")]
    [InlineData("Unknown option '-x'. Known: --lang, --format, --output.\n", "a", "-o", "-x")]
    [InlineData("Only one FILE can be given; 'b' is one too many.\n", "a", "b")]
    [InlineData("Unknown option '--formt'. Did you mean '--format'?\n", "a", "--formt", "md")]
    public void Wrong_use_exits_2_and_says_so(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(["docs", "--lang", "en", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "-o names the schema itself; it is not overwritten.\n")]
    [InlineData("zh-CN", "-o 指向报表格式文件本身，不予覆盖。\n")]
    public void The_schema_itself_is_never_overwritten(string language, string message)
    {
        byte[] schema = File.ReadAllBytes(SchemaFile.AnnualReport2021);
        string file = _folder.Write("a.tables.json", schema);
        string same = Path.Combine(_folder.Path, "x", "..", "a.tables.json");
        CommandRun run = CommandRun.Of("docs", file, "-o", same, "--lang", language);
        Assert.Equal((2, message), (run.ExitCode, run.Error));
        Assert.Equal(schema, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("docs")]
    [InlineData("export", "--plain")]
    public void The_schema_is_not_overwritten_through_a_link_either(params string[] command)
    {
        byte[] schema = File.ReadAllBytes(SchemaFile.AnnualReport2021);
        string file = _folder.Write("a.tables.json", schema);
        string link = Path.Combine(_folder.Path, "page.md");
        File.CreateSymbolicLink(link, "a.tables.json");
        string folder = Path.Combine(_folder.Path, "folder");
        Directory.CreateSymbolicLink(folder, ".");
        Assert.All(
            [link, Path.Combine(folder, "a.tables.json"), Path.Combine(folder, "page.md")],
            o => Assert.Equal(2, CommandRun.Of([.. command, file, "-o", o]).ExitCode)
        );
        Assert.All(
            [link, Path.Combine(folder, "page.md")],
            f => Assert.Equal(2, CommandRun.Of([.. command, f, "-o", file]).ExitCode)
        );
        Assert.Equal(schema, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_file_that_cannot_be_written_exits_2()
    {
        string file = Path.Combine(_folder.Path, "no-such-folder", "page.md");
        CommandRun run = CommandRun.Of("docs", SchemaFile.AnnualReport2021, "-o", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{file}: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    // A label stands before every number below it: a schema of some megabytes could ask for gigabytes.
    [Fact]
    public void A_page_of_gigabytes_is_refused()
    {
        string members = string.Join(
            ", ",
            Enumerable.Range(0, 2000).Select(i => $"\"m{i}\": {{ \"type\": \"integer\" }}")
        );
        string file = _folder.Write(
            "a.tables.json",
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", "properties": {
              "t": { "type": "object", "properties": {
                "u": { "labels": { "en": "{{new string(
                'x',
                1_000_000
            )}}" }, "type": "object", "properties": { {{members}} } },
                "v": { "type": "integer" } } } } }
            """
        );
        var watch = Stopwatch.StartNew();
        CommandRun run = CommandRun.Of("docs", file, "--lang", "en", "--format", "html");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "the data dictionary would be longer than 64 Mi characters",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Fact]
    public void Help_speaks_the_language_that_is_asked_for()
    {
        Assert.Contains("生成报表格式的数据字典", CommandRun.Of("docs", "--help").Output, StringComparison.Ordinal);
        Assert.Contains(
            "Writes a data dictionary of a form",
            CommandRun.Of("docs", "--help", "--lang", "en").Output,
            StringComparison.Ordinal
        );
    }
}
