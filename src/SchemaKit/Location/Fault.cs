using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Something wrong in a report, and the smallest sets of cells that can be to blame for it.</summary>
public sealed class Fault
{
    internal Fault(
        IReadOnlyList<Equation> equations,
        IReadOnlyList<Violation> violations,
        IReadOnlyList<Cell> refusedCells,
        IReadOnlyList<Explanation> explanations,
        LocationOutcome outcome
    )
    {
        Equations = equations;
        Violations = violations;
        RefusedCells = refusedCells;
        Explanations = explanations;
        Outcome = outcome;
    }

    /// <summary>The equations that do not hold; of a draft with blanks, those that cannot hold together.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    /// <summary>The broken equations with their numbers; those with a blank are not among them.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The cells whose number the form does not allow.</summary>
    public IReadOnlyList<Cell> RefusedCells { get; }

    /// <summary>
    /// All the lightest explanations, the likeliest first: recognised slips, then totals, then schema order. Before them
    /// stands a slip that moved a whole row, where that explains all, though it changes more cells.
    /// </summary>
    public IReadOnlyList<Explanation> Explanations { get; }

    /// <summary>Whether there is one explanation, or several, or none that was found.</summary>
    public LocationOutcome Outcome { get; }

    /// <summary>Whether there are more explanations of the same weight than are told.</summary>
    public bool HasMore { get; internal init; }

    /// <summary>The explanation that is told first; null where there is none.</summary>
    public Explanation? Likeliest => Explanations.Count > 0 ? Explanations[0] : null;

    /// <summary>This fault with explanations that are likelier than the others.</summary>
    internal Fault With(IReadOnlyList<Explanation> likeliest) =>
        new(Equations, Violations, RefusedCells, [.. likeliest, .. Explanations], LocationOutcome.Ambiguous)
        {
            HasMore = HasMore,
        };

    /// <summary>What is wrong and what explains it, a line each.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language) =>
        string.Join(
            "\n",
            Violations.Select(v => v.ToString(language)).Concat(Explanations.Select(e => e.ToString(language)))
        );

    /// <summary>What is wrong and what explains it, in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
