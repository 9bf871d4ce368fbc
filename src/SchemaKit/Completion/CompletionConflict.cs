using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>
/// Blank cells that were not filled, because no numbers meet all the rules that speak of them, or because the numbers that
/// they would follow from are wrong themselves.
/// </summary>
/// <param name="Cells">The cells.</param>
/// <param name="Equations">Equations that cannot all hold, or that a number which the form does not allow stands in.</param>
public sealed record CompletionConflict(IReadOnlyList<Cell> Cells, IReadOnlyList<Equation> Equations)
{
    /// <summary>Whether nothing is known to be wrong: the search for what the cells must hold reached its bound.</summary>
    public bool IsUndecided { get; init; }
}
