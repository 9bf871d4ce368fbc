using System.Collections.Generic;

namespace SchemaKit.Documents.Model;

/// <summary>A table of a document.</summary>
/// <param name="Rows">Its rows from top to bottom: all cells that cover the row, from left to right, each once.</param>
/// <param name="Alignment">How much the column of a cell says.</param>
internal sealed record RawGrid(IReadOnlyList<IReadOnlyList<RawCell>> Rows, GridAlignment Alignment) : RawBlock;
