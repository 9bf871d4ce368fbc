using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What the rules say of the blanks of a draft.</summary>
/// <typeparam name="T">The type of the report.</typeparam>
public sealed class Completion<T>
    where T : class, IReport<T>
{
    private readonly Completion _untyped;

    internal Completion(Completion untyped)
    {
        _untyped = untyped;
        Draft = new Draft<T>(untyped.Draft);
    }

    /// <summary>The draft with every number that the rules leave no choice about. No given number was changed.</summary>
    public Draft<T> Draft { get; }

    /// <summary>The numbers that were filled in, in the order in which they follow from each other.</summary>
    public IReadOnlyList<Deduction> Deductions => _untyped.Deductions;

    /// <summary>The cells that a report must have and that are still without a number, in schema order.</summary>
    public IReadOnlyList<Cell> OpenCells => _untyped.OpenCells;

    /// <summary>Blanks that were left as they are because the rules contradict each other there.</summary>
    public IReadOnlyList<CompletionConflict> Conflicts => _untyped.Conflicts;
}
