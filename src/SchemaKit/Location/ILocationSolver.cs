using System.Collections.Generic;

namespace SchemaKit;

/// <summary>Finds a lightest explanation where the exact search is at its bound.</summary>
public interface ILocationSolver
{
    /// <summary>
    /// A lightest set of cells whose change can make all rows hold, by their place in the problem; null where none is found.
    /// </summary>
    /// <param name="problem">The numbers, and what must hold of them.</param>
    IReadOnlyList<int>? Solve(LocationProblem problem);
}
