using System;
using System.Linq;
using System.Runtime.InteropServices;
using SchemaKit.Cells;
using SchemaKit.Schema;
using Xunit;

namespace SchemaKit.Tests.Cells;

/// <summary>Rows of every width added to the sums of cells, against sums one column after the other.</summary>
public sealed class AddedRowSumTests
{
    private const int Cells = 20;
    private const int First = 2;

    private static readonly FormSchema Form = FormSchema.Parse(
        $$"""
        {
          "$schema": "urn:schemakit:dialect:1",
          "$id": "urn:test:row",
          "type": "object",
          "csharp": { "namespace": "Test", "name": "Row" },
          "required": [{{string.Join(", ", Enumerable.Range(0, Cells).Select(i => $"\"c{i}\""))}}],
          "properties": {
            {{string.Join(",\n", Enumerable.Range(0, Cells).Select(i => $"\"c{i}\": {{ \"type\": \"integer\" }}"))}}
          }
        }
        """
    );

    [Fact]
    public void Rows_of_every_width_are_added_in_their_place_alone()
    {
        Add<One>(1);
        Add<Two>(2);
        Add<Three>(3);
        Add<Four>(4);
        Add<Five>(5);
        Add<Six>(6);
        Add<Seven>(7);
        Add<Eight>(8);
        Add<Nine>(9);
        Add<Ten>(10);
        Add<Eleven>(11);
        Add<Twelve>(12);
        Add<Thirteen>(13);
        Add<Fourteen>(14);
        Add<Fifteen>(15);
        Add<Sixteen>(16);
    }

    [Fact]
    public void A_row_with_a_field_more_than_its_columns_is_refused()
    {
        Eight row = default;
        var sums = new CellSums(Cells);
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => sums.AddRow(0, 7, in row));
        Assert.Contains(nameof(Eight), exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => RowCells.Of<Eight>(new CellValue[7]));
        Assert.Throws<InvalidOperationException>(() => RowSum.Of(7, in row));
    }

    private static void Add<TRow>(int columns)
        where TRow : unmanaged
    {
        var random = new Random(columns);
        var sums = new CellSums(Cells);
        var expected = new decimal[Cells];
        for (int i = 0; i < 100; i++)
        {
            int[] numbers = [.. Enumerable.Range(0, columns).Select(_ => Number(random))];
            TRow row = MemoryMarshal.Read<TRow>(MemoryMarshal.AsBytes(numbers.AsSpan()));
            sums.AddRow(First, columns, in row);
            CellValue[] cells = [.. numbers.Select(n => new CellValue(n))];
            Assert.Equal(row, RowCells.Of<TRow>(cells));
            for (int column = 0; column < columns; column++)
                expected[First + column] += numbers[column];
        }
        Assert.Equal(expected, sums.ToCells(Form.Layout()).Select(c => c.Value));
    }

    private static int Number(Random random) =>
        random.Next(3) switch
        {
            0 => int.MaxValue,
            1 => int.MinValue,
            _ => random.Next(-9, 10),
        };

    private readonly record struct One(int A);

    private readonly record struct Two(int A, int B);

    private readonly record struct Three(Two A, int B);

    private readonly record struct Four(Two A, Two B);

    private readonly record struct Five(Four A, int B);

    private readonly record struct Six(Four A, Two B);

    private readonly record struct Seven(Four A, Three B);

    private readonly record struct Eight(Four A, Four B);

    private readonly record struct Nine(Eight A, int B);

    private readonly record struct Ten(Eight A, Two B);

    private readonly record struct Eleven(Eight A, Three B);

    private readonly record struct Twelve(Eight A, Four B);

    private readonly record struct Thirteen(Eight A, Five B);

    private readonly record struct Fourteen(Eight A, Six B);

    private readonly record struct Fifteen(Eight A, Seven B);

    private readonly record struct Sixteen(Eight A, Eight B);
}
