using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace SchemaKit.Cli.Tests;

public sealed class AnalyzeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_form_of_2021_as_JSON()
    {
        CommandRun run = CommandRun.Of("analyze", Form2021(), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("sound", run.Json.GetProperty("status").GetString());
        JsonElement applications = Table(run, "/applications");
        Assert.Equal([175, 39, 0, 37, 175, 175], Figures(applications));
        Assert.Empty(applications.GetProperty("smallestUndetected").EnumerateArray());
        Assert.Equal(3, applications.GetProperty("searchedUpTo").GetInt32());
        JsonElement disputes = Table(run, "/disputes");
        Assert.Equal([15, 3, 0, 3, 15, 0], Figures(disputes));
        Assert.Equal(2, disputes.GetProperty("smallestUndetected").GetArrayLength());
        Assert.Equal([200, 42, 0, 40, 190, 175], Figures(run.Json.GetProperty("whole")));
        Assert.Empty(run.Json.GetProperty("contradictions").EnumerateArray());
        Assert.Equal(
            ["/applications/outcomes/total#row-total", "/applications/carriedOut#row-total"],
            run.Json.GetProperty("redundantEquations")
                .EnumerateArray()
                .Select(e => e.GetProperty("equation").GetString())
        );
        Assert.Equal(10, run.Json.GetProperty("redundantEquations")[1].GetProperty("from").GetArrayLength());
        Assert.Equal(
            [
                "/proactive/licences/decisions",
                "/proactive/penalties/decisions",
                "/proactive/coercions/decisions",
                "/proactive/fees/amount",
            ],
            run.Json.GetProperty("uncoveredCells").EnumerateArray().Select(e => e.GetString())
        );
    }

    [Theory]
    [InlineData(
        "en",
        "  3. Applications received and handled (/applications): 175 numbers, 39 equations, rank 37",
        "    one wrong number: 175 of 175 are detected, 175 uniquely located",
        "    no pattern of up to 3 wrong numbers goes undetected",
        "    /applications/carriedOut#row-total: follows from 10",
        "      balance: 7 equations from /applications#balance/naturalPersons to /applications#balance/total",
        "        received + carriedIn = outcomes/total + carriedOut"
    )]
    [InlineData(
        "zh-CN",
        "  三、收到和处理政府信息公开申请情况 (/applications)：数字 175 个，等式 39 个，秩 37",
        "    单个数字出错：175 个中 175 个可以发现，175 个可以唯一定位",
        "    不超过 3 个数字同时出错，总能发现",
        "    /applications/carriedOut#row-total：可由以下 10 项推出",
        "      balance：7 条，自 /applications#balance/naturalPersons 至 /applications#balance/total",
        "        received + carriedIn = outcomes/total + carriedOut"
    )]
    public void The_form_of_2021_for_people(string language, params string[] lines)
    {
        CommandRun run = CommandRun.Of("analyze", Form2021(), "--lang", language);
        Assert.Equal(0, run.ExitCode);
        Assert.All(lines, l => Assert.Contains(l, run.Lines));
    }

    [Theory]
    [InlineData("en", "2 wrong numbers, such as /rows/*/a, /rows/*/b", "[\"a\", \"b\"]")]
    [InlineData("en", "2 wrong numbers, such as /rows/*/a in 2 rows", "\"b\"")]
    [InlineData("zh-CN", "2 个数字出错，例如 /rows/*/a（2 行）", "\"b\"")]
    public void A_pattern_in_a_list_is_told_for_all_rows_alike(string language, string pattern, string zeroInEachRow)
    {
        string file = _folder.Write(
            "a.tables.json",
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": {
                "rows": { "type": "array", "items": { "type": "object", "required": ["a", "b"],
                  "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } },
                  "rules": [{ "id": "s", "sum": {{zeroInEachRow}}, "equals": 0 }] } },
                "total": { "type": "integer" } },
              "required": ["rows", "total"],
              "rules": [{ "id": "r", "sum": ["rows/*/a", "rows/*/b"], "equals": "total" }, { "id": "t", "sum": "total", "equals": 0 }] }
            """
        );
        CommandRun run = CommandRun.Of("analyze", file, "--lang", language);
        Assert.Contains(run.Lines, l => l.EndsWith(pattern, StringComparison.Ordinal));
        Assert.All(
            CommandRun
                .Of("analyze", file, "--format", "json")
                .Json.GetProperty("whole")
                .GetProperty("smallestUndetected")
                .EnumerateArray(),
            p => Assert.StartsWith("/rows/*/", p.GetString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Contradictory_rules_exit_1_with_the_set()
    {
        string file = _folder.Write(
            "a.tables.json",
            Schema("""{ "id": "r", "sum": "a", "equals": "b" }, { "id": "s", "sum": ["b", 1], "equals": "a" }""")
        );
        CommandRun run = CommandRun.Of("analyze", file, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{file}: no report can be right, 1 contradictory set of rules", run.Lines[0]);
        Assert.Contains("      #r: a = b", run.Lines);
        Assert.Contains("      #s: b + 1 = a", run.Lines);
        JsonElement set = Assert.Single(
            CommandRun.Of("analyze", file, "--format", "json").Json.GetProperty("contradictions").EnumerateArray()
        );
        Assert.Equal(
            """{"smallest":true,"needsDisallowedNumbers":false,"constraints":[{"equation":"#r","text":"a = b"},{"equation":"#s","text":"b + 1 = a"}]}""",
            set.GetRawText()
        );
    }

    [Fact]
    public void What_follows_is_forced_or_does_not_add_up_is_told()
    {
        string file = _folder.Write(
            "a.tables.json",
            Schema("""{ "id": "r", "sum": ["a", "b"], "atMost": 0 }, { "id": "s", "sum": "a", "atMost": 5 }""")
        );
        CommandRun run = CommandRun.Of("analyze", file, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("    #s: follows from 2", run.Lines);
        Assert.Contains("      /b >= 0", run.Lines);
        Assert.Contains("    /a = 0, by", run.Lines);
        Assert.Contains("    #s: the constant 5 does not grow when reports are added up", run.Lines);
        JsonElement forced = CommandRun.Of("analyze", file, "--format", "json").Json.GetProperty("forcedCells")[0];
        Assert.Equal("0", forced.GetProperty("value").GetString());
        Assert.Contains("""{"cell":"/b","minimum":0}""", forced.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "SK2001: The path 'x' leads nowhere")]
    [InlineData("zh-CN", "SK2001: 路径“x”不存在")]
    public void An_invalid_schema_exits_1_with_line_and_column(string language, string message)
    {
        string file = _folder.Write("a.tables.json", Schema("""{ "id": "r", "sum": "x", "equals": "b" }"""));
        CommandRun run = CommandRun.Of("analyze", file, "--lang", language);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:4:23: {message}", run.Lines[1], StringComparison.Ordinal);
        JsonElement json = CommandRun.Of("analyze", file, "--format", "json").Json;
        Assert.Equal("invalid", json.GetProperty("status").GetString());
        Assert.Equal(4, json.GetProperty("problems")[0].GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("no-such.tables.json")]
    [InlineData("no-such.tables.json", "--format", "xml")]
    [InlineData("no-such.tables.json", "--lagn", "en")]
    [InlineData]
    public void Wrong_use_and_files_that_are_not_there_exit_2(params string[] arguments) =>
        Assert.Equal(2, CommandRun.Of(["analyze", .. arguments]).ExitCode);

    [Fact]
    public void A_file_that_is_not_UTF_8_exits_2()
    {
        string file = _folder.Write("a.tables.json", [0x7B, 0xFF, 0x7D]);
        CommandRun run = CommandRun.Of("analyze", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"{file}: is not UTF-8 text", run.Lines[0]);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Neither_language_nor_culture_changes_the_JSON(string culture)
    {
        string file = _folder.Write("a.tables.json", Schema("""{ "id": "r", "sum": ["a", "b"], "atLeast": -1.5 }"""));
        byte[] here = CommandRun.Of("analyze", file, "--format", "json").OutputBytes;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(here, CommandRun.Of("analyze", file, "--format", "json", "--lang", "en").OutputBytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.Contains("\"constant\":\"-1.5\"", System.Text.Encoding.UTF8.GetString(here), StringComparison.Ordinal);
    }

    private static JsonElement Table(CommandRun run, string path) =>
        run.Json.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("path").GetString() == path);

    private static int[] Figures(JsonElement section) =>
        [
            .. new[] { "cells", "equations", "inequalities", "rank", "detectable", "uniquelyLocatable" }.Select(n =>
                section.GetProperty(n).GetInt32()
            ),
        ];

    private static string Form2021([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../src/SchemaKit.Disclosure/annual-report-2021.tables.json");

    private static string Schema(string rules) =>
        $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { "a": { "type": "integer", "minimum": 0 }, "b": { "type": "integer", "minimum": 0 } },
              "required": ["a", "b"], "rules": [
              {{rules}}] }
            """;
}
