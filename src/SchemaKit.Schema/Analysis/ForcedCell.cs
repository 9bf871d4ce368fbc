using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>A cell in which only one number can stand.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">The number.</param>
/// <param name="By">The equations and bounds that leave no other.</param>
internal sealed record ForcedCell(Cell Cell, Rational Value, IReadOnlyList<Constraint> By);
