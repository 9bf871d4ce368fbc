using System;
using System.ComponentModel;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Serialization;

/// <summary>Moves numbers between reports and cell vectors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportCells
{
    /// <summary>The cell vector of a report.</summary>
    /// <param name="report">The report.</param>
    public static CellValue[] Of<T>(T report)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        var cells = new CellValue[T.CellCount];
        report.CopyCellsTo(cells);
        return cells;
    }

    /// <summary>Sees that a vector can become a report: every number there, each within its cell's bounds.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cells">The vector.</param>
    /// <exception cref="ArgumentException">A number is missing, or the vector has another length.</exception>
    /// <exception cref="OverflowException">A number is not one that the form allows in its cell.</exception>
    public static void Require(FormSchema form, ReadOnlySpan<CellValue> cells)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (cells.Length != form.Cells.Count)
            throw new ArgumentException(
                $"The form has {form.Cells.Count} cells, the vector {cells.Length}.",
                nameof(cells)
            );
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = form.Cells[i];
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
