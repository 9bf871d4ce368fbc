using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>
/// Values that are one fewer than the cells of their row: whether its sums would hold if a cell was lost, or if two ran together,
/// and those behind it moved up.
/// </summary>
/// <param name="row">The row of the form.</param>
/// <param name="order">The cells of the row in the order in which the document has them.</param>
/// <param name="values">The values in that order.</param>
internal sealed class MovedValues(FormRow row, IReadOnlyList<int> order, IReadOnlyList<decimal> values)
{
    private readonly RowSum[] _sums = [.. row.Equations.Select(e => new RowSum(e, row))];

    /// <summary>Whether there is a cell with which the sums hold; false where there are no sums.</summary>
    public bool IsPossible =>
        _sums.Length > 0 && Enumerable.Range(0, order.Count).Any(i => CouldLose(i) || CouldHoldTwo(i));

    private bool CouldLose(int lost)
    {
        // Where the last one is lost, none has moved.
        if (lost == order.Count - 1)
            return false;
        decimal[] numbers = With(lost, 0);
        int column = order[lost];
        numbers[column] = _sums.Select(s => s.Needs(column, numbers)).OfType<decimal>().FirstOrDefault();
        return IsAllowed(column, numbers[column]) && Holds(numbers);
    }

    /// <summary>Whether the sums hold where a value is two that ran together.</summary>
    public bool CouldHoldTwo(int first) =>
        first < values.Count
        && Parts(values[first])
            .Any(p =>
            {
                decimal[] numbers = With(first + 1, p.Second);
                numbers[order[first]] = p.First;
                return Holds(numbers);
            });

    // No number begins with 0.
    private static IEnumerable<(decimal First, decimal Second)> Parts(decimal value)
    {
        string digits = value.ToString(CultureInfo.InvariantCulture);
        return digits.All(char.IsAsciiDigit)
            ? Enumerable
                .Range(1, digits.Length - 1)
                .Where(i => digits[i] != '0' || i + 1 == digits.Length)
                .Select(i => (Number(digits[..i]), Number(digits[i..])))
            : [];
    }

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    // The values with one more among them.
    private decimal[] With(int place, decimal value)
    {
        var numbers = new decimal[order.Count];
        for (int i = 0; i < order.Count; i++)
            numbers[order[i]] =
                i < place ? values[i]
                : i == place ? value
                : values[i - 1];
        return numbers;
    }

    private bool IsAllowed(int column, decimal number) => row.Cells[column]?.Allows(number) != false;

    private bool Holds(decimal[] numbers) => Array.TrueForAll(_sums, s => s.Holds(numbers));
}
