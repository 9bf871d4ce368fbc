using System;
using SchemaKit.Schema;

namespace SchemaKit.Locating;

/// <summary>What slips are called.</summary>
internal static class SlipWords
{
    public static Phrase Of(Slip slip) =>
        slip switch
        {
            Slip.DigitsSwapped => new("two digits swapped", "相邻数字颠倒"),
            Slip.DigitDropped => new("a digit left out", "漏写一位数字"),
            Slip.DigitDoubled => new("a digit written twice", "重复写了一位数字"),
            Slip.SignChanged => new("wrong sign", "正负号错误"),
            Slip.UnitConfused => new("a unit 10,000 times as large or small", "计量单位相差一万倍"),
            Slip.CellsSwapped => new("two cells swapped", "两个单元格填反"),
            Slip.CellsShifted => new("cells shifted by one", "单元格错位"),
            Slip.NumberSplit => new("one number split over two cells", "一个数字被拆到两个单元格"),
            _ => throw new ArgumentOutOfRangeException(nameof(slip), slip, null),
        };

    /// <summary>A slip behind what it explains.</summary>
    public static Phrase InBrackets(Slip slip)
    {
        Phrase words = Of(slip);
        return new($" ({words.English})", $"（{words.Chinese}）");
    }
}
