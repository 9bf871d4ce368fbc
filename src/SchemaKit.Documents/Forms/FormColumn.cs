using System.Collections.Generic;

namespace SchemaKit.Documents.Forms;

/// <summary>A column of a block.</summary>
/// <param name="Index">Its place among the columns of data, from 0.</param>
/// <param name="Path">The labels above it from top to bottom, its own last.</param>
internal sealed record FormColumn(int Index, IReadOnlyList<FormLabel> Path)
{
    /// <summary>Its own label.</summary>
    public FormLabel Leaf => Path[^1];
}
