using System;
using System.Buffers;
using System.Linq;
using Xunit;

namespace SchemaKit.Disclosure.Tests;

/// <summary>A report asks its buffer for room once, and for little more than it takes.</summary>
public sealed class SizeHintTests
{
    private static AnnualReport Seed => AnnualReport.ReadJson(Repository.Seed("sheqi-2022.json"));

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(int.MaxValue)]
    public void A_buffer_is_asked_once_whatever_the_numbers(int number)
    {
        AnnualReport report = Seed with
        {
            UnitCode = "411327",
            Overview = new string('概', 5_000),
            Problems = new string('题', 100),
        };
        var cells = new CellValue[AnnualReport.CellCount];
        Array.Fill(cells, number);
        report = report.WithCells(cells);

        var buffer = new OneRequest();
        report.WriteJson(buffer);

        Assert.Equal(report.ToJsonUtf8(), buffer.Written);
        // At worst all numbers have one digit where there is room for ten.
        Assert.InRange(buffer.Room - buffer.Written.Length, 0, 10 * AnnualReport.CellCount + 500);
    }

    [Fact]
    public void The_bytes_of_a_report_are_all_that_is_allocated()
    {
        AnnualReport report = Seed;
        int length = report.ToJsonUtf8().Length;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            _ = report.ToJsonUtf8();
        long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.InRange(allocated, length, length + 200);
    }

    private sealed class OneRequest : IBufferWriter<byte>
    {
        private byte[]? _room;
        private int _written;

        public int Room => _room!.Length;

        public byte[] Written => _room!.Take(_written).ToArray();

        public void Advance(int count) => _written += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Assert.Null(_room);
            return _room = new byte[sizeHint];
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
