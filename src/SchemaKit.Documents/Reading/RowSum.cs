using System;
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
            decimal difference = _constant;
            foreach ((int column, decimal factor) in _terms)
                difference += factor * numbers[column];
            return Math.Abs(difference) <= _tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
