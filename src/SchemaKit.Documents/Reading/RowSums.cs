using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>The sums that speak of one row alone.</summary>
internal static class RowSums
{
    /// <summary>Whether values are plain numbers that satisfy all sums of a row, of which there is at least one.</summary>
    public static bool Tie(FormRow row, IReadOnlyList<string> values)
    {
        if (values.Count != row.Cells.Count || row.Equations.Count == 0)
            return false;
        decimal?[] numbers = [.. values.Select(v => NumericText.Of(v).Value)];
        decimal[] plain = [.. numbers.OfType<decimal>()];
        return plain.Length == numbers.Length && row.Equations.All(e => new RowSum(e, row).Holds(plain));
    }

    /// <summary>
    /// Whether a row that has blank cells lost numbers from there: the others exceed one of its sums, or the one in front of the
    /// only blank is two that ran together, with which the sums hold.
    /// </summary>
    public static bool DenyBlanks(FormRow row, IReadOnlyList<RawCell?> values)
    {
        if (row.Equations.Count == 0 || !values.Any(v => v is { IsBlank: true }))
            return false;
        NumericText?[] texts = [.. values.Select(v => v is null ? null : NumericText.Of(v))];
        bool isKnown = texts
            .Zip(row.Cells)
            .All(p => p is { First: { IsBlank: true } or { Value: not null }, Second.Minimum: >= 0 });
        decimal?[] numbers = [.. texts.Select(t => t?.Value)];
        return isKnown && (row.Equations.Any(e => new RowSum(e, row).IsExceeded(numbers)) || HoldTwo(row, numbers));
    }

    private static bool HoldTwo(FormRow row, decimal?[] numbers)
    {
        int blank = Array.IndexOf(numbers, null);
        if (blank < 1 || numbers.Count(n => n is null) > 1)
            return false;
        var moved = new MovedValues(row, [.. Enumerable.Range(0, numbers.Length)], [.. numbers.OfType<decimal>()]);
        return moved.CouldHoldTwo(blank - 1);
    }
}
