using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Model;

/// <summary>A table of a document.</summary>
/// <param name="Rows">Its rows from top to bottom: all cells that cover the row, from left to right, each once.</param>
/// <param name="Alignment">How much the column of a cell says.</param>
internal sealed record RawGrid(IReadOnlyList<IReadOnlyList<RawCell>> Rows, GridAlignment Alignment) : RawBlock
{
    /// <summary>The column after its last.</summary>
    public int Width => Rows.SelectMany(r => r).Select(c => c.EndColumn).DefaultIfEmpty().Max();
}
