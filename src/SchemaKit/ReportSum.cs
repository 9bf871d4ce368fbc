using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using SchemaKit.Cells;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Adds up reports in one go.</summary>
public static class ReportSum
{
    /// <summary>Adds reports up, cell by cell, exactly.</summary>
    /// <param name="reports">At least one.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <returns>What <see cref="ReportSum{T}.ToReport"/> gives.</returns>
    /// <exception cref="ArgumentException">There is no report, or two are not of one kind.</exception>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    /// <exception cref="NotSupportedException">The form has rows with numbers and nothing to tell them apart.</exception>
    public static T Of<T>(IEnumerable<T> reports)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(reports);
        var sum = new ReportSum<T>();
        foreach (T report in reports)
            sum.Add(report);
        return sum.ToReport();
    }

    /// <summary>Adds reports up as they come, cell by cell, exactly; none is kept.</summary>
    /// <param name="reports">At least one.</param>
    /// <param name="cancellation">Ends the wait for the next report.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <returns>What <see cref="ReportSum{T}.ToReport"/> gives.</returns>
    /// <exception cref="ArgumentException">There is no report, or two are not of one kind.</exception>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    /// <exception cref="NotSupportedException">The form has rows with numbers and nothing to tell them apart.</exception>
    public static async Task<T> OfAsync<T>(IAsyncEnumerable<T> reports, CancellationToken cancellation = default)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(reports);
        var sum = new ReportSum<T>();
        await foreach (T report in reports.WithCancellation(cancellation).ConfigureAwait(false))
            sum.Add(report);
        return sum.ToReport();
    }
}

/// <summary>
/// A sum of reports that grows one report at a time. Every cell is added exactly, however many reports there are; the
/// order of adding and the way in which sums are merged change no number. Reports are not kept. Not safe for use by several
/// threads at once: give each its own and merge them.
/// </summary>
/// <typeparam name="T">The type of the reports.</typeparam>
public sealed class ReportSum<T>
    where T : class, IReport<T>
{
    private readonly bool _hasRows = T.HasRows;
    private CellSums? _sums;
    private FormLayout? _layout;
    private T? _first;

    /// <summary>Begins a sum.</summary>
    /// <exception cref="NotSupportedException">The form has rows with numbers and nothing to tell them apart.</exception>
    public ReportSum()
    {
        if (!T.CanAdd)
            throw new NotSupportedException(
                "The form has rows with numbers but without a key, so its reports cannot be added up."
            );
    }

    /// <summary>How many reports were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a report. A cell that one report leaves open is unknown in the sum.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The report is not of the kind of those before; nothing was added.</exception>
    public void Add(T report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (_first is not null)
            T.RequireSameKind(_first, report);
        if (_hasRows)
        {
            CellVector vector = report.ToCellVector();
            Include(report, vector.Layout);
            Add(vector);
        }
        else
        {
            _first ??= report;
            _sums ??= new CellSums(T.CellCount);
            report.AddTo(_sums.Begin());
        }
        Count++;
    }

    /// <summary>Adds the reports of another sum, which stays as it is.</summary>
    /// <param name="other">The other sum.</param>
    /// <exception cref="ArgumentException">Its reports are not of the kind of those here; nothing was added.</exception>
    public void Add(ReportSum<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other is not { _first: { } first, _sums: { } sums })
            return;
        if (_first is not null)
            T.RequireSameKind(_first, first);
        if (_hasRows)
        {
            Include(first, other._layout!);
            _sums!.Add(sums.MovedTo(_layout!, other._layout!));
        }
        else
        {
            _first ??= first;
            _sums ??= new CellSums(T.CellCount);
            _sums.Add(sums);
        }
        Count += other.Count;
    }

    /// <summary>The sum as a report.</summary>
    /// <returns>
    /// What is no number is taken from the report that was added first, so name the sum with <c>with</c>; optional members
    /// that are no tables are left out. Rows are brought together by their keys; a row that a report lacks adds nothing. A
    /// cell that one report left open is unknown.
    /// </returns>
    /// <exception cref="ArgumentException">No report was added.</exception>
    /// <exception cref="OverflowException">A sum is not one that the form allows in its cell.</exception>
    public T ToReport()
    {
        if (_first is null || _sums is null)
            throw new ArgumentException("There is no report to add up.");
        return T.WithoutRemarks(_first.WithCells(_sums.ToCells(_layout ?? _first.Layout)));
    }

    // Sees that there is a cell for every row of a report.
    private void Include(T report, FormLayout layout)
    {
        if (_first is null || _layout is null || _sums is null)
        {
            (_first, _layout, _sums) = (report, layout, new CellSums(layout.Cells.Count));
            return;
        }
        T union = T.Union(_first, report);
        if (union.Equals(_first))
            return;
        FormLayout wider = union.Layout;
        (_first, _layout, _sums) = (union, wider, _sums.MovedTo(wider, _layout));
    }

    // A row that a report does not have adds nothing.
    private void Add(CellVector report)
    {
        for (int i = 0; i < report.Cells.Count; i++)
        {
            if (_layout!.Counterpart(report.Layout.Cells[i]) is { } cell)
                _sums!.Add(cell.Index, report.Cells[i]);
        }
    }
}
