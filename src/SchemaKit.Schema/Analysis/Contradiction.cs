using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>Constraints that no report can meet together, though it could meet all but any one of them.</summary>
/// <param name="Constraints">The set.</param>
/// <param name="IsSmallest">Whether it is known that there is no contradictory set with fewer constraints.</param>
/// <param name="NeedsOtherNumbers">Whether only numbers meet them that a cell does not allow, such as fractions.</param>
internal sealed record Contradiction(
    IReadOnlyList<Constraint> Constraints,
    bool IsSmallest,
    bool NeedsOtherNumbers = false
);
