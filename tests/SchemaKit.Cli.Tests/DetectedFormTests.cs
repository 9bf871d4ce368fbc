using System;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class DetectedFormTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_that_names_no_form_is_read_by_the_one_that_its_members_tell()
    {
        CommandRun run = Check(Anonymous(Seeds.Pingtan2019), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  40 of 40 hard equations held", run.Lines);
        Assert.Contains(
            run.Lines,
            l =>
                l.StartsWith("  note: By its members the document is on this form: ", StringComparison.Ordinal)
                && l.Contains("/proactive/regulations/made", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_JSON_output_says_by_what_the_form_was_found()
    {
        CommandRun run = Check(Anonymous(Seeds.Pingtan2020), "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "urn:schemakit:form:cn-disclosure-annual-report:2019",
            run.OnlyReport.GetProperty("form").GetString()
        );
        Assert.StartsWith(
            "提示：按成员判断，文档所用格式为：",
            run.OnlyReport.GetProperty("notes")[0].GetProperty("zh-CN").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_faults_of_a_report_are_those_that_its_own_form_finds()
    {
        JsonNode report = Anonymous(Seeds.Pingtan2019);
        report["proactive"]!["fees"]!.AsObject().Remove("items");
        CommandRun run = Check(report, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Lines, l => l.EndsWith(": unreadable, 1 problem", StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_that_mixes_forms_is_told_so()
    {
        JsonNode report = Anonymous(Seeds.Pingtan2019);
        report["proactive"]!["fees"] = new JsonObject { ["amount"] = 1 };
        CommandRun run = Check(report, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith("note: The document mixes forms.", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_read_by_the_form_that_each_is_on()
    {
        string lines =
            Anonymous(Seeds.Pingtan2019).ToJsonString() + "\n" + Anonymous(Seeds.Sheqi).ToJsonString() + "\n";
        CommandRun run = CommandRun.Of("check", "--ndjson", _folder.Write("reports.ndjson", lines), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
    }

    private CommandRun Check(JsonNode report, params string[] options) =>
        CommandRun.Of(["check", _folder.Write("report.json", report), .. options]);

    private static JsonNode Anonymous(string seed)
    {
        JsonNode report = Seeds.Read(seed);
        report.AsObject().Remove("$schema");
        return report;
    }
}
