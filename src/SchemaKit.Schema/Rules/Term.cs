namespace SchemaKit.Schema;

/// <summary>A cell times a factor, on one side of an equation.</summary>
public sealed class Term
{
    // The index of a number that no vector holds.
    internal const int Nowhere = -1;

    internal Term(Cell cell, decimal factor, bool isPrevious, int index)
    {
        Index = index;
        Cell = cell;
        Factor = factor;
        IsPrevious = isPrevious;
    }

    /// <summary>The cell.</summary>
    public Cell Cell { get; }

    /// <summary>What its number is multiplied by, mostly 1.</summary>
    public decimal Factor { get; }

    /// <summary>Whether the number is that of the report of the period before.</summary>
    public bool IsPrevious { get; }

    /// <summary>Where its number stands in the vector of its report; <see cref="Nowhere"/> where that has none.</summary>
    internal int Index { get; }
}
