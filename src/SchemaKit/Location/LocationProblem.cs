using System.Collections.Generic;

namespace SchemaKit;

/// <summary>A broken part of a report as a problem of numbers alone.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Rows">What must hold of them.</param>
public sealed record LocationProblem(IReadOnlyList<LocationCell> Cells, IReadOnlyList<LocationRow> Rows);
