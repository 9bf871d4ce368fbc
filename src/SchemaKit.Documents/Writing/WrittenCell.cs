using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>A cell of a table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it takes.</param>
/// <param name="ColumnSpan">How many columns it takes.</param>
/// <param name="Text">What is printed in it.</param>
internal sealed record WrittenCell(PrintedCellKind Kind, int Row, int Column, int RowSpan, int ColumnSpan, string Text)
{
    /// <summary>The number that stands in it; null for a text, a blank and a mark.</summary>
    public decimal? Value { get; init; }

    /// <summary>What numbers may stand in it; null where it is for none.</summary>
    public NumberModel? Number { get; init; }

    /// <summary>The cell of the form; null where it is none, or a row to be filled in.</summary>
    public Cell? Cell { get; init; }

    /// <summary>Whether it may be left open.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether a number or text of the report stands in it, and no label.</summary>
    public bool IsData => Kind == PrintedCellKind.Data;

    /// <summary>Whether it is the label of something.</summary>
    public bool IsLabel =>
        Kind is PrintedCellKind.BlockHeader or PrintedCellKind.ColumnHeader or PrintedCellKind.RowHeader
        && Text.Length > 0;

    /// <summary>The row after its last.</summary>
    public int EndRow => Row + RowSpan;

    /// <summary>The column after its last.</summary>
    public int EndColumn => Column + ColumnSpan;
}
