using SchemaKit.Editing;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Completing;

/// <summary>What a row asks of the blanks in it, its numbers being given: lower &lt;= factors x blanks &lt;= upper.</summary>
/// <param name="Source">The row.</param>
/// <param name="Blanks">The blanks, by their place in their system.</param>
/// <param name="Factors">One for each blank.</param>
/// <param name="Lower">The least sum; null where there is none.</param>
/// <param name="Upper">The greatest sum; null where there is none.</param>
internal sealed record BlankRow(SystemRow Source, int[] Blanks, Rational[] Factors, Rational? Lower, Rational? Upper);
