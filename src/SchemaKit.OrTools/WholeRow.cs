using System.Collections.Generic;

namespace SchemaKit.OrTools;

/// <summary>A sum of whole numbers between two bounds.</summary>
/// <param name="Terms">The cells and their factors.</param>
/// <param name="Lower">The least sum.</param>
/// <param name="Upper">The greatest sum.</param>
internal sealed record WholeRow(IReadOnlyList<(int Cell, long Factor)> Terms, long Lower, long Upper);
