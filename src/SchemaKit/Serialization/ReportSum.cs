using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>A sum of reports that grows one report at a time; every cell is added exactly.</summary>
/// <typeparam name="T">The type of the reports.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportSum<T>
    where T : class, IReport<T>
{
    private readonly CellValue[] _cells = new CellValue[T.CellCount];
    private readonly ExactSum[] _sums = new ExactSum[T.CellCount];
    private readonly bool[] _unknown = new bool[T.CellCount];
    private T? _first;

    /// <summary>The report that was added first.</summary>
    /// <exception cref="InvalidOperationException">None was added yet.</exception>
    public T First => _first ?? throw new InvalidOperationException("No report was added yet.");

    /// <summary>Adds a report. A cell that one report leaves open is unknown in the sum.</summary>
    /// <param name="report">The report.</param>
    public void Add(T report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _first ??= report;
        report.CopyCellsTo(_cells);
        for (int i = 0; i < _cells.Length; i++)
        {
            _unknown[i] |= !_cells[i].HasValue;
            _sums[i].Add(_cells[i].Value, 1m);
        }
    }

    /// <summary>Refuses reports that differ in a member that makes them one kind, such as the year.</summary>
    /// <param name="first">The first report's value.</param>
    /// <param name="other">The other's.</param>
    /// <param name="member">The name of the member in JSON.</param>
    /// <exception cref="ArgumentException">The values differ.</exception>
#pragma warning disable CA1822 // An instance method, since it says something about the reports of this sum.
    public void RequireSame<TValue>(TValue first, TValue other, string member)
#pragma warning restore CA1822
    {
        if (!EqualityComparer<TValue>.Default.Equals(first, other))
            throw new ArgumentException($"The reports differ in '{member}': {first} and {other}.");
    }

    /// <summary>The first report with the sums in its cells.</summary>
    /// <exception cref="ArgumentException">No report was added.</exception>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    public T ToReport()
    {
        if (_first is null)
            throw new ArgumentException("There is no report to add up.");
        for (int i = 0; i < _cells.Length; i++)
        {
            if (_unknown[i])
            {
                _cells[i] = CellValue.NotReported;
                continue;
            }
            if (!_sums[i].TryToDecimal(out decimal sum))
                throw new OverflowException($"The sum {_sums[i]} in {T.Form.Cells[i].Path} has too many digits.");
            _cells[i] = sum;
        }
        return _first.WithCells(_cells);
    }
}
