using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class PreviousReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_rules_between_two_years_are_counted_with_the_soft_rules()
    {
        CommandRun run = Check(Before(), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  42 of 42 hard equations held", run.Lines);
        Assert.Contains("  11 of 11 soft equations held", run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("  compared with ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_was_not_carried_over_is_a_warning_with_both_years()
    {
        JsonNode before = Before();
        int carried = (int)before.At("/applications/carriedOut/naturalPersons");
        CommandRun run = Check(before.Set("/applications/carriedOut/naturalPersons", carried + 4), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  10 of 11 soft equations held", run.Lines);
        Assert.Contains("    place: /applications, 3. Applications received and handled (Natural persons)", run.Lines);
        Assert.Contains(
            $"      {carried + 4}  /applications/carriedOut/naturalPersons  previous report's 4. Carried over to next year",
            run.Lines
        );
        Assert.Contains(
            $"    Both sides should be equal: {carried} against {carried + 4}; the difference is 4",
            run.Lines
        );
    }

    [Fact]
    public void A_column_is_called_by_its_label_in_Chinese()
    {
        int carried = (int)Before().At("/applications/carriedOut/naturalPersons");
        CommandRun run = Check(Before().Set("/applications/carriedOut/naturalPersons", carried + 4));
        Assert.Contains("    位置：/applications，三、收到和处理政府信息公开申请情况（自然人）", run.Lines);
        Assert.Contains(
            $"      {carried + 4}  /applications/carriedOut/naturalPersons  上年报告的四、结转下年度继续办理",
            run.Lines
        );
    }

    [Fact]
    public void The_JSON_output_marks_the_terms_of_the_previous_report()
    {
        JsonNode before = Before();
        int carried = (int)before.At("/applications/carriedOut/naturalPersons");
        CommandRun run = Check(before.Set("/applications/carriedOut/naturalPersons", carried + 4), "--format", "json");
        JsonElement violation = Assert.Single(run.OnlyReport.GetProperty("violations").EnumerateArray());
        Assert.Equal("warning", violation.GetProperty("severity").GetString());
        Assert.Equal("naturalPersons", violation.GetProperty("leaf").GetString());
        Assert.False(violation.GetProperty("terms")[0].GetProperty("previous").GetBoolean());
        Assert.True(violation.GetProperty("terms")[1].GetProperty("previous").GetBoolean());
    }

    [Fact]
    public void A_report_of_another_year_is_refused()
    {
        CommandRun run = Check(Before().Set("/year", 2020), "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(
            run.Lines,
            l => l.EndsWith(": the previous report is of 2020; expected the report of 2021", StringComparison.Ordinal)
        );
        Assert.Contains("2 files: 1 hold, 0 broken, 0 unreadable, 1 refused", run.Lines);
    }

    [Fact]
    public void A_report_of_another_scope_is_refused()
    {
        CommandRun run = Check(Before().Set("/scope", "own"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            run.Lines,
            l => l.EndsWith("：上年报告的统计范围为“本机关”（own）；应为“汇总”（aggregate）", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_report_is_checked_by_itself_where_the_previous_report_is_refused()
    {
        CommandRun run = Check(Before().Set("/scope", "own"), "--lang", "en");
        Assert.Contains("  42 of 42 hard equations held", run.Lines);
        Assert.Contains("  2 of 2 soft equations held", run.Lines);
        Assert.DoesNotContain(run.Lines, l => l.StartsWith("  compared with ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_output_says_why_the_previous_report_is_refused()
    {
        CommandRun run = Check(Before().Set("/year", 2020), "--format", "json");
        Assert.Equal(2, run.Json.GetProperty("exitCode").GetInt32());
        JsonElement[] reports = [.. run.Json.GetProperty("reports").EnumerateArray()];
        Assert.Equal(["held", "refused"], reports.Select(r => r.GetProperty("status").GetString()));
        Assert.Equal(JsonValueKind.Null, reports[0].GetProperty("previous").ValueKind);
        JsonElement problem = Assert.Single(reports[1].GetProperty("problems").EnumerateArray());
        Assert.Equal("previous", problem.GetProperty("kind").GetString());
        Assert.Equal(
            "上年报告的年度为 2020；应为 2021",
            problem.GetProperty("message").GetProperty("zh-CN").GetString()
        );
    }

    [Fact]
    public void Another_name_of_the_unit_is_a_note()
    {
        CommandRun run = Check(Before().Set("/unit", "社旗县"), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "  note: the previous report is of another unit, 社旗县; was it renamed or reorganised?",
            run.Lines
        );
    }

    [Fact]
    public void A_previous_report_on_another_form_is_compared_with_what_is_known()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Pingtan, "--previous", Seeds.Pingtan2020, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  9 of 11 soft equations held", run.Lines);
        Assert.Contains("  2 undecided: a number is unknown", run.Lines);
        Assert.Contains(
            run.Lines,
            l => l.StartsWith("  note: 2020 → 2021: the forms differ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_fee_in_another_unit_is_a_note()
    {
        JsonNode before = Before().Set("/proactive/fees/amount", 25060000);
        CommandRun run = Check(before, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, l => l.Contains("2506 after 25060000 the year before", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unreadable_previous_report_is_told_beside_the_report()
    {
        string previous = _folder.Write("before.json", "{");
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, "--previous", previous, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  2 of 2 soft equations held", run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith($"{previous}:1:2: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unreadable_report_is_told_whatever_the_previous_is()
    {
        string report = _folder.Write("now.json", "{");
        CommandRun run = CommandRun.Of("check", report, "--previous", Seeds.Sheqi, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith($"{report}:1:2: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_cannot_share_a_previous_report()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Sheqi, Seeds.Hongze, "--previous", Seeds.Pingtan, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("--previous goes with exactly one FILE; 2 were given.\n", run.Error);
    }

    private CommandRun Check(JsonNode before, params string[] options) =>
        CommandRun.Of(["check", Seeds.Sheqi, "--previous", _folder.Write("before.json", before), .. options]);

    // A report of the year before that ties with the seed: what it carried out is what the seed carried in.
    private static JsonNode Before()
    {
        JsonNode now = Seeds.Read(Seeds.Sheqi);
        JsonNode before = Seeds.Read(Seeds.Sheqi).Set("/year", 2021);
        before.Set("/applications/carriedOut", now.At("/applications/carriedIn").DeepClone());
        foreach (string table in new[] { "/proactive/regulations", "/proactive/normativeDocuments" })
        {
            int inForce =
                (int)now.At(table + "/inForce") - (int)now.At(table + "/issued") + (int)now.At(table + "/repealed");
            before.Set(table + "/inForce", inForce);
        }
        return before;
    }
}
