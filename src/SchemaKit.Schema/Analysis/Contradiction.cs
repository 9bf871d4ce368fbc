using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>Constraints that no report can meet together, though it could meet all but any one of them.</summary>
/// <param name="Constraints">The set.</param>
/// <param name="IsSmallest">Whether it is known that there is no contradictory set with fewer constraints.</param>
/// <param name="IsFraction">Whether only fractions meet them, in a cell that holds whole numbers.</param>
internal sealed record Contradiction(IReadOnlyList<Constraint> Constraints, bool IsSmallest, bool IsFraction = false);
