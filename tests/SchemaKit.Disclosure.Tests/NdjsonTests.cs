using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace SchemaKit.Disclosure.Tests;

public sealed class NdjsonTests
{
    private const int BlockLength = 256 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Lines_come_in_their_order_however_the_stream_is_cut(int threads)
    {
        (byte[] text, List<(long Number, AnnualReport? Report)> expected) = Sample(40);
        foreach (int longest in (int[])[1, 7, 1_000, 100_000])
        {
            var random = new Random(longest);
            var stream = new SlowStream(text, () => random.Next(1, longest + 1));
            List<NdjsonLine<AnnualReport>> lines = await ToList(
                ReportSerializer.ReadNdjson<AnnualReport>(
                    stream,
                    new NdjsonOptions { MaxDegreeOfParallelism = threads }
                )
            );
            Assert.Equal(expected, lines.Select(l => (l.Number, l.Report)));
            Assert.All(lines, l => Assert.Equal(l.IsReport, l.Problems.Count == 0));
            Assert.False(stream.IsDisposed);
        }
    }

    [Fact]
    public async Task A_line_that_is_no_report_says_why_and_the_next_ones_follow()
    {
        string valid = Encoding.UTF8.GetString(new ReportMaker(1).Valid().ToJsonUtf8());
        string text = $"{valid}\n{{\"unit\":1}}\n{valid[..100]}\n[]\n{valid}";
        List<NdjsonLine<AnnualReport>> lines = await Read(text);
        Assert.Equal([true, false, false, false, true], lines.Select(l => l.IsReport));
        Assert.Equal("/unit", lines[1].Problems[0].Path);
        Assert.Equal((1, 9), (lines[1].Problems[0].Line, lines[1].Problems[0].Column));
        Assert.Equal(ReadProblemKind.UnexpectedEnd, lines[2].Problems[0].Kind);
        Assert.Equal(ReadProblemKind.WrongType, lines[3].Problems[0].Kind);
    }

    [Theory]
    [InlineData("", new long[0])]
    [InlineData("\n", new long[0])]
    [InlineData("\n\r\n \t\n", new long[0])]
    [InlineData("\uFEFF@", new[] { 1L })]
    [InlineData("\n@\n\n@\r\n@", new[] { 2L, 4L, 5L })]
    [InlineData("@\n\n", new[] { 1L })]
    public async Task Empty_lines_count_and_are_passed_over(string text, long[] numbers)
    {
        string valid = Encoding.UTF8.GetString(new ReportMaker(1).Valid().ToJsonUtf8());
        List<NdjsonLine<AnnualReport>> lines = await Read(text.Replace("@", valid, StringComparison.Ordinal));
        Assert.Equal(numbers, lines.Select(l => l.Number));
        Assert.All(lines, l => Assert.True(l.IsReport));
    }

