using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Forms;

/// <summary>A label beside several rows of a form.</summary>
/// <param name="Block">The block that they stand in.</param>
/// <param name="Path">The labels that lead to it, its own last.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FormGroup(FormBlock Block, IReadOnlyList<FormLabel> Path, IReadOnlyList<FormRow> Rows)
{
    /// <summary>Its own label.</summary>
    public FormLabel Label => Path[^1];

    /// <summary>The JSON Pointer that the cells of its rows have in common.</summary>
    public string Pointer => FormRow.PointerOf(Rows.SelectMany(r => r.Cells));
}
