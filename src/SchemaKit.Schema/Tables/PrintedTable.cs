using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Tables;

/// <summary>
/// A table of a form as it is printed: a grid that its cells cover without gap or overlap. A list is printed with one row
/// that stands for all. What a page looks like is not its concern: pages of every kind are written and read by it.
/// </summary>
/// <param name="Path">The JSON Pointer of its object or list, with <c>*</c> for each row of a list around it.</param>
/// <param name="Titles">What it is called, from the report down.</param>
/// <param name="IsList">Whether it has as many rows as a report says.</param>
/// <param name="HeaderColumns">How many columns tell the rows apart.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="ColumnCount">How many columns it has.</param>
/// <param name="Blocks">Its parts from top to bottom, at least one.</param>
/// <param name="Cells">Its cells, row by row.</param>
internal sealed record PrintedTable(
    string Path,
    IReadOnlyList<PrintedText> Titles,
    bool IsList,
    int HeaderColumns,
    int RowCount,
    int ColumnCount,
    IReadOnlyList<PrintedBlock> Blocks,
    IReadOnlyList<PrintedCell> Cells
)
{
    /// <summary>How many rows stand above the first row of data.</summary>
    public int HeaderRows => Blocks[0].FirstDataRow;

    /// <summary>What stands in its data cells, row by row.</summary>
    public IEnumerable<PrintedField> Fields => Cells.Select(c => c.Field).OfType<PrintedField>();

    /// <summary>What it is called.</summary>
    public string Title(string language) => LabelPath.Of(Titles.Select(t => t.In(language)));
}
