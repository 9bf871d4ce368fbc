using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>A table: a grid that its cells cover without gap or overlap.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="ColumnCount">How many columns it has.</param>
/// <param name="HeaderColumns">How many columns hold the labels of its rows.</param>
/// <param name="Blocks">Its parts with columns of their own, at least one.</param>
/// <param name="Cells">Its cells, row by row.</param>
internal sealed record WrittenTable(
    string Heading,
    int RowCount,
    int ColumnCount,
    int HeaderColumns,
    IReadOnlyList<PrintedBlock> Blocks,
    IReadOnlyList<WrittenCell> Cells
) : WrittenSection(Heading)
{
    /// <summary>How many rows above all others are labels of columns; none where several parts have each their own.</summary>
    public int HeaderRows => Blocks.Count == 1 ? Blocks[0].FirstDataRow : 0;

    /// <summary>The cells that begin in each row, from left to right.</summary>
    public ILookup<int, WrittenCell> ByRow() => Cells.ToLookup(c => c.Row);

    /// <summary>The texts of each row, a merged cell in its first place and blanks in the others.</summary>
    public IEnumerable<WrittenCell?[]> Rows()
    {
        ILookup<int, WrittenCell> cells = ByRow();
        for (int row = 0; row < RowCount; row++)
        {
            var places = new WrittenCell?[ColumnCount];
            foreach (WrittenCell cell in cells[row])
                places[cell.Column] = cell;
            yield return places;
        }
    }
}
