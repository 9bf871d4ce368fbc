using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>A rule as it stands in the schema, with its equations at every place of the type that it stands on.</summary>
/// <param name="TypeName">The C# name of the type.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Equations">Its equations, in the order of the form.</param>
internal sealed record PlacedRule(string TypeName, Rule Rule, IReadOnlyList<Equation> Equations);
