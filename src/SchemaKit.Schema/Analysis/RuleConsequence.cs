using System.Collections.Generic;

namespace SchemaKit.Schema.Analysis;

/// <summary>A rule that follows, with all its equations, from other rules.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">What its equations follow from; empty where it says nothing.</param>
internal sealed record RuleConsequence(PlacedRule Rule, IReadOnlyList<Constraint> From);
