using System;
using System.Buffers;
using System.ComponentModel;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Cells;

/// <summary>The way of a report into a cell vector, and guards of the way back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportCells
{
    /// <summary>What stands in the cells of a report, in schema order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="count">How many cells it has.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static CellValue[] Of<T>(T report, int count)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        var cells = new CellValue[count];
        CellSums.Copy(report, cells, count);
        return cells;
    }

    /// <summary>Copies the same into a vector.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cells">The vector, as long as the report has cells.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static void Copy<T>(T report, Span<CellValue> cells)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        CellValue[] rented = ArrayPool<CellValue>.Shared.Rent(cells.Length);
        CellSums.Copy(report, rented, cells.Length);
        rented.AsSpan(0, cells.Length).CopyTo(cells);
        ArrayPool<CellValue>.Shared.Return(rented);
    }

    /// <summary>Whether no cell of a table has a number: the table itself is not there.</summary>
    /// <param name="cells">The cells of the table.</param>
    public static bool AreMissing(ReadOnlySpan<CellValue> cells)
    {
        foreach (CellValue cell in cells)
        {
            if (cell.HasValue)
                return false;
        }
        return true;
    }

    /// <summary>Sees that a vector can become a report: every number there, each within its cell's bounds.</summary>
    /// <param name="layout">The cells of the report.</param>
    /// <param name="cells">The vector.</param>
    /// <exception cref="ArgumentException">A number is missing, or the vector has another length.</exception>
    /// <exception cref="OverflowException">A number is not one that the form allows in its cell.</exception>
    public static void Require(FormLayout layout, ReadOnlySpan<CellValue> cells)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (cells.Length != layout.Cells.Count)
            throw new ArgumentException(
                $"The form has {layout.Cells.Count} cells, the vector {cells.Length}.",
                nameof(cells)
            );
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = layout.Cells[i];
            if (!cells[i].HasValue && cell.MayBeMissing)
                continue;
            if (!cells[i].HasValue)
                throw new ArgumentException($"The cell {cell.Path} has no number ({cells[i].Status}).", nameof(cells));
            if (!cell.Allows(cells[i].Value))
                throw new OverflowException(
                    $"The number {NumberText.ToText(cells[i].Value)} cannot stand in {cell.Path}, which takes {cell.Range}."
                );
        }
    }
}
