namespace SchemaKit.OrTools;

/// <summary>A cell whose numbers are whole.</summary>
/// <param name="Value">Its number; null for a blank.</param>
/// <param name="Least">The least number.</param>
/// <param name="Greatest">The greatest number.</param>
/// <param name="Step">What divides all numbers.</param>
/// <param name="Weight">What a change costs.</param>
internal sealed record WholeCell(long? Value, long Least, long Greatest, long Step, int Weight);
