using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Reading;

/// <summary>The sums that speak of one row alone.</summary>
internal static class RowSums
{
    /// <summary>Whether a sum holds for the numbers of a row.</summary>
    public static bool Holds(Equation equation, FormRow row, IReadOnlyList<decimal> numbers)
    {
        try
        {
            decimal left = Sum(equation.Left, row, numbers) + equation.LeftConstant;
            decimal right = Sum(equation.Right, row, numbers) + equation.RightConstant;
            return Math.Abs(left - right) <= equation.Rule.Tolerance;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Whether values are plain numbers that satisfy all sums of a row, of which there is at least one.</summary>
    public static bool Tie(FormRow row, IReadOnlyList<string> values)
    {
        if (values.Count != row.Cells.Count || row.Equations.Count == 0)
            return false;
        decimal?[] numbers = [.. values.Select(v => NumericText.Of(v).Value)];
        return !numbers.Contains(null) && row.Equations.All(e => Holds(e, row, [.. numbers.Select(n => n!.Value)]));
    }

    private static decimal Sum(IReadOnlyList<Term> terms, FormRow row, IReadOnlyList<decimal> numbers)
    {
        decimal sum = 0;
        foreach (Term term in terms)
        {
            for (int i = 0; i < numbers.Count; i++)
            {
                if (row.Cells[i] == term.Cell)
                    sum += term.Factor * numbers[i];
            }
        }
        return sum;
    }
}
