namespace SchemaKit.Schema.Analysis;

/// <summary>A part of a form that was too large to analyse: nothing is known of it, not even that it is sound.</summary>
/// <param name="First">The id of its first equation.</param>
/// <param name="Cells">How many cells it has.</param>
/// <param name="Equations">How many equations.</param>
internal sealed record NotAnalysed(string First, int Cells, int Equations);
