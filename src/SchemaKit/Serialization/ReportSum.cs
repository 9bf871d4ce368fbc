using System;
using System.Collections.Generic;
using System.ComponentModel;
using SchemaKit.Schema;

namespace SchemaKit.Serialization;

/// <summary>A sum of reports that grows one report at a time; every cell is added exactly.</summary>
/// <typeparam name="T">The type of the reports.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportSum<T>
    where T : class, IReport<T>
{
    private readonly Func<T, T, T>? _union;
    private readonly List<CellVector> _rows = [];
    private CellValue[] _cells = [];
    private CellSum[] _sums = [];
    private T? _first;

    /// <summary>Begins a sum.</summary>
    /// <param name="union">Makes one report with the rows of two; null for a form without lists.</param>
    public ReportSum(Func<T, T, T>? union = null) => _union = union;

    /// <summary>The report that was added first; with lists, it has the rows of all.</summary>
    /// <exception cref="InvalidOperationException">None was added yet.</exception>
    public T First => _first ?? throw new InvalidOperationException("No report was added yet.");

    /// <summary>Adds a report. A cell that one report leaves open is unknown in the sum.</summary>
    /// <param name="report">The report.</param>
    public void Add(T report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_union is not null)
        {
            _first = _first is null ? report : _union(_first, report);
            _rows.Add(report.ToCellVector());
            return;
        }
        if (_first is null)
        {
            _first = report;
            _cells = new CellValue[T.CellCount];
            _sums = new CellSum[T.CellCount];
        }
        report.CopyCellsTo(_cells);
        for (int i = 0; i < _cells.Length; i++)
            _sums[i].Add(_cells[i]);
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
        FormLayout layout = _first.Layout;
        if (_union is not null)
            AddRows(layout);
        for (int i = 0; i < _cells.Length; i++)
        {
            if (_sums[i].IsUnknown)
            {
                _cells[i] = CellValue.NotReported;
                continue;
            }
            if (!_sums[i].Sum.TryToDecimal(out decimal sum))
                throw new OverflowException($"The sum {_sums[i].Sum} in {layout.Cells[i].Path} has too many digits.");
            _cells[i] = sum;
        }
        return _first.WithCells(_cells);
    }

    // A row that a report does not have adds nothing.
    private void AddRows(FormLayout layout)
    {
        _cells = new CellValue[layout.Cells.Count];
        _sums = new CellSum[layout.Cells.Count];
        foreach (CellVector report in _rows)
        {
            for (int i = 0; i < report.Cells.Count; i++)
            {
                if (layout.Counterpart(report.Layout.Cells[i]) is { } cell)
                    _sums[cell.Index].Add(report.Cells[i]);
            }
        }
    }

    private struct CellSum
    {
        public ExactSum Sum;

        public bool IsUnknown { get; private set; }

        public void Add(CellValue value)
        {
            IsUnknown |= !value.HasValue;
            Sum.Add(value.Value, 1m);
        }
    }
}
