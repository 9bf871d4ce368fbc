using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class JsonOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_report_has_its_title_and_its_counts()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, "--format", "json");
        JsonElement report = run.OnlyReport;
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal(Seeds.Sheqi, report.GetProperty("file").GetString());
        Assert.Equal("held", report.GetProperty("status").GetString());
        Assert.Equal("urn:schemakit:form:cn-disclosure-annual-report:2021", report.GetProperty("form").GetString());
        Assert.Equal("社旗县人民政府", report.GetProperty("unit").GetString());
        Assert.Equal(2022, report.GetProperty("year").GetInt32());
        Assert.Equal("aggregate", report.GetProperty("scope").GetString());
        Assert.Equal(200, report.GetProperty("numbersRead").GetInt32());
        Assert.Equal("""{"equations":42,"held":42,"broken":0}""", report.GetProperty("hard").GetRawText());
        Assert.Equal("""{"equations":2,"held":2,"broken":0}""", report.GetProperty("soft").GetRawText());
        Assert.Equal(0, report.GetProperty("undecided").GetInt32());
        Assert.Empty(report.GetProperty("violations").EnumerateArray());
        Assert.Empty(report.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void A_broken_rule_has_both_sides_the_difference_and_all_terms()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Hongze, "--format", "json");
        Assert.Equal(1, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal("broken", run.OnlyReport.GetProperty("status").GetString());
        JsonElement[] violations = [.. run.OnlyReport.GetProperty("violations").EnumerateArray()];
        Assert.Equal(
            [("/disputes/reconsideration", 11, 0, 11), ("/disputes/litigation/afterReconsideration", 5, 0, 5)],
            violations.Select(v =>
                (
                    v.GetProperty("place").GetString()!,
                    v.GetProperty("left").GetInt32(),
                    v.GetProperty("right").GetInt32(),
                    v.GetProperty("difference").GetInt32()
                )
            )
        );
        Assert.Equal("dispute-total", violations[0].GetProperty("rule").GetString());
        Assert.Equal("error", violations[0].GetProperty("severity").GetString());
        Assert.Equal(
            "upheld + corrected + otherResult + pending = total",
            violations[0].GetProperty("equation").GetString()
        );
        Assert.Equal(5, violations[0].GetProperty("terms").GetArrayLength());
        Assert.Equal(
            """{"side":"right","path":"/disputes/reconsideration/total","labels":{"zh-CN":"四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 总计","en":"4. Administrative reconsideration and litigation › Administrative reconsideration › Total"},"factor":1,"previous":false,"value":0}""",
            violations[0].GetProperty("terms")[4].GetRawText()
        );
    }

    [Fact]
    public void A_fault_of_a_document_has_its_kind_and_place()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set("/year", 20.5));
        CommandRun run = CommandRun.Of("check", file, "--format", "json");
        JsonElement report = run.OnlyReport;
        Assert.Equal(2, run.Json.GetProperty("exitCode").GetInt32());
        Assert.Equal("unreadable", report.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("unit").ValueKind);
        JsonElement problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal("not-an-integer", problem.GetProperty("kind").GetString());
        Assert.Equal("/year", problem.GetProperty("path").GetString());
        Assert.Equal(1, problem.GetProperty("line").GetInt32());
        Assert.True(problem.GetProperty("column").GetInt32() > 1);
        Assert.Equal("20.5", problem.GetProperty("found").GetString());
        Assert.Equal("an integer from 1 to 9999", problem.GetProperty("expected").GetString());
        Assert.StartsWith(
            "报告年度：不是整数：20.5",
            problem.GetProperty("message").GetProperty("zh-CN").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_is_not_there_has_a_problem_without_a_place()
    {
        JsonElement report = CommandRun.Of("check", "no-such-file.json", "--format", "json").OnlyReport;
        Assert.Equal(JsonValueKind.Null, report.GetProperty("form").ValueKind);
        JsonElement problem = Assert.Single(report.GetProperty("problems").EnumerateArray());
        Assert.Equal("not-found", problem.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, problem.GetProperty("line").ValueKind);
    }

    [Fact]
    public void The_language_changes_nothing() =>
        Assert.Equal(
            CommandRun.Of("check", Seeds.Hongze, "--format", "json").OutputBytes,
            CommandRun.Of("check", Seeds.Hongze, "--format", "json", "--lang", "en").OutputBytes
        );

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        // A difference below zero: sv-SE would write it with U+2212.
        JsonNode document = Seeds.Read(Seeds.Hongze).Set("/disputes/reconsideration/total", 12);
        string file = _folder.Write("a.json", document);
        string[] arguments = ["check", file, "no-such-file.json", "--format", "json"];
        byte[] here = Under(CultureInfo.InvariantCulture, () => CommandRun.Of(arguments).OutputBytes);
        byte[] there = Under(new CultureInfo(culture), () => CommandRun.Of(arguments).OutputBytes);
        Assert.Equal(here, there);
        Assert.Contains("\"difference\":-1,", System.Text.Encoding.UTF8.GetString(there), StringComparison.Ordinal);
    }

    private static T Under<T>(CultureInfo culture, Func<T> act)
    {
        (CultureInfo format, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (format, language);
        }
    }
}
