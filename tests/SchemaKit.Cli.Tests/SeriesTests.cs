using System;
using System.Linq;
using System.Text.Json;

namespace SchemaKit.Cli.Tests;

public sealed class SeriesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pingtan_is_checked_year_by_year_over_the_change_of_form()
    {
        CommandRun run = CommandRun.Of(
            "check",
            Seeds.Pingtan,
            Seeds.Pingtan2019,
            Seeds.Pingtan2020,
            "--series",
            "--lang",
            "en"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        string[] heads = [.. run.Lines.Where(l => l.Contains("pingtan", StringComparison.Ordinal) && l[0] != ' ')];
        Assert.Equal([$"{Seeds.Pingtan2019}: holds", $"{Seeds.Pingtan2020}: 2 hard equations broken"], heads[..2]);
        Assert.StartsWith(Seeds.Pingtan, heads[2], StringComparison.Ordinal);
        Assert.Contains($"  compared with {Seeds.Pingtan2019}", run.Lines);
        Assert.Contains("  12 of 12 soft equations held", run.Lines);
        Assert.Contains($"  compared with {Seeds.Pingtan2020}", run.Lines);
        Assert.Contains("  9 of 11 soft equations held", run.Lines);
        Assert.Contains(
            run.Lines,
            l => l.StartsWith("  note: 2020 → 2021: the forms differ (", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_year_and_a_fee_in_another_unit_are_notes()
    {
        string later = _folder.Write("2024.json", Seeds.Read(Seeds.Pingtan).Set("/year", 2024));
        string last = _folder.Write(
            "2025.json",
            Seeds.Read(Seeds.Pingtan).Set("/year", 2025).Set("/proactive/fees/amount", 242523110.82)
        );
        CommandRun run = CommandRun.Of("check", Seeds.Pingtan, last, later, "--series", "--format", "json");
        JsonElement[] reports = [.. run.Json.GetProperty("reports").EnumerateArray()];
        Assert.Equal([2021, 2024, 2025], reports.Select(r => r.GetProperty("year").GetInt32()));
        Assert.Equal("提示：缺少 2022-2023 年的报告。", Note(reports[1]));
        Assert.Equal(JsonValueKind.Null, reports[1].GetProperty("previous").ValueKind);
        Assert.Contains("相差约一万倍", Note(reports[2]), StringComparison.Ordinal);
        Assert.Equal(later, reports[2].GetProperty("previous").GetString());
    }

    [Fact]
    public void Reports_of_two_units_are_no_series()
    {
        CommandRun run = CommandRun.Of("check", Seeds.Pingtan, Seeds.Hongze, "--series", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "Reports are mixed that differ in 'unit' (Reporting unit): ",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unreadable_file_is_told_beside_the_series()
    {
        CommandRun run = CommandRun.Of(
            "check",
            Seeds.Pingtan,
            _folder.Write("bad.json", "{"),
            "--series",
            "--lang",
            "en"
        );
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Lines, l => l.StartsWith(Seeds.Pingtan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--ndjson")]
    [InlineData("--previous=x.json")]
    public void A_series_goes_with_no_other_way_of_reading(string option)
    {
        CommandRun run = CommandRun.Of("check", Seeds.Pingtan, "--series", option, "--lang", "en");
        Assert.Equal((2, "--series goes neither with --ndjson nor with --previous.\n"), (run.ExitCode, run.Error));
    }

    private static string Note(JsonElement report) =>
        Assert.Single(report.GetProperty("notes").EnumerateArray()).GetProperty("zh-CN").GetString()!;
}
