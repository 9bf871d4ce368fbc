using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SchemaKit.Cli.Tests;

/// <summary>docs/versions.md: its run prints what it shows, and each row of its tables is what it says.</summary>
public sealed partial class VersionsPageTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(
            Path.Combine(Path.GetDirectoryName(Seeds.Hongze)!, "..", "docs", "versions.md")
        )
        .ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (Match row in Row().Matches(Page))
                rows.Add(
                    row.Groups["old"].Value,
                    row.Groups["new"].Value,
                    row.Groups["documents"].Value,
                    row.Groups["code"].Value
                );
            return rows;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_run_prints_what_the_page_shows()
    {
        string[] schemas = [.. Block().Matches(Page).Select(m => m.Groups["text"].Value)];
        Assert.Equal(2, schemas.Length);
        CommandRun run = CommandRun.Of(
            "diff",
            _folder.Write("old.tables.json", schemas[0]),
            _folder.Write("new.tables.json", schemas[1]),
            "--lang",
            "en"
        );
        string output = run.Output.Replace(_folder.Path + "/", "", StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"```\n{output}```\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_have_rows() => Assert.InRange(Rows.Count, 50, 500);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_does_what_its_row_says(string old, string @new, string documents, string code)
    {
        JsonElement json = CommandRun
            .Of(
                "diff",
                _folder.Write("old.tables.json", Form(old)),
                _folder.Write("new.tables.json", Form(@new)),
                "--format",
                "json",
                "--samples",
                "20"
            )
            .Json;
        Assert.Equal(
            (documents, code),
            (json.GetProperty("documents").GetString(), json.GetProperty("code").GetString())
        );
        Assert.NotEmpty(json.GetProperty("changes").EnumerateArray());
    }

    // A row shows the schema of a value, or the keywords of a table that are not as they are in all rows.
    private static JsonObject Form(string schema)
    {
        JsonNode? value = null;
        if (schema.StartsWith('{'))
            value = JsonNode.Parse(schema);
        else
        {
            value = JsonNode.Parse(
                """
                { "type": "object", "required": ["a", "b"], "properties": {
                  "a": { "type": "integer", "minimum": 0, "maximum": 9 },
                  "b": { "type": "integer", "minimum": 0, "maximum": 9 },
                  "c": { "type": "integer", "minimum": 0, "maximum": 9 } } }
                """
            );
            foreach ((string keyword, JsonNode? changed) in JsonNode.Parse("{" + schema + "}")!.AsObject())
                value![keyword] = changed!.DeepClone();
        }
        return new JsonObject
        {
            ["$schema"] = "urn:schemakit:dialect:1",
            ["$id"] = "urn:test:form",
            ["csharp"] = new JsonObject { ["name"] = "PageReport" },
            ["type"] = "object",
            ["properties"] = new JsonObject { ["value"] = value },
            ["required"] = new JsonArray("value"),
        };
    }

    [GeneratedRegex(
        @"^\| [^|]+ \| (?:`(?<old>[^`]+)` )?\| (?:`(?<new>[^`]+)` )?\| (?<documents>breaking|compatible) \| (?<code>breaking|compatible) \|$",
        RegexOptions.Multiline
    )]
    private static partial Regex Row();

    [GeneratedRegex(@"^```json\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
