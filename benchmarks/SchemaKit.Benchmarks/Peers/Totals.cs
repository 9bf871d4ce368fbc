namespace SchemaKit.Benchmarks.Peers;

/// <summary>What is learned from a file of reports.</summary>
/// <param name="Broken">How many break a hard rule.</param>
/// <param name="Cells">Every cell's sum over all of them, in the order of the form.</param>
internal sealed record Totals(long Broken, decimal[] Cells);
