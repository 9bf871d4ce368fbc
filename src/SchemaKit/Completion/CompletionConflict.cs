using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Blank cells that were not filled, because no numbers meet all the rules that speak of them.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Equations">Equations that cannot all hold; empty where the search was ended by its bound.</param>
public sealed record CompletionConflict(IReadOnlyList<Cell> Cells, IReadOnlyList<Equation> Equations)
{
    /// <summary>Whether it is not known if any numbers meet the rules: the search reached its bound.</summary>
    public bool IsUndecided => Equations.Count == 0;
}
