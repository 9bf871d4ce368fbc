namespace SchemaKit.Documents.Tests.Pages;

internal sealed record PageCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool IsFigure)
{
    public bool Covers(int row, int column) =>
        Row <= row && row < Row + RowSpan && Column <= column && column < Column + ColumnSpan;
}
