using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>How wrong cells are looked for.</summary>
public sealed record LocationOptions
{
    private readonly Func<Cell, int> _weight = _ => 1;
    private readonly int _maxExplanations = 100;
    private readonly int _maxSteps = 20_000;

    /// <summary>
    /// How much it takes to believe the number of a cell wrong, from 1 on: an explanation weighs what its cells weigh. All
    /// weigh 1 where nothing else is said.
    /// </summary>
    public Func<Cell, int> Weight
    {
        get => _weight;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _weight = value;
        }
    }

    /// <summary>How many explanations of one fault are told.</summary>
    public int MaxExplanations
    {
        get => _maxExplanations;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxExplanations = value;
        }
    }

    /// <summary>How many sets of cells are tried for one fault before the search gives up.</summary>
    public int MaxSteps
    {
        get => _maxSteps;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxSteps = value;
        }
    }

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
