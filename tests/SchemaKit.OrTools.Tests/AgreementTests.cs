using System;
using System.Linq;

namespace SchemaKit.OrTools.Tests;

/// <summary>SchemaKit's own search and CP-SAT find explanations of one weight.</summary>
public sealed class AgreementTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_ORACLE", 200);

    [Fact]
    public void The_lightest_explanation_weighs_what_the_solver_proves()
    {
        (int broken, int beyond, int asked) = (0, 0, 0);
        for (int i = 0; i < Count; i++)
        {
            var system = new RandomSystem(1_000 + i);
            FormDraft draft = system.Broken(errors: 1 + i % 4, blanks: i % 3 == 0 ? i % 7 : 0);
            int[] weights = i % 2 == 0 ? system.Weights() : [.. draft.Cells.Select(_ => 1)];
            var solver = new RecordingSolver(new CpSatLocationSolver());
            // One step is never enough, so that the solver is asked for every fault.
            Location solved = draft.Locate(
                new LocationOptions
                {
                    Weight = c => weights[c.Index],
                    MaxSteps = 1,
                    Solver = solver,
                }
            );
            Location own = draft.Locate(new LocationOptions { Weight = c => weights[c.Index], MaxSteps = 200_000 });
            Assert.DoesNotContain(own.Faults, f => f.Outcome == LocationOutcome.Impossible);
            beyond += own.Faults.Count(f => f.Outcome == LocationOutcome.NotFound);
            if (own.Faults.Any(f => f.Outcome == LocationOutcome.NotFound))
                continue;
            Assert.Equal(own.IsConsistent, solved.IsConsistent);
            Assert.Equal(own.Faults.Sum(Weight), solved.Faults.Sum(Weight));
            // A number that the form does not allow must change: that much the search knows before its first step.
            Assert.InRange(solver.Asked, 0, own.Faults.Count);
            asked += solver.Asked;
            broken += own.IsConsistent ? 0 : 1;
        }
        Assert.InRange(broken, Count * 3 / 4, Count);
        Assert.Equal(0, beyond);
        Assert.InRange(asked, Count / 2, int.MaxValue);
    }

    private static long Weight(Fault fault) =>
        fault.Explanations.First(e => e.Slip is not (Slip.CellsShifted or Slip.NumberSplit)).Weight;
}
