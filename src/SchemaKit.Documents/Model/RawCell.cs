using SchemaKit.Schema;

namespace SchemaKit.Documents.Model;

/// <summary>A cell of a table; where cells are merged it covers several places.</summary>
/// <param name="Text">What stands in it, without white space around it.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RawCell(string Text, int Row, int Column, int RowSpan, int ColumnSpan, SourcePlace Place)
{
    /// <summary>Why what stands in it is no number that could be read, whatever its text; null where nothing speaks against it.</summary>
    public Phrase? Fault { get; init; }

    /// <summary>The column after its last.</summary>
    public int EndColumn => Column + ColumnSpan;

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether it covers a column.</summary>
    public bool Covers(int column) => Column <= column && column < EndColumn;
}
