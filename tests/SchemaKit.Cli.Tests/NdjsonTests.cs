using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using SchemaKit.Cli.Commands;

namespace SchemaKit.Cli.Tests;

public sealed class NdjsonTests : IDisposable
{
    private const int Million = 1_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Clean_reports_are_counted_and_all_others_told_with_their_line(string threads)
    {
        string file = _folder.Write("a.ndjson", Lines(Seed, Hongze, "", "{\"unit\":3}", Seed));
        CommandRun run = CommandRun.Of("check", "--ndjson", file, "--threads", threads, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain($"{file}:1", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}:2: 2 hard equations broken\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}:4: unreadable, 6 problems\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{file}:4:9: /unit: Reporting unit: wrong type", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n4 reports: 2 hold, 1 broken, 1 unreadable\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Systems_get_a_line_a_report_and_the_counts_at_the_end()
    {
        string file = _folder.Write("a.ndjson", Lines(Seed, Hongze, "[]"));
        CommandRun run = CommandRun.Of("check", "--ndjson", file, "--format", "json");
        JsonElement[] lines = [.. run.Lines.SkipLast(1).Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal([2, 3], lines.SkipLast(1).Select(l => l.GetProperty("line").GetInt32()));
        Assert.Equal("broken", lines[0].GetProperty("status").GetString());
        Assert.Equal(2, lines[0].GetProperty("violations").GetArrayLength());
        Assert.Equal(3, lines[1].GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.Equal(
            """{"summary":{"reports":3,"held":1,"broken":1,"unreadable":1},"exitCode":2}""",
            lines[^1].GetRawText()
        );
    }

    [Fact]
    public void All_clean_is_one_line_and_the_standard_input_is_read_too()
    {
        byte[] input = Encoding.UTF8.GetBytes(Lines(Seed, Seed));
        CommandRun run = CommandRun.With(input, null, "check", "--ndjson", "-");
        Assert.Equal((0, "共 2 份报告：成立 2，不成立 0，无法读取 0\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_soft_rule_that_is_broken_is_told()
    {
        string soft = Seeds.Read(Seeds.Sheqi).Set("/proactive/normativeDocuments/inForce", 0).ToJsonString();
        CommandRun run = CommandRun.Of("check", "--ndjson", _folder.Write("a.ndjson", soft), "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.ndjson:1: holds, 1 soft equation broken", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_told_among_the_others()
    {
        string file = _folder.Write("a.ndjson", Lines(Seed));
        string none = Path.Combine(_folder.Path, "none.ndjson");
        CommandRun run = CommandRun.Of("check", "--ndjson", none, _folder.Path, file, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{none}: there is no such file\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{_folder.Path}: is a directory; expected a file\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("3 reports: 1 hold, 0 broken, 2 unreadable\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--threads does not know '0'", "--ndjson", "--threads", "0")]
    [InlineData("--threads does not know '2.5'", "--ndjson", "--threads", "2.5")]
    [InlineData("--threads goes with --ndjson only.", "--threads", "2")]
    [InlineData("--previous does not go with --ndjson.", "--ndjson", "--previous", "b.json")]
    public void Wrong_use_is_refused(string message, params string[] options)
    {
        CommandRun run = CommandRun.Of(["check", "a.ndjson", .. options, "--lang", "en"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_sees_how_far_it_is_and_the_line_is_taken_away()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var slow = new SlowInput(Encoding.UTF8.GetBytes(Lines([.. Enumerable.Repeat(Seed, 8)])));
        using (var terminal = new Terminal(slow, output, error) { ShowsProgress = true })
            SchemaKitCommand.Run(["check", "--ndjson", "-", "--lang", "en"], terminal);
        string shown = Encoding.UTF8.GetString(error.ToArray());
        Assert.Matches("^\r-: [1-8] reports", shown);
        Assert.EndsWith("\r", shown, StringComparison.Ordinal);
        Assert.Equal("8 reports: 8 hold, 0 broken, 0 unreadable\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    // 4 GB through a process that may have 64 MiB: what is read must be let go.
    [Fact]
    public async Task A_million_reports_need_no_more_memory_than_a_few()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(Terminal).Assembly.Location, "check", "--ndjson", "-", "--lang", "en"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x4000000";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        const int Block = 250;
        byte[] lines = Encoding.UTF8.GetBytes(Lines([.. Enumerable.Repeat(Seed, Block)]));
        await using (Stream input = process.StandardInput.BaseStream)
        {
            for (int i = 0; i < Million / Block; i++)
                await input.WriteAsync(lines);
        }
        await process.WaitForExitAsync();
        Assert.Equal(
            (0, $"{Million} reports: {Million} hold, 0 broken, 0 unreadable\n"),
            (process.ExitCode, await output)
        );
    }

    private static string Seed => Seeds.Read(Seeds.Sheqi).ToJsonString();

    private static string Hongze => Seeds.Read(Seeds.Hongze).ToJsonString();

    private static string Lines(params string[] lines) => string.Concat(lines.Select(l => l + "\n"));

    // Gives a part of a line at a time, and takes its time.
    private sealed class SlowInput(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            System.Threading.CancellationToken cancellationToken = default
        )
        {
            await Task.Delay(60, cancellationToken);
            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 5_000)], cancellationToken);
        }
    }
}
