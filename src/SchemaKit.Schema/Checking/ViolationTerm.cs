namespace SchemaKit.Schema;

/// <summary>A term of a broken equation with the number that stands in its cell.</summary>
public readonly record struct ViolationTerm
{
    internal ViolationTerm(Term term, decimal value)
    {
        Term = term;
        Value = value;
    }

    /// <summary>The cell, its factor, and whether it is the previous report's.</summary>
    public Term Term { get; }

    /// <summary>The number in the cell, not yet multiplied.</summary>
    public decimal Value { get; }
}
