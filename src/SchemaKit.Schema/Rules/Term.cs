namespace SchemaKit.Schema;

/// <summary>A cell times a factor, on one side of an equation.</summary>
public sealed class Term
{
    internal Term(Cell cell, decimal factor, bool isPrevious)
    {
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
}
