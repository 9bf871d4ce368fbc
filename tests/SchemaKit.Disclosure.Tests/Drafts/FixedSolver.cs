using System.Collections.Generic;

namespace SchemaKit.Disclosure.Tests.Drafts;

/// <summary>Gives one answer to all problems.</summary>
internal sealed class FixedSolver(IReadOnlyList<int> answer) : ILocationSolver
{
    public IReadOnlyList<int>? Solve(LocationProblem problem) => answer;
}
