using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SchemaKit.Cells;

/// <summary>The way from cells to rows: the numbers of a row stand in memory as its cells do in a vector.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowCells
{
    /// <summary>The row with the numbers of its cells.</summary>
    /// <param name="cells">Its cells and no others.</param>
    /// <typeparam name="TRow">The type of the row: at most 16 <see cref="int"/> and nothing else.</typeparam>
    /// <exception cref="InvalidOperationException">The type holds more than the numbers, or a cell holds none.</exception>
    /// <exception cref="OverflowException">A number does not fit.</exception>
    public static TRow Of<TRow>(ReadOnlySpan<CellValue> cells)
        where TRow : unmanaged
    {
        RowShape.Require<TRow>(cells.Length);
        TRow row = default;
        Span<int> numbers = MemoryMarshal.Cast<TRow, int>(new Span<TRow>(ref row));
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (int)cells[i].Number;
        return row;
    }
}
