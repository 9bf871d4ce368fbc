using System;
using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SchemaKit.Schema;

namespace SchemaKit.Cells;

/// <summary>
/// The sums of all cells of reports, in schema order. Numbers of 32 bits are added in 64, all others in sums of any length. What
/// walks through the cells of a report to add them serves as well to copy them, and to have those of 32 bits alone.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellSums
{
    // How many sums are in a vector.
    private const int Lanes = 4;

    // So many numbers of 32 bits fit into 64 and leave room for as many again.
    private const long MaxNarrowReports = 1L << 31;

    private readonly long[] _narrow;
    private bool _isNarrowOnly;
    private CellSum[]? _wide;
    private long _narrowReports;

    // What stands in the cells of one report, numbers of 32 bits apart, while it is copied and not added.
    private CellValue[]? _copied;

    internal CellSums(int count)
        : this(new long[count]) { }

    private CellSums(long[] narrow) => _narrow = narrow;

    /// <summary>The numbers of 32 bits of one report, in their cells, with 0 in all others; until they are asked for again.</summary>
    internal long[] NarrowNumbersOf<T>(T report)
        where T : class, IReport<T>
    {
        _isNarrowOnly = true;
        Array.Clear(_narrow);
        report.AddTo(this);
        return _narrow;
    }

    /// <summary>Copies what stands in the cells of one report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cells">The first of them are its cells.</param>
    /// <param name="count">How many they are.</param>
    internal static void Copy<T>(T report, CellValue[] cells, int count)
        where T : class, IReport<T>
    {
        long[] narrow = ArrayPool<long>.Shared.Rent(count);
        Array.Clear(narrow, 0, count);
        Array.Fill(cells, 0m, 0, count);
        report.AddTo(new CellSums(narrow) { _copied = cells });
        for (int i = 0; i < count; i++)
        {
            if (narrow[i] != 0)
                cells[i] = narrow[i];
        }
        ArrayPool<long>.Shared.Return(narrow);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="at">The row's first cell.</param>
    /// <param name="columns">How many numbers it has.</param>
    /// <param name="row">The row.</param>
    /// <typeparam name="TRow">The type of the row: <see cref="int"/> and nothing else.</typeparam>
    /// <exception cref="InvalidOperationException">The type holds more than the numbers.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow<TRow>(int at, int columns, in TRow row)
        where TRow : unmanaged
    {
        RowShape.Require<TRow>(columns);
        // The number of columns is known when this is compiled for a type of rows, and so is which lines are left of it.
        columns = Unsafe.SizeOf<TRow>() / sizeof(int);
        ref int number = ref Unsafe.As<TRow, int>(ref Unsafe.AsRef(in row));
        ref long sum = ref _narrow[at];
        // The first of the sums is there and so is the last: none is checked again. Spans would check again, and the
        // compiler runs out of calls that it is willing to inline after a few rows.
        _ = _narrow[at + columns - 1];
        if (columns < Lanes)
        {
            sum += number;
            if (columns > 1)
                Unsafe.Add(ref sum, 1) += Unsafe.Add(ref number, 1);
            if (columns > 2)
                Unsafe.Add(ref sum, 2) += Unsafe.Add(ref number, 2);
            return;
        }
        // The last four may be among those before. Their sums are the same, taken before any of them was put back.
        nuint end = (nuint)(columns - Lanes);
        Vector256<long> last =
            Vector256.LoadUnsafe(ref sum, end)
            + Vector256.WidenLower(Vector128.LoadUnsafe(ref number, end).ToVector256Unsafe());
        for (nuint i = 0; i < end; i += Lanes)
        {
            Vector256<long> four =
                Vector256.LoadUnsafe(ref sum, i)
                + Vector256.WidenLower(Vector128.LoadUnsafe(ref number, i).ToVector256Unsafe());
            four.StoreUnsafe(ref sum, i);
        }
        last.StoreUnsafe(ref sum, end);
    }

    /// <summary>Adds a number.</summary>
    /// <param name="at">The cell.</param>
    /// <param name="value">The number in it.</param>
    public void Add(int at, int value) => _narrow[at] += value;

    /// <summary>Adds a number.</summary>
    /// <param name="at">The cell.</param>
    /// <param name="value">The number in it.</param>
    public void Add(int at, decimal value)
    {
        if (_copied is not null)
            _copied[at] = value;
        else if (!_isNarrowOnly)
            Wide()[at].Add(value);
    }

    /// <summary>Adds what stands in a cell, be it a number or not.</summary>
    /// <param name="at">The cell.</param>
    /// <param name="value">What stands in it.</param>
    public void Add(int at, CellValue value)
    {
        if (_copied is not null)
            _copied[at] = value;
        else if (!_isNarrowOnly)
            Wide()[at].Add(value);
    }

    /// <summary>Adds cells without numbers, those of a table that is not there.</summary>
    /// <param name="at">The first of them.</param>
    /// <param name="count">How many there are.</param>
    public void AddMissing(int at, int count)
    {
        _copied?.AsSpan(at, count).Clear();
        if (_isNarrowOnly || _copied is not null)
            return;
        foreach (ref CellSum sum in Wide().AsSpan(at, count))
            sum.Add(CellValue.NotReported);
    }

    /// <summary>Makes ready for the next report.</summary>
    internal CellSums Begin()
    {
        if (++_narrowReports >= MaxNarrowReports)
            Widen();
        return this;
    }

    /// <summary>Adds the sums of other reports.</summary>
    internal void Add(CellSums other)
    {
        if (_narrowReports + other._narrowReports >= MaxNarrowReports)
            Widen();
        _narrowReports += other._narrowReports;
        for (int i = 0; i < _narrow.Length; i++)
            _narrow[i] += other._narrow[i];
        if (other._wide is null)
            return;
        CellSum[] wide = Wide();
        for (int i = 0; i < wide.Length; i++)
            wide[i].Add(other._wide[i]);
    }

    /// <summary>The same sums for a layout with other rows; what has no cell there is dropped.</summary>
    internal CellSums MovedTo(FormLayout layout, FormLayout present)
    {
        var moved = new CellSums(layout.Cells.Count);
        for (int i = 0; i < _narrow.Length; i++)
        {
            if (layout.Counterpart(present.Cells[i]) is { } cell)
                moved.Wide()[cell.Index] = SumOf(i);
        }
        return moved;
    }

    /// <summary>The sums as the values of cells.</summary>
    /// <param name="layout">The cells.</param>
    /// <exception cref="OverflowException">A sum has more digits than a number can have.</exception>
    internal CellValue[] ToCells(FormLayout layout)
    {
        var cells = new CellValue[_narrow.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            if (_wide is null || _wide[i].IsZero)
            {
                cells[i] = (decimal)_narrow[i];
                continue;
            }
            CellSum sum = SumOf(i);
            if (sum.IsUnknown)
                continue;
            if (!sum.Value.TryToDecimal(out decimal value))
                throw new OverflowException($"The sum {sum.Value} in {layout.Cells[i].Path} has too many digits.");
            cells[i] = value;
        }
        return cells;
    }

    private CellSum SumOf(int cell)
    {
        CellSum sum = _wide is null ? default : _wide[cell];
        sum.Add((decimal)_narrow[cell]);
        return sum;
    }

    private void Widen()
    {
        CellSum[] wide = Wide();
        for (int i = 0; i < _narrow.Length; i++)
            wide[i].Add((decimal)_narrow[i]);
        Array.Clear(_narrow);
        _narrowReports = 0;
    }

    private CellSum[] Wide() => _wide ??= new CellSum[_narrow.Length];
}
