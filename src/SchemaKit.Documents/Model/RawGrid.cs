using System.Collections.Generic;

namespace SchemaKit.Documents.Model;

/// <summary>A table of a document.</summary>
/// <param name="Rows">Its rows from top to bottom: all cells that cover the row, from left to right, each once.</param>
/// <param name="IsAligned">
/// Whether a cell's column says to which header it belongs; lines of text that tabs part need not be so.
/// </param>
internal sealed record RawGrid(IReadOnlyList<IReadOnlyList<RawCell>> Rows, bool IsAligned) : RawBlock;
