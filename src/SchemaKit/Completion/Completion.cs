using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What the rules say of the blanks of a draft.</summary>
public sealed class Completion
{
    internal Completion(
        FormDraft draft,
        IReadOnlyList<Deduction> deductions,
        IReadOnlyList<Cell> openCells,
        IReadOnlyList<CompletionConflict> conflicts
    )
    {
        Draft = draft;
        Deductions = deductions;
        OpenCells = openCells;
        Conflicts = conflicts;
    }

    /// <summary>The draft with every number that the rules leave no choice about. No given number was changed.</summary>
    public FormDraft Draft { get; }

    /// <summary>The numbers that were filled in, in the order in which they follow from each other.</summary>
    public IReadOnlyList<Deduction> Deductions { get; }

    /// <summary>The cells that a report must have and that are still without a number, in schema order.</summary>
    public IReadOnlyList<Cell> OpenCells { get; }

    /// <summary>Blanks that were left as they are because the rules contradict each other there.</summary>
    public IReadOnlyList<CompletionConflict> Conflicts { get; }
}
