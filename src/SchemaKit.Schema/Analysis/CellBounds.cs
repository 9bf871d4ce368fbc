using System;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// The least and the greatest number of a cell, all keywords taken together. A bound that excludes itself is taken as one
/// that does not, where fractions are allowed: there is no least number above it.
/// </summary>
internal static class CellBounds
{
    public static decimal? Least(Cell cell)
    {
        NumberModel number = cell.Number;
        if (number.Constant is not null)
            return number.Constant;
        if (number.Minimum is null && number.ExclusiveMinimum is null)
            return null;
        return number.IsInteger
            ? number.LeastInteger
            : Math.Max(number.Minimum ?? decimal.MinValue, number.ExclusiveMinimum ?? decimal.MinValue);
    }

    public static decimal? Greatest(Cell cell)
    {
        NumberModel number = cell.Number;
        if (number.Constant is not null)
            return number.Constant;
        if (number.Maximum is null && number.ExclusiveMaximum is null)
            return null;
        return number.IsInteger
            ? number.GreatestInteger
            : Math.Min(number.Maximum ?? decimal.MaxValue, number.ExclusiveMaximum ?? decimal.MaxValue);
    }
}
