namespace SchemaKit.Schema.Analysis;

/// <summary>The numbers between the bounds of a cell.</summary>
/// <param name="Least">The least; null where there is none.</param>
/// <param name="Greatest">The greatest; null where there is none.</param>
internal readonly record struct CellRange(Rational? Least, Rational? Greatest)
{
    /// <summary>Whether there are numbers between its ends.</summary>
    public bool HasRoom => Least is null || Least != Greatest;

    public static CellRange Of(Cell cell) => new(Fraction(CellBounds.Least(cell)), Fraction(CellBounds.Greatest(cell)));

    /// <summary>Whether a number lies between its ends and is none of them.</summary>
    public bool IsInside(Rational value) => !(value <= Least) && !(value >= Greatest);

    private static Rational? Fraction(decimal? bound) => bound is { } value ? Rational.From(value) : null;
}
