using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Google.OrTools.Sat;

namespace SchemaKit.OrTools;

/// <summary>
/// Locates wrong cells with CP-SAT. Decimals are taken as whole numbers of their smallest part, and only an optimum that the
/// solver has proven is an answer: among numbers of no more decimals than the report has, and, of cells without bounds, no
/// more than a thousand times all that stands in it. One thread, a fixed seed and a bound in the solver's own measure of work
/// make it say the same on every machine.
/// </summary>
public sealed class CpSatLocationSolver : ILocationSolver
{
    private readonly double _work;

    /// <summary>A solver.</summary>
    /// <param name="work">How much it may work, in its own measure, which is about seconds on a machine of today.</param>
    public CpSatLocationSolver(double work = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(work);
        _work = work;
    }

    /// <inheritdoc/>
    public IReadOnlyList<int>? Solve(LocationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (!WholeProblem.TryMake(problem, out WholeProblem? whole))
            return null;
        var model = new CpModel();
        IntVar[] numbers = [.. whole.Cells.Select((c, i) => model.NewIntVar(c.Least, c.Greatest, $"x{i}"))];
        var changed = new BoolVar?[numbers.Length];
        var cost = LinearExpr.NewBuilder();
        for (int i = 0; i < numbers.Length; i++)
        {
            WholeCell cell = whole.Cells[i];
            if (cell.Step > 1)
                MakeMultiple(model, numbers[i], cell);
            if (cell.Value is not { } value)
                continue;
            BoolVar isChanged = model.NewBoolVar($"c{i}");
            changed[i] = isChanged;
            cost.AddTerm(isChanged, cell.Weight);
            // A number outside its bounds cannot stay.
            if (value < cell.Least || value > cell.Greatest || value % cell.Step != 0)
                model.Add(isChanged == 1);
            else
                model.Add(numbers[i] == value).OnlyEnforceIf(isChanged.Not());
        }
        foreach (WholeRow row in whole.Rows)
        {
            var sum = LinearExpr.NewBuilder();
            foreach ((int cell, long factor) in row.Terms)
                sum.AddTerm(numbers[cell], factor);
            model.AddLinearConstraint(sum, row.Lower, row.Upper);
        }
        model.Minimize(cost);
        using var solver = new CpSolver();
        solver.StringParameters = string.Create(
            CultureInfo.InvariantCulture,
            $"num_workers:1 random_seed:1 max_deterministic_time:{_work}"
        );
        return solver.Solve(model) == CpSolverStatus.Optimal
            ? [.. Enumerable.Range(0, numbers.Length).Where(i => changed[i] is { } c && solver.BooleanValue(c))]
            : null;
    }

    private static void MakeMultiple(CpModel model, IntVar number, WholeCell cell)
    {
        IntVar count = model.NewIntVar(cell.Least / cell.Step - 1, cell.Greatest / cell.Step + 1, number.Name() + "n");
        model.Add(number == count * cell.Step);
    }
}
