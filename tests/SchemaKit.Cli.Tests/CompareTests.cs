using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _units;

    public CompareTests() => _units = [Unit("甲", Seeds.Sheqi), Unit("乙", Seeds.Pingtan), Unit("丙", Seeds.Hongze)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_aggregate_that_is_the_sum_of_its_units_holds()
    {
        CommandRun run = Compare(Aggregate(_units), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(": is the sum of its units", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("  全县, 2022, Aggregate of the reporting units", run.Lines);
        Assert.Contains("  Units whose report breaks hard rules: 丙.", run.Lines);
    }

    [Fact]
    public void The_unit_that_was_left_out_is_named()
    {
        CommandRun run = Compare(Aggregate(_units[..2]));
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("：不等于各单位之和", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("  汇总报告未包括 丙。", run.Lines);
        Assert.Contains(run.Lines, l => l.Contains("，等于以下单位的数：丙。", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_output_has_every_difference()
    {
        CommandRun run = Compare(Aggregate([.. _units, _units[1]]), "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("broken", run.Json.GetProperty("verdict").GetString());
        JsonElement explanation = Assert.Single(run.Json.GetProperty("explanations").EnumerateArray());
        Assert.Equal(
            ("乙", "counted-twice", true),
            (
                explanation.GetProperty("unit").GetString(),
                explanation.GetProperty("fault").GetString(),
                explanation.GetProperty("isWhole").GetBoolean()
            )
        );
        JsonElement fee = run
            .Json.GetProperty("differences")
            .EnumerateArray()
            .Single(d => d.GetProperty("path").GetString() == "/proactive/fees/amount");
        Assert.Equal("24252.311082", fee.GetProperty("difference").GetRawText());
    }

    [Fact]
    public void Where_an_expected_unit_is_missing_nothing_is_called_broken()
    {
        string names = _folder.Write("names.txt", "甲\n乙\r\n\n丙\n");
        string aggregate = Aggregate(_units);
        CommandRun run = CommandRun.Of(["compare", aggregate, .. _units[..2], "--expected", names, "--lang", "en"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  Units without a report: 丙.", run.Lines);
        Assert.EndsWith(": cannot be told to be the sum of its units", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_is_unknown_and_not_0()
    {
        string unit = _folder.Write("blank.json", Seeds.Read(_units[0]).Set("/proactive/fees/amount", null));
        CommandRun run = CommandRun.Of(["compare", Aggregate(_units), unit, .. _units[1..], "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("undecided", run.Json.GetProperty("verdict").GetString());
        Assert.Equal("/proactive/fees/amount", run.Json.GetProperty("undecided")[0].GetString());
    }

    [Fact]
    public void A_unit_that_cannot_be_read_stops_the_comparison()
    {
        string bad = _folder.Write("bad.json", Seeds.Read(_units[0]).Set("/proactive/fees/amount", "many"));
        CommandRun run = CommandRun.Of("compare", Aggregate(_units), _units[1], bad, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{bad}: unreadable, 1 problem", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_own_report_is_no_aggregate()
    {
        CommandRun run = CommandRun.Of("compare", _units[0], _units[1], "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("says 'own' in 'scope' (Scope); expected 'aggregate'.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_told()
    {
        CommandRun run = CommandRun.Of("compare", _units[0], _units[1], "--expected", "nowhere.txt", "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("nowhere.txt: unreadable", run.Lines[0], StringComparison.Ordinal);
    }

    private CommandRun Compare(string aggregate, params string[] options) =>
        CommandRun.Of(["compare", aggregate, .. _units, .. options]);

    // What the command itself adds up, as the report of a county.
    private string Aggregate(IReadOnlyList<string> units)
    {
        CommandRun run = CommandRun.Of(["aggregate", .. units, "--unit", "全县"]);
        return _folder.Write("county.json", JsonNode.Parse(run.Output)!.Set("/scope", "aggregate"));
    }

    private string Unit(string name, string seed) =>
        _folder.Write(name + ".json", Seeds.Read(seed).Set("/unit", name).Set("/year", 2022).Set("/scope", "own"));
}
