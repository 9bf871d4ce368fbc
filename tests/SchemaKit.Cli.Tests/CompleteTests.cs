using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaKit.Cli.Tests;

public sealed class CompleteTests : IDisposable
{
    private const string Upheld = "/disputes/reconsideration/upheld";
    private const string Pending = "/disputes/reconsideration/pending";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_blank_that_follows_is_filled_and_the_report_is_on_the_output_alone()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi).Set(Upheld, null));
        CommandRun run = CommandRun.Of("complete", file, "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.True(JsonNode.DeepEquals(Seeds.Read(Seeds.Sheqi), JsonNode.Parse(run.Output)));
        string[] log = run.Error.Split('\n');
        Assert.Equal($"{file}: 1 filled in, 0 still open", log[0]);
        Assert.StartsWith($"filled: {Upheld}  ", log[1], StringComparison.Ordinal);
        Assert.EndsWith(
            "Upheld = 2: Upheld, corrected, other result and not yet concluded add up to the total",
            log[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_stays_open_is_listed_and_exits_1()
    {
        string file = _folder.Write(
            "a.json",
            Seeds.Read(Seeds.Pingtan).Set(Upheld, null).Set("/disputes/reconsideration/total", null)
        );
        string output = Path.Combine(_folder.Path, "out.json");
        CommandRun run = CommandRun.Of("complete", file, "-o", output);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.OutputBytes);
        Assert.StartsWith($"{file}：填出 0 个，仍空缺 2 个", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split('\n').Count(l => l.StartsWith("空缺：", StringComparison.Ordinal)));
        Assert.Null(JsonNode.Parse(File.ReadAllText(output))!["disputes"]!["reconsideration"]!["upheld"]);
    }

    [Fact]
    public void Contradictions_fill_nothing_and_are_told()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Hongze).Set(Pending, null));
        CommandRun run = CommandRun.Of("complete", file, "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "these rules contradict each other: /disputes/reconsideration#dispute-total",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_file_itself_is_not_overwritten()
    {
        string file = _folder.Write("a.json", Seeds.Read(Seeds.Sheqi));
        byte[] before = File.ReadAllBytes(file);
        Assert.Equal(2, CommandRun.Of("complete", file, "-o", file).ExitCode);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void The_standard_input_is_read()
    {
        byte[] input = Encoding.UTF8.GetBytes(Seeds.Read(Seeds.Sheqi).Set(Upheld, "/").ToJsonString());
        CommandRun run = CommandRun.With(input, null, "complete", "-", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("-: 0 filled in, 1 still open", run.Error, StringComparison.Ordinal);
    }
}
