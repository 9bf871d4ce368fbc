namespace SchemaKit.Schema.Analysis;

/// <summary>A rule that can hold in each of several reports and yet not in their sum.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Constant">The number that stays as it is when reports are added up: left at most, at least or equal to it.</param>
internal sealed record NotAdditiveRule(PlacedRule Rule, Rational Constant);
