namespace SchemaKit.Schema.Tables;

/// <summary>A cell of a printed table; where cells are merged it takes several places of the grid.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it takes.</param>
/// <param name="ColumnSpan">How many columns it takes.</param>
/// <param name="Text">What is printed in it; blank for data.</param>
/// <param name="Field">What stands in it in a report; null where it is a label.</param>
internal sealed record PrintedCell(
    PrintedCellKind Kind,
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    PrintedText Text,
    PrintedField? Field
);
