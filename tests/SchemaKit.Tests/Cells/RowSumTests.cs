using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SchemaKit.Cells;
using Xunit;

namespace SchemaKit.Tests.Cells;

/// <summary>Sums of rows against sums of 128 bits, one column after the other.</summary>
public sealed class RowSumTests
{
    private const int Trials = 20_000;

    [Fact]
    public void Rows_of_four_columns() => Compare<FourColumns>(4);

    [Fact]
    public void Rows_of_five_columns() => Compare<FiveColumns>(5);

    [Fact]
    public void Rows_of_six_columns() => Compare<SixColumns>(6);

    [Fact]
    public void Rows_of_seven_columns() => Compare<SevenColumns>(7);

    [Fact]
    public void Rows_of_eight_columns() => Compare<EightColumns>(8);

    [Fact]
    public void The_processor_has_the_vectors_that_it_is_asked_for()
    {
        bool isOff = System.Environment.GetEnvironmentVariable("DOTNET_EnableAVX2") == "0";
        Assert.False(isOff && System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated);
    }

    [Fact]
    public void A_difference_in_any_one_column_is_seen()
    {
        Tell<FourColumns>(4);
        Tell<FiveColumns>(5);
        Tell<SixColumns>(6);
        Tell<SevenColumns>(7);
        Tell<EightColumns>(8);
    }

    private static void Tell<TRow>(int columns)
        where TRow : unmanaged
    {
        for (int column = 0; column < columns; column++)
        {
            TRow zero = default;
            TRow one = RowOf<TRow>([.. Enumerable.Range(0, columns).Select(i => i == column ? 1 : 0)]);
            RowSum<TRow> less = RowSum.Of(columns, in zero);
            RowSum<TRow> more = RowSum.Of(columns, in one);
            Assert.False(less.IsEqualTo(more));
            Assert.True(less.IsAtMost(more));
            Assert.False(less.IsAtLeast(more));
            Assert.True(less.Plus(in one).IsEqualTo(more));
            Assert.True(more.Minus(in one).IsEqualTo(less));
        }
    }

    private static void Compare<TRow>(int columns)
        where TRow : unmanaged
    {
        Assert.Equal(columns * sizeof(int), Unsafe.SizeOf<TRow>());
        var random = new Random(columns);
        int[] held = new int[3];
        for (int trial = 0; trial < Trials; trial++)
        {
            // Few different numbers, so that sums tie often; the largest, so that 32 bits would overflow.
            int spread = random.Next(1, 4);
            (RowSum<TRow> left, Int128[] leftSums) = Sum<TRow>(random, columns, spread);
            (RowSum<TRow> right, Int128[] rightSums) = Sum<TRow>(random, columns, spread);
            bool[] expected =
            [
                leftSums.SequenceEqual(rightSums),
                leftSums.Zip(rightSums).All(c => c.First <= c.Second),
                leftSums.Zip(rightSums).All(c => c.First >= c.Second),
            ];
            bool[] told = [left.IsEqualTo(right), left.IsAtMost(right), left.IsAtLeast(right)];
            Assert.Equal(expected, told);
            for (int i = 0; i < held.Length; i++)
                held[i] += expected[i] ? 1 : 0;
        }
        Assert.All(held, h => Assert.InRange(h, 10, Trials - 10));
    }

    private static (RowSum<TRow> Sum, Int128[] Columns) Sum<TRow>(Random random, int columns, int spread)
        where TRow : unmanaged
    {
        RowSum<TRow> sum = default;
        var sums = new Int128[columns];
        for (int rows = random.Next(1, 3); rows > 0; rows--)
        {
            int[] numbers = [.. Enumerable.Range(0, columns).Select(_ => Number(random, spread))];
            TRow row = RowOf<TRow>(numbers);
            bool isAdded = random.Next(4) > 0;
            sum = isAdded ? sum.Plus(in row) : sum.Minus(in row);
            for (int i = 0; i < columns; i++)
                sums[i] += isAdded ? numbers[i] : -(Int128)numbers[i];
        }
        return (sum, sums);
    }

    private static int Number(Random random, int spread) =>
        random.Next(spread) switch
        {
            0 => int.MaxValue,
            1 => int.MinValue,
            _ => random.Next(-1, 2),
        };

    private static TRow RowOf<TRow>(int[] numbers)
        where TRow : unmanaged => MemoryMarshal.Read<TRow>(MemoryMarshal.AsBytes(numbers.AsSpan()));

    private readonly record struct FourColumns(int A, int B, int C, int D);

    private readonly record struct FiveColumns(FourColumns Four, int E);

    private readonly record struct SixColumns(int A, FourColumns Four, int F);

    private readonly record struct SevenColumns(int A, FourColumns Four, int F, int G);

    private readonly record struct EightColumns(FourColumns First, FourColumns Second);
}
