using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(
        "en",
        ": breaking, 7 changes",
        "  documents: 2 breaking, 3 compatible",
        "  C# code: 1 breaking, 0 compatible",
        "  documentation: 1 changed",
        "  20 documents made, valid under the old version, each tried on the new one",
        "  Documents: whether what was valid stays valid",
        "  ✗ /a  maximum: 9 → 8",
        "      refused: /a: a: number too large: 9; expected an integer from 0 to 8",
        "      valid before: {\"a\":9,\"b\":9}",
        "  ✓ /b  required member becomes optional",
        "      asks for nothing new; 20 documents were tried, none was refused for it",
        "  ✗ rule 'r': relation: >= → =",
        "      refused: #r: a = b. Both sides should be equal, but the left is 1 (a 1) and the right is 0 (b 0); the difference is 1.",
        "      valid before: {\"a\":1,\"b\":0}",
        "  ✓ rule 's': added: b <= 9",
        "      follows from the old version: /b <= 9; 20 documents were tried, none was refused for it",
        "  ✗ /b  type of the property: int → int?",
        "  · /b  unit: none → 件 (the same figures mean something else)"
    )]
    [InlineData(
        "zh-CN",
        "：不兼容，变更 7 处",
        "  文件：不兼容 2 处，兼容 3 处",
        "  C# 代码：不兼容 1 处，兼容 0 处",
        "  说明文字：变更 1 处",
        "  按旧版生成有效文件 20 份，逐份用新版核对",
        "  文件：原来有效的是否仍然有效",
        "  ✗ /a  maximum：9 → 8",
        "      拒绝：/a：a：数字过大：9；应为 0 至 8 的整数",
        "      原来有效：{\"a\":9,\"b\":9}",
        "  ✓ /b  必填成员改为可选",
        "      没有新的要求；以 20 份文件核对，没有一份因此被拒绝",
        "  ✗ 规则“r”：关系：>= → =",
        "  ✓ 规则“s”：新增：b <= 9",
        "      可由旧版推出：/b <= 9；以 20 份文件核对，没有一份因此被拒绝",
        "  ✗ /b  属性类型：int → int?",
        "  · /b  unit：无 → 件（相同的数字含义不同）"
    )]
    public void Each_change_is_told_with_what_it_does(string language, string result, params string[] lines)
    {
        (string old, string @new) = Versions();
        CommandRun run = CommandRun.Of("diff", old, @new, "--lang", language, "--samples", "20");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{old} → {@new}{result}", run.Lines[0]);
        Assert.All(lines, l => Assert.Contains(l, run.Lines));
    }

    [Fact]
    public void The_same_in_JSON()
    {
        (string old, string @new) = Versions();
        CommandRun run = CommandRun.Of("diff", old, @new, "--format", "json", "--samples", "20");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("breaking", run.Json.GetProperty("status").GetString());
        Assert.Equal("breaking", run.Json.GetProperty("documents").GetString());
        Assert.Equal("breaking", run.Json.GetProperty("code").GetString());
        Assert.Equal(20, run.Json.GetProperty("documentsMade").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("exitCode").GetInt32());
        JsonElement[] changes = [.. run.Json.GetProperty("changes").EnumerateArray()];
        Assert.Equal(
            [
                "documents compatible id",
                "documents breaking maximum",
                "documents compatible member-optional",
                "documents breaking rule-relation",
                "documents compatible rule-added",
                "code breaking csharp-member-type",
                "documentation documentation unit",
            ],
            changes.Select(c => $"{c.GetProperty("concerns")} {c.GetProperty("verdict")} {c.GetProperty("kind")}")
        );
        Assert.Equal(
            """{"concerns":"documents","verdict":"breaking","kind":"maximum","rule":null,"old":"9","new":"8","places":["/a"],"message":{"zh-CN":"maximum：9 → 8","en":"maximum: 9 → 8"},"ground":null,"from":[],"documents":0,"isCutShort":false,"witness":{"place":"/a","fault":"above-maximum","message":{"zh-CN":"a：数字过大：9；应为 0 至 8 的整数","en":"a: number too large: 9; expected an integer from 0 to 8"},"hasOtherFaults":false,"document":{"a":9,"b":9},"previous":null}}""",
            changes[1].GetRawText()
        );
        Assert.Equal("r", changes[3].GetProperty("rule").GetString());
        Assert.Equal("rule-broken", changes[3].GetProperty("witness").GetProperty("fault").GetString());
        Assert.Equal("follows-from-rules", changes[4].GetProperty("ground").GetString());
        Assert.Equal("""["/b <= 9"]""", changes[4].GetProperty("from").GetRawText());
        Assert.Equal(20, changes[4].GetProperty("documents").GetInt32());
    }

    [Fact]
    public void A_witness_of_the_form_of_2021_is_a_report_that_the_command_accepts()
    {
        JsonNode next = JsonNode.Parse(File.ReadAllText(Form2021()))!;
        next["$defs"]!["Disputes"]!["rules"] = JsonNode.Parse(
            """[{ "id": "x", "sum": "litigation/direct/corrected", "atMost": "litigation/direct/upheld" }]"""
        );
        string @new = _folder.Write("next.tables.json", next);
        JsonElement json = CommandRun.Of("diff", Form2021(), @new, "--format", "json", "--samples", "10").Json;
        JsonElement witness = Assert.Single(json.GetProperty("changes").EnumerateArray()).GetProperty("witness");
        Assert.Equal("/disputes", witness.GetProperty("place").GetString());
        string report = _folder.Write("witness.json", witness.GetProperty("document").GetRawText());
        Assert.Equal(0, CommandRun.Of("check", report).ExitCode);
    }

    [Fact]
    public void A_version_that_breaks_nothing_exits_0_and_tells_how_many_documents_say_so()
    {
        string old = _folder.Write("a.tables.json", Schema("\"minimum\": 0"));
        string @new = _folder.Write("b.tables.json", Schema("\"minimum\": -1"));
        CommandRun run = CommandRun.Of("diff", old, @new, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{old} → {@new}: compatible, 1 change", run.Lines[0]);
        Assert.Contains("      asks for nothing new; 1000 documents were tried, none was refused for it", run.Lines);
    }

    [Fact]
    public void What_is_neither_shown_nor_ruled_out_exits_1()
    {
        const string Rules =
            "\"rules\": [{ \"id\": \"r\", \"sum\": { \"path\": \"a\", \"times\": 2 }, \"equals\": \"b\" }, { \"id\": \"s\", \"sum\": [{ \"path\": \"c\", \"times\": 2 }, 1], \"equals\": \"b\" }],";
        string old = _folder.Write("a.tables.json", Schema("\"maximum\": 9", Rules, required: "\"b\", \"c\", \"a\""));
        string @new = _folder.Write("b.tables.json", Schema("\"maximum\": 8", Rules, required: "\"b\", \"c\", \"a\""));
        CommandRun run = CommandRun.Of("diff", old, @new, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"{old} → {@new}: possibly breaking, 1 change", run.Lines[0]);
        Assert.Contains("  ? /a  maximum: 9 → 8", run.Lines);
        Assert.Contains(
            "      asks for more than before; of 0 documents that were tried it refuses none, and no proof was found that it never does",
            run.Lines
        );
    }

    [Fact]
    public void What_breaks_code_alone_breaks_where_that_is_asked_for()
    {
        string old = _folder.Write("a.tables.json", Schema(""));
        string @new = _folder.Write("b.tables.json", Schema("\"csharp\": { \"name\": \"Other\" }"));
        Assert.Equal(0, CommandRun.Of("diff", old, @new, "--samples", "1").ExitCode);
        CommandRun run = CommandRun.Of("diff", old, @new, "--samples", "1", "--code", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  ✗ /a  name of the property: A → Other", run.Lines);
    }

    [Fact]
    public void The_names_of_the_files_are_no_change()
    {
        string old = _folder.Write("form.tables.json", Schema(""));
        string @new = _folder.Write("form-as-it-was.tables.json", Schema(""));
        CommandRun run = CommandRun.Of("diff", old, @new, "--lang", "en", "--code");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{old} → {@new}: compatible, 0 changes", run.Lines[0]);
    }

    [Fact]
    public void Either_version_may_come_from_the_standard_input()
    {
        string file = _folder.Write("a.tables.json", Schema("\"minimum\": 0"));
        byte[] other = Encoding.UTF8.GetBytes(Schema("\"minimum\": 1"));
        Assert.Equal(1, CommandRun.With(other, null, "diff", file, "-", "--samples", "5").ExitCode);
        Assert.Equal(0, CommandRun.With(other, null, "diff", "-", file, "--samples", "5").ExitCode);
    }

    [Fact]
    public void References_lead_to_the_files_beside_each_version()
    {
        foreach ((string folder, string bound) in new[] { ("old", "0"), ("new", "1") })
        {
            Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
            _folder.Write(
                Path.Combine(folder, "library.tables.json"),
                $$"""{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:library", "$defs": { "N": { "type": "integer", "minimum": {{bound}} } } }"""
            );
            _folder.Write(
                Path.Combine(folder, "form.tables.json"),
                """{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", "properties": { "a": { "$ref": "library.tables.json#/$defs/N" } } }"""
            );
        }
        CommandRun run = CommandRun.Of(
            "diff",
            Path.Combine(_folder.Path, "old", "form.tables.json"),
            Path.Combine(_folder.Path, "new", "form.tables.json"),
            "--lang",
            "en"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("  ✗ /a  minimum: 0 → 1", run.Lines);
    }

    [Theory]
    [InlineData("en", ":2:29: SK1001: 'minimun' is not a keyword of a number.")]
    [InlineData("zh-CN", ":2:29: SK1001: ")]
    public void A_schema_with_faults_exits_2_with_line_and_column(string language, string message)
    {
        string sound = _folder.Write("a.tables.json", Schema(""));
        string wrong = _folder.Write("b.tables.json", Schema("\"minimun\": 0"));
        foreach (string[] files in new[] { new[] { sound, wrong }, [wrong, sound] })
        {
            CommandRun run = CommandRun.Of(["diff", .. files, "--lang", language]);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith(wrong + message, run.Lines[1], StringComparison.Ordinal);
            JsonElement json = CommandRun.Of(["diff", .. files, "--format", "json"]).Json;
            Assert.Equal("invalid", json.GetProperty("status").GetString());
            JsonElement version = json.GetProperty(files[0] == wrong ? "old" : "new");
            Assert.Equal(29, version.GetProperty("problems")[0].GetProperty("column").GetInt32());
            Assert.False(json.TryGetProperty("changes", out _));
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_exits_2()
    {
        string sound = _folder.Write("a.tables.json", Schema(""));
        string bytes = _folder.Write("b.tables.json", [0x7B, 0xFF, 0x7D]);
        CommandRun run = CommandRun.Of("diff", sound, bytes, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"{bytes}: is not UTF-8 text", run.Lines[0]);
        run = CommandRun.Of("diff", "no-such.tables.json", sound, "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("unreadable", run.Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("选项 --samples 没有值“many”；应为 0 至 1000000 的整数。\n", "--samples", "many")]
    [InlineData(
        "--samples does not know '-1'; expected a whole number from 0 to 1000000.\n",
        "--samples",
        "-1",
        "--lang",
        "en"
    )]
    [InlineData(
        "--samples does not know '1000001'; expected a whole number from 0 to 1000000.\n",
        "--samples",
        "1000001",
        "--lang",
        "en"
    )]
    [InlineData("Unknown option '--sample'. Did you mean '--samples'?\n", "--sample", "--lang", "en")]
    public void A_wrong_option_is_told_and_exits_2(string message, params string[] options)
    {
        string file = _folder.Write("a.tables.json", Schema(""));
        CommandRun run = CommandRun.Of(["diff", file, file, .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_are_needed_and_the_standard_input_is_read_once()
    {
        string file = _folder.Write("a.tables.json", Schema(""));
        Assert.StartsWith("缺少 FILE。", CommandRun.Of("diff", file).Error, StringComparison.Ordinal);
        Assert.Equal(
            "The standard input (-) can be read only once.\n",
            CommandRun.Of("diff", "-", "-", "--lang", "en").Error
        );
    }

    [Fact]
    public void Nothing_in_a_schema_can_drive_the_terminal()
    {
        string old = _folder.Write("a.tables.json", Schema(""));
        string @new = _folder.Write("b.tables.json", Schema("\"unit\": \"\\u001B[2J\\u202E\""));
        foreach (string format in new[] { "text", "json" })
        {
            CommandRun run = CommandRun.Of("diff", old, @new, "--format", format, "--samples", "1");
            Assert.DoesNotContain('\u001B', run.Output);
            Assert.DoesNotContain('\u202E', run.Output);
        }
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Neither_language_nor_culture_changes_the_JSON(string culture)
    {
        (string old, string @new) = Versions();
        byte[] here = CommandRun.Of("diff", old, @new, "--format", "json", "--samples", "20").OutputBytes;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            Assert.Equal(
                here,
                CommandRun.Of("diff", old, @new, "--format", "json", "--samples", "20", "--lang", "en").OutputBytes
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Each_kind_of_change_has_words_of_its_own()
    {
        string[] words =
        [
            .. Enum.GetValues<ChangeKind>()
                .Select(k => ChangeTexts.Of(new Change(k, "subject", "old", "new")).In("en")),
        ];
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    // A bound that is broken, one that is widened; a rule that is broken, one that follows.
    private (string Old, string New) Versions()
    {
        const string Old = """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:1", "csharp": { "name": "TestReport" }, "type": "object",
              "properties": { "a": { "type": "integer", "minimum": 0, "maximum": 9 }, "b": { "type": "integer", "minimum": 0, "maximum": 9 } },
              "required": ["a", "b"],
              "rules": [{ "id": "r", "sum": "a", "atLeast": "b" }] }
            """;
        JsonNode next = JsonNode.Parse(Old)!;
        next["$id"] = "urn:test:2";
        next["properties"]!["a"]!["maximum"] = 8;
        next["properties"]!["b"]!["unit"] = "件";
        ((JsonArray)next["required"]!).RemoveAt(1);
        next["rules"] = JsonNode.Parse(
            """[{ "id": "r", "sum": "a", "equals": "b" }, { "id": "s", "sum": "b", "atMost": 9 }]"""
        );
        return (_folder.Write("1.tables.json", Old), _folder.Write("2.tables.json", next));
    }

    private static string Schema(string keywords, string rules = "", string required = "") =>
        $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", {{rules}} "required": [{{required}}], "properties": {
              "a": { "type": "integer"{{(keywords.Length > 0 ? ", " + keywords : "")}} },
              "b": { "type": "integer" }, "c": { "type": "integer" } } }
            """;

    private static string Form2021([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../src/SchemaKit.Disclosure/annual-report-2021.tables.json");
}
