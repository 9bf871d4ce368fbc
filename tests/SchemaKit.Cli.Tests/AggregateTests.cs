using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Disclosure;

namespace SchemaKit.Cli.Tests;

public sealed class AggregateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Years_and_scopes_are_added_up_apart()
    {
        string file = Write(
            Report("甲", 2023, "own"),
            Report("甲", 2022, "own"),
            Report("乙", 2022, "own"),
            Report("乙", 2022, "aggregate"),
            Report("丙", 2022, "own")
        );
        CommandRun run = CommandRun.Of("aggregate", "--ndjson", file, "--lang", "en");
        AnnualReport[] sums = Sums(run.Output);
        Assert.Equal(
            [(2022, Scope.Aggregate), (2022, Scope.Own), (2023, Scope.Own)],
            sums.Select(s => (s.Year, s.Scope))
        );
        Assert.All(sums, s => Assert.Equal("合计", s.Unit));
        AnnualReport one = AnnualReport.ReadJson(File.ReadAllBytes(Seeds.Sheqi));
        Assert.Equal([1, 3, 1], sums.Select(s => s.Proactive.Licences.Decisions / one.Proactive.Licences.Decisions));
        Assert.Equal((0, "5 reports added up to 3 sums; 0 of them broken, 0 left out\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Units_can_be_kept_apart_and_sums_over_units_named()
    {
        string file = Write(Report("乙", 2022, "own"), Report("甲", 2022, "own"), Report("乙", 2022, "own"));
        AnnualReport[] sums = Sums(CommandRun.Of("aggregate", "--ndjson", file, "--by-unit").Output);
        Assert.Equal(["乙", "甲"], sums.Select(s => s.Unit));
        Assert.Equal(
            "社旗县",
            Assert.Single(Sums(CommandRun.Of("aggregate", "--ndjson", file, "--unit", "社旗县").Output)).Unit
        );
    }

    [Fact]
    public void Broken_reports_are_added_and_unreadable_ones_left_out_and_both_are_told()
    {
        string file = Write(Report("甲", 2023, "aggregate"), Seeds.Read(Seeds.Hongze), JsonNode.Parse("{\"unit\":3}")!);
        CommandRun run = CommandRun.Of("aggregate", "--ndjson", file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"{file}:2: 2 hard equations broken; added all the same\n"
                + $"{file}:3: left out: /unit: Reporting unit: wrong type: 3; expected a text (>= 1 characters) (+5)\n"
                + "2 reports added up to 1 sum; 1 of them broken, 1 left out\n",
            run.Error
        );
        AnnualReport[] parts =
        [
            AnnualReport.ReadJson(File.ReadAllBytes(Seeds.Sheqi)) with
            {
                Year = 2023,
            },
            AnnualReport.ReadJson(File.ReadAllBytes(Seeds.Hongze)),
        ];
        Assert.Equal(AnnualReport.Sum(parts) with { Unit = "合计" }, Assert.Single(Sums(run.Output)));
    }

    [Fact]
    public void Documents_are_added_up_like_lines()
    {
        string output = Path.Combine(_folder.Path, "sums.ndjson");
        CommandRun run = CommandRun.Of("aggregate", Seeds.Sheqi, Seeds.Sheqi, "-o", output);
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        AnnualReport one = AnnualReport.ReadJson(File.ReadAllBytes(Seeds.Sheqi));
        Assert.Equal(
            AnnualReport.Sum([one, one]) with
            {
                Unit = "合计",
            },
            Assert.Single(Sums(File.ReadAllText(output)))
        );
    }

    [Fact]
    public void A_sum_that_does_not_fit_names_its_cell()
    {
        JsonNode large = Report("甲", 2022, "own").Set("/proactive/licences/decisions", 2_000_000_000);
        CommandRun run = CommandRun.Of("aggregate", "--ndjson", Write(large, large), "--lang", "en");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("2022, own: no sum: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("4000000000", run.Error, StringComparison.Ordinal);
        Assert.Contains("/proactive/licences/decisions", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--threads goes with --ndjson only.", "--threads", "2")]
    [InlineData("--unit needs a name.", "--unit", "")]
    [InlineData("-o names one of the reports; it is not overwritten.", "-o", "a.json")]
    [InlineData("Unknown option '--by-units'. Did you mean '--by-unit'?", "--by-units")]
    public void Wrong_use_is_refused(string message, params string[] options)
    {
        CommandRun run = CommandRun.Of(["aggregate", "a.json", .. options, "--lang", "en"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static JsonNode Report(string unit, int year, string scope) =>
        Seeds.Read(Seeds.Sheqi).Set("/unit", unit).Set("/year", year).Set("/scope", scope);

    private string Write(params JsonNode[] reports) =>
        _folder.Write("reports.ndjson", string.Concat(reports.Select(r => r.ToJsonString() + "\n")));

    private static AnnualReport[] Sums(string output) =>
        [.. output.Split('\n')[..^1].Select(l => AnnualReport.ReadJson(Encoding.UTF8.GetBytes(l)))];
}