    [Theory]
    [InlineData(1, 6_000)]
    [InlineData(1, BlockLength - 1)]
    [InlineData(1, BlockLength)]
    [InlineData(1, BlockLength + 1)]
    [InlineData(1, 3_000_000)]
    [InlineData(3, 3_000_000)]
    public async Task A_line_that_is_too_long_is_told_and_passed_over(int threads, int length)
    {
        string valid = Encoding.UTF8.GetString(new ReportMaker(1).Valid().ToJsonUtf8());
        string text = $"{valid}\n{new string('7', length)}\n\n{valid}\n{new string('8', length)}";
        var options = new NdjsonOptions { MaxLineLength = 5_999, MaxDegreeOfParallelism = threads };
        foreach (int chunk in (int[])[1_000, int.MaxValue])
        {
            var stream = new SlowStream(Encoding.UTF8.GetBytes(text), () => chunk);
            List<NdjsonLine<AnnualReport>> lines = await ToList(
                ReportSerializer.ReadNdjson<AnnualReport>(stream, options)
            );
            Assert.Equal([(1L, true), (2, false), (4, true), (5, false)], lines.Select(l => (l.Number, l.IsReport)));
            ReadProblem problem = Assert.Single(lines[1].Problems);
            Assert.Equal(ReadProblemKind.TooLong, problem.Kind);
            Assert.Contains("5999", problem.Message("en"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task No_more_is_read_than_is_asked_for(int threads)
    {
        (byte[] text, _) = Sample(50);
        var stream = new SlowStream(text, () => int.MaxValue, times: 10_000);
        await using IAsyncEnumerator<NdjsonLine<AnnualReport>> lines = ReportSerializer
            .ReadNdjson<AnnualReport>(stream, new NdjsonOptions { MaxDegreeOfParallelism = threads })
            .GetAsyncEnumerator();
        Assert.True(await lines.MoveNextAsync());
        await Task.Delay(300);
        // A block for each thread and place of the channel, one that waits for its place, and one that is read.
        Assert.InRange(stream.Taken, 1, (2 * threads + 3L) * BlockLength);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Reading_ends_when_it_is_cancelled_and_when_it_is_left(int threads)
    {
        (byte[] text, _) = Sample(50);
        var options = new NdjsonOptions { MaxDegreeOfParallelism = threads };
        using var cancellation = new CancellationTokenSource();
        var stream = new SlowStream(text, () => int.MaxValue, times: 10_000);
        int seen = 0;
        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (
                NdjsonLine<AnnualReport> line in ReportSerializer.ReadNdjson<AnnualReport>(
                    stream,
                    options,
                    cancellation.Token
                )
            )
            {
                if (++seen == 100)
                    await cancellation.CancelAsync();
                Assert.InRange(seen, 0, 100);
            }
        });
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        var left = new SlowStream(text, () => int.MaxValue, times: 10_000);
        await foreach (NdjsonLine<AnnualReport> line in ReportSerializer.ReadNdjson<AnnualReport>(left, options))
        {
            if (line.Number == 100)
                break;
        }
        long taken = left.Taken;
        await Task.Delay(100);
        Assert.Equal(taken, left.Taken);
        Assert.False(left.IsDisposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task What_the_caller_makes_of_a_line_may_fail(int threads)
    {
        (byte[] text, _) = Sample(50);
        IAsyncEnumerable<int> results = ReportSerializer.ReadNdjson<AnnualReport, int>(
            new SlowStream(text, () => int.MaxValue, times: 1_000),
            line => line.Number == 999 ? throw new InvalidOperationException("no") : 1,
            new NdjsonOptions { MaxDegreeOfParallelism = threads }
        );
        int seen = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (int result in results)
                seen += result;
        });
        Assert.InRange(seen, 0, 998);
    }

    [Fact]
    public async Task A_stream_that_fails_says_so_after_the_lines_before()
    {
        byte[] valid = [.. new ReportMaker(1).Valid().ToJsonUtf8(), (byte)'\n'];
        foreach (int threads in (int[])[1, 3])
        {
            int reads = 0;
            var stream = new SlowStream(
                valid,
                () => ++reads > 3 ? throw new IOException("gone") : valid.Length,
                times: 10
            );
            int seen = 0;
            await Assert.ThrowsAsync<IOException>(async () =>
            {
                await foreach (
                    NdjsonLine<AnnualReport> line in ReportSerializer.ReadNdjson<AnnualReport>(
                        stream,
                        new NdjsonOptions { MaxDegreeOfParallelism = threads }
                    )
                )
                    seen++;
            });
            Assert.Equal(3, seen);
        }
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NdjsonOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NdjsonOptions { MaxLineLength = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NdjsonOptions { MaxLineLength = int.MaxValue });
        Assert.Throws<ArgumentNullException>(() => ReportSerializer.ReadNdjson<AnnualReport>((Stream)null!));
    }

    [Fact]
    public async Task A_pipe_is_read_like_a_stream()
    {
        (byte[] text, List<(long Number, AnnualReport? Report)> expected) = Sample(20);
        PipeReader pipe = PipeReader.Create(new MemoryStream(text), new StreamPipeReaderOptions(bufferSize: 100));
        List<NdjsonLine<AnnualReport>> lines = await ToList(ReportSerializer.ReadNdjson<AnnualReport>(pipe));
        Assert.Equal(expected, lines.Select(l => (l.Number, l.Report)));
        await pipe.CompleteAsync();

        AnnualReport report = new ReportMaker(3).Valid();
        Assert.Equal(
            report,
            await ReportSerializer.ReadAsync<AnnualReport>(PipeReader.Create(new MemoryStream(report.ToJsonUtf8())))
        );
    }

    [Fact]
    public async Task A_document_is_the_same_from_a_span_a_stream_and_a_sequence_of_any_pieces()
    {
        AnnualReport report = new ReportMaker(3).Valid();
        byte[] json = report.ToJsonUtf8();
        foreach (int piece in (int[])[1, 3, 100, json.Length])
        {
            Assert.Equal(report, ReportSerializer.Read<AnnualReport>(Sequence(json, piece)));
            Assert.Equal(report, await ReportSerializer.ReadAsync<AnnualReport>(new SlowStream(json, () => piece)));
        }
        byte[] broken = json[..^1];
        Assert.False(
            ReportSerializer.TryRead(
                Sequence(broken, 50),
                out AnnualReport? none,
                out IReadOnlyList<ReadProblem> problems
            )
        );
        Assert.Null(none);
        Assert.Equal(ReadProblemKind.UnexpectedEnd, problems[0].Kind);
        await Assert.ThrowsAsync<ReportReadException>(async () =>
            await ReportSerializer.ReadAsync<AnnualReport>(new MemoryStream(broken))
        );
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await ReportSerializer.ReadAsync<AnnualReport>(new MemoryStream(json), maxLength: json.Length - 1)
        );
        Assert.Equal(
            report,
            await ReportSerializer.ReadAsync<AnnualReport>(new MemoryStream(json), maxLength: json.Length)
        );
    }

    private static Task<List<NdjsonLine<AnnualReport>>> Read(string text) =>
        ToList(ReportSerializer.ReadNdjson<AnnualReport>(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    private static async Task<List<TItem>> ToList<TItem>(IAsyncEnumerable<TItem> items)
    {
        var list = new List<TItem>();
        await foreach (TItem item in items)
            list.Add(item);
        return list;
    }

    // Reports among empty lines and lines that are none.
    private static (byte[] Text, List<(long Number, AnnualReport? Report)> Lines) Sample(int count)
    {
        var random = new Random(count);
        var maker = new ReportMaker(count);
        var text = new ArrayBufferWriter<byte>();
        var lines = new List<(long, AnnualReport?)>();
        for (int number = 1; number <= count; number++)
        {
            switch (random.Next(6))
            {
                case 0:
                    break;
                case 1:
                    text.Write("{\"unit\":"u8);
                    lines.Add((number, null));
                    break;
                default:
                    AnnualReport report = maker.Valid();
                    report.WriteJson(text);
                    lines.Add((number, report));
                    break;
            }
            text.Write(random.Next(2) == 0 ? "\n"u8 : "\r\n"u8);
        }
        return (text.WrittenSpan.ToArray(), lines);
    }

    private static ReadOnlySequence<byte> Sequence(byte[] bytes, int piece)
    {
        var first = new Piece(bytes.AsMemory(0, Math.Min(piece, bytes.Length)), 0);
        Piece last = first;
        for (int at = piece; at < bytes.Length; at += piece)
            last = last.Append(bytes.AsMemory(at, Math.Min(piece, bytes.Length - at)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
