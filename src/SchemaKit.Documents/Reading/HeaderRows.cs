using System.Collections.Generic;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>The rows of a document that stand above rows of data.</summary>
internal sealed class HeaderRows
{
    /// <summary>The grid of the last of them; null where there are none.</summary>
    public RawGrid? Grid { get; private set; }

    /// <summary>The rows from top to bottom.</summary>
    public List<IReadOnlyList<RawCell>> Rows { get; } = [];

    /// <summary>Adds a row. Rows of another grid are above it, but their columns are not its columns.</summary>
    public void Add(RawGrid grid, IReadOnlyList<RawCell> row)
    {
        Grid = grid;
        Rows.Add(row);
    }
}
