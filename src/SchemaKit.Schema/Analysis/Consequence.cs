using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>An equation that follows from others: whoever keeps those keeps it.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="From">What it follows from; empty where it says nothing.</param>
internal sealed record Consequence(Equation Equation, IReadOnlyList<Constraint> From);
