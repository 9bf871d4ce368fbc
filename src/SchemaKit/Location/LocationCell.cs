namespace SchemaKit;

/// <summary>A cell of a broken part of a report.</summary>
/// <param name="Value">Its number; null for a blank, which may hold any that is allowed at no cost.</param>
/// <param name="Least">The least number allowed; null where there is no limit.</param>
/// <param name="Greatest">The greatest number allowed; null where there is no limit.</param>
/// <param name="Step">What divides all numbers allowed; null where any decimal will do.</param>
/// <param name="Weight">What a change costs.</param>
public sealed record LocationCell(decimal? Value, decimal? Least, decimal? Greatest, decimal? Step, int Weight);
