using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>How wrong cells are looked for.</summary>
public sealed record LocationOptions
{
    /// <summary>
    /// How much it takes to believe the number of a cell wrong, from 1 on: an explanation weighs what its cells weigh. All
    /// weigh 1 where nothing else is said.
    /// </summary>
    public Func<Cell, int> Weight { get; init; } = _ => 1;

    /// <summary>How many explanations of one fault are told.</summary>
    public int MaxExplanations { get; init; } = 100;

    /// <summary>How many sets of cells are tried for one fault before the search gives up.</summary>
    public int MaxSteps { get; init; } = 20_000;

    /// <summary>Who is asked where the search gives up; null where nobody is.</summary>
    public ILocationSolver? Solver { get; init; }

    /// <summary>Weights of totals, which the rules compute, and of the cells that they are computed from.</summary>
    /// <param name="total">The weight of a total.</param>
    /// <param name="leaf">The weight of any other cell.</param>
    public static Func<Cell, int> Weights(int total, int leaf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(leaf, 1);
        return cell => cell.IsDerived ? total : leaf;
    }
}
