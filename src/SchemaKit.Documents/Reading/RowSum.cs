using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>A sum that speaks of one row alone, by the columns of the row.</summary>
internal sealed class RowSum
{
    private readonly (int Column, decimal Factor)[] _terms;
    private readonly decimal _constant;
    private readonly decimal _tolerance;

    public RowSum(Equation equation, FormRow row)
    {
        Cell?[] cells = [.. row.Cells];
        _terms =
        [
            .. equation.Left.Select(t => (Array.IndexOf(cells, t.Cell), t.Factor)),
            .. equation.Right.Select(t => (Array.IndexOf(cells, t.Cell), -t.Factor)),
        ];
        _constant = equation.LeftConstant - equation.RightConstant;
        _tolerance = equation.Rule.Tolerance;
        Last = _terms.Select(t => t.Column).DefaultIfEmpty(-1).Max();
    }

    /// <summary>The last column that it speaks of; -1 for none.</summary>
    public int Last { get; }

    /// <summary>Whether it holds for the numbers of the row.</summary>
    public bool Holds(ReadOnlySpan<decimal> numbers)
    {
        try
        {
            return Math.Abs(Difference(numbers)) <= _tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>The number with which it holds in a column of which the number is 0 so far; null where it does not speak of it.</summary>
    public decimal? Needs(int column, ReadOnlySpan<decimal> numbers)
    {
        decimal factor = 0;
        foreach ((int own, decimal by) in _terms)
            factor += own == column ? by : 0;
        try
        {
            return factor == 0 ? null : -Difference(numbers) / factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether it cannot hold, whatever numbers of 0 or more stand in the columns that have none: the parts exceed the total.
    /// </summary>
    public bool IsExceeded(IReadOnlyList<decimal?> numbers)
    {
        decimal[] known = [.. numbers.Select(n => n ?? 0)];
        int[] signs = [.. _terms.Where(t => numbers[t.Column] is null).Select(t => Math.Sign(t.Factor)).Distinct()];
        try
        {
            return signs.Length == 1 && Difference(known) * signs[0] > _tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private decimal Difference(ReadOnlySpan<decimal> numbers)
    {
        decimal difference = _constant;
        foreach ((int column, decimal factor) in _terms)
            difference += factor * numbers[column];
        return difference;
    }
}
