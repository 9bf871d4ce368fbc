using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SchemaKit.Schema;

namespace SchemaKit.Cells;

/// <summary>
/// The sums of all cells of reports, in schema order. Generated code adds a report cell by cell, from the first to the
/// last; numbers of 32 bits are added in 64, all others in sums of any length.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellSums
{
    // So many numbers of 32 bits fit into 64 and leave room for as many again.
    private const long MaxNarrowReports = 1L << 31;

    private readonly long[] _narrow;
    private CellSum[]? _wide;
    private long _narrowReports;
    private int _at;

    internal CellSums(int count) => _narrow = new long[count];

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <typeparam name="TRow">The type of the row, made of <see cref="int"/> alone.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow<TRow>(in TRow row)
        where TRow : unmanaged
    {
        ReadOnlySpan<int> columns = MemoryMarshal.Cast<TRow, int>(new ReadOnlySpan<TRow>(in row));
        Span<long> sums = _narrow.AsSpan(_at, columns.Length);
        _at += columns.Length;
        int i = 0;
        for (; i + Vector256<long>.Count <= columns.Length; i += Vector256<long>.Count)
        {
            Vector128<int> four = Vector128.Create(columns.Slice(i));
            Span<long> sum = sums.Slice(i);
            (Vector256.Create<long>(sum) + Vector256.WidenLower(four.ToVector256Unsafe())).CopyTo(sum);
        }
        for (; i < columns.Length; i++)
            sums[i] += columns[i];
    }

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number in the next cell.</param>
    public void Add(int value) => _narrow[_at++] += value;

    /// <summary>Adds a number.</summary>
    /// <param name="value">The number in the next cell.</param>
    public void Add(decimal value) => Wide()[_at++].Add(value);

    /// <summary>Adds what stands in a cell that may hold no number.</summary>
    /// <param name="value">What stands in the next cell.</param>
    public void Add(CellValue value) => Wide()[_at++].Add(value);

    /// <summary>Adds cells without numbers, those of a table that is not there.</summary>
    /// <param name="count">How many.</param>
    public void AddMissing(int count)
    {
        CellSum[] wide = Wide();
        for (int end = _at + count; _at < end; _at++)
            wide[_at].Add(CellValue.NotReported);
    }

    /// <summary>Makes ready for the next report.</summary>
    internal CellSums Begin()
    {
        _at = 0;
        if (++_narrowReports >= MaxNarrowReports)
            Widen();
        return this;
    }

    /// <summary>Adds what stands in a cell that may be any.</summary>
    internal void Add(int cell, CellValue value) => Wide()[cell].Add(value);

    /// <summary>Adds the sums of other reports.</summary>
    internal void Add(CellSums other)
    {
        if (_narrowReports + other._narrowReports >= MaxNarrowReports)
            Widen();
        // What the other sums would not leave room for is widened there, which changes no value.
        if (_narrowReports + other._narrowReports >= MaxNarrowReports)
            other.Widen();
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
