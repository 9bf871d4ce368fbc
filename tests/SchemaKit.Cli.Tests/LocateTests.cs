using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class LocateTests : IDisposable
{
    private const string Total = "/disputes/reconsideration/total";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_total_that_Hongze_should_have_printed_is_told_in_both_languages()
    {
        CommandRun english = CommandRun.Of("locate", Seeds.Hongze, "--lang", "en");
        Assert.Equal(1, english.ExitCode);
        Assert.Equal($"{Seeds.Hongze}: 2 faults", english.Lines[0]);
        Assert.Contains(
            "    • 0 → 11  /disputes/reconsideration/total  4. Administrative reconsideration and litigation"
                + " › Administrative reconsideration › Total",
            english.Lines
        );
        Assert.Contains("    one of these 2:", english.Lines);
        CommandRun chinese = CommandRun.Of("locate", Seeds.Hongze);
        Assert.Equal($"{Seeds.Hongze}：错误 2 处", chinese.Lines[0]);
        Assert.Contains(chinese.Lines, l => l.EndsWith("行政复议 › 总计", StringComparison.Ordinal));
    }

    [Fact]
    public void Pingtan_2020_has_two_candidates_of_two_cells_each()
    {
        CommandRun run = CommandRun.Of("locate", Seeds.Pingtan2020, "--format", "json");
        JsonElement fault = Assert.Single(run.OnlyReport.GetProperty("faults").EnumerateArray());
        Assert.Equal("ambiguous", fault.GetProperty("outcome").GetString());
        Assert.Equal(
            ["/applications/outcomes#outcomes-total/naturalPersons", "/applications/outcomes#outcomes-total/total"],
            fault.GetProperty("equations").EnumerateArray().Select(e => e.GetString())
        );
        Assert.Equal(
            ["granted", "partlyGranted"],
            fault
                .GetProperty("explanations")
                .EnumerateArray()
                .Select(e => e.GetProperty("changes")[0].GetProperty("path").GetString()!.Split('/')[3])
        );
    }

    [Fact]
    public void A_slip_is_named_and_check_tells_it_too()
    {
        JsonNode document = Seeds.Read(Seeds.Sheqi).Set(Total, 20).Set("/disputes/reconsideration/upheld", 20_000);
        document.Set("/disputes/reconsideration/corrected", 0).Set("/disputes/reconsideration/otherResult", 0);
        document.Set("/disputes/reconsideration/pending", 18).Set("/disputes/reconsideration/upheld", 20_000);
        string file = _folder.Write("a.json", document);
        CommandRun run = CommandRun.Of("check", file, "--lang", "en");
        Assert.Contains("  What can be wrong", run.Lines);
        Assert.Contains(run.Lines, l => l.StartsWith("    • 20000 → 2  ", StringComparison.Ordinal));
        Assert.Contains("(a unit 10,000 times as large or small)", run.Output, StringComparison.Ordinal);
        JsonElement change = CommandRun
            .Of("check", file, "--format", "json")
            .OnlyReport.GetProperty("faults")[0]
            .GetProperty("explanations")[0]
            .GetProperty("changes")[0];
        Assert.Equal("unit-confused", change.GetProperty("slip").GetString());
        Assert.Equal((20_000, 2), (change.GetProperty("given").GetInt32(), change.GetProperty("value").GetInt32()));
    }

    [Fact]
    public void A_report_with_blanks_in_which_nothing_is_wrong_exits_0()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set(Total, null));
        CommandRun run = CommandRun.Of("locate", file, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{file}: nothing is wrong that the hard rules could tell", run.Lines[0]);
    }

    [Fact]
    public void A_number_that_the_form_does_not_allow_is_told_with_its_place()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set(Total, -3));
        CommandRun run = CommandRun.Of("locate", file, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{file}:1:", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(run.Lines, l => l.Contains("-3 → 2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_document_exits_2() =>
        Assert.Equal(2, CommandRun.Of("locate", "no-such-file.json", Seeds.Sheqi).ExitCode);
}
