using System.Collections.Generic;

namespace SchemaKit.OrTools.Tests;

/// <summary>Counts how often a solver is asked.</summary>
internal sealed class RecordingSolver(ILocationSolver solver) : ILocationSolver
{
    public int Asked { get; private set; }

    public IReadOnlyList<int>? Solve(LocationProblem problem)
    {
        Asked++;
        return solver.Solve(problem);
    }
}
