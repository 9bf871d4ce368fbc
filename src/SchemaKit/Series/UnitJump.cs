using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// An amount in 万元 that is about 10,000 times that of the period before, or about as many times less: one of the two may be
/// in 元. It draws a warning and proves nothing.
/// </summary>
public sealed class UnitJump
{
    // Half an order of magnitude on either side of 10,000: amounts themselves change from year to year.
    private const decimal MinRatio = 3_162m;
    private const decimal MaxRatio = 31_623m;
    private const string TenThousandYuan = "万元";

    private UnitJump(Cell cell, decimal earlier, decimal later)
    {
        (Cell, Earlier, Later) = (cell, earlier, later);
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>The number of the period before.</summary>
    public decimal Earlier { get; }

    /// <summary>The later number.</summary>
    public decimal Later { get; }

    /// <summary>Whether the later number is the greater one, and so the one that may be in 元.</summary>
    public bool IsUp => Later > Earlier;

    /// <summary>How much it weighs: never more than a warning.</summary>
    public static Severity Severity => Severity.Warning;

    /// <summary>One sentence: the cell, both numbers and what may be wrong.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return SeriesWords.Of(this).In(language);
    }

    /// <summary>The sentence in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);

    /// <summary>The jumps between two reports on one form, the ratio being from 3,162 to 31,623 either way.</summary>
    internal static IReadOnlyList<UnitJump> Between(FormDraft before, FormDraft after) =>
        [
            .. after
                .Layout.Cells.Where(c => c.Unit == TenThousandYuan)
                .Select(c =>
                    Between(
                        c,
                        before.Layout.Counterpart(c) is { } b ? before.Cells[b.Index] : default,
                        after.Cells[c.Index]
                    )
                )
                .OfType<UnitJump>(),
        ];

    private static UnitJump? Between(Cell cell, CellValue earlier, CellValue later) =>
        earlier is { HasValue: true, Value: > 0m }
        && later is { HasValue: true, Value: > 0m }
        && (IsJump(earlier.Value, later.Value) || IsJump(later.Value, earlier.Value))
            ? new UnitJump(cell, earlier.Value, later.Value)
            : null;

    private static bool IsJump(decimal small, decimal great)
    {
        ExactSum exact = default(ExactSum).Plus(great);
        return exact.CompareTo(default(ExactSum).Plus(small, MinRatio)) >= 0
            && exact.CompareTo(default(ExactSum).Plus(small, MaxRatio)) <= 0;
    }
}
