using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// One equation of a rule as what it asks of a sum over cells, scaled so that equations that ask the same are spelt alike:
/// lower &lt;= terms &lt;= upper.
/// </summary>
/// <param name="Terms">The sum, its terms in ordinal order of their paths, the first with the factor 1.</param>
/// <param name="Lower">The least value; null where there is none.</param>
/// <param name="Upper">The greatest value; null where there is none.</param>
internal sealed record RuleRow(string Terms, Rational? Lower, Rational? Upper)
{
    /// <summary>Whether it holds whatever the numbers are.</summary>
    public bool AlwaysHolds { get; init; }

    /// <summary>All that a rule asks.</summary>
    public static IReadOnlyList<RuleRow> Of(RuleModel rule) => [.. rule.Equations.Select(e => Of(e, rule))];

    /// <summary>Whether whatever meets another row meets this one too.</summary>
    public bool FollowsFrom(RuleRow other) =>
        string.Equals(Terms, other.Terms, StringComparison.Ordinal)
        && (Lower is null || other.Lower >= Lower)
        && (Upper is null || other.Upper <= Upper);

    private static RuleRow Of(EquationModel equation, RuleModel rule)
    {
        var factors = new SortedDictionary<string, Rational>(StringComparer.Ordinal);
        Add(equation.Left, Rational.One);
        Add(equation.Right, -Rational.One);
        KeyValuePair<string, Rational>[] terms = [.. factors.Where(f => !f.Value.IsZero)];
        Rational constant = Rational.From(equation.RightConstant) - Rational.From(equation.LeftConstant);
        Rational tolerance = Rational.From(rule.Tolerance);
        Rational? lower = rule.Relation == Relation.AtMost ? null : constant - tolerance;
        Rational? upper = rule.Relation == Relation.AtLeast ? null : constant + tolerance;
        // A term whose factors cancel still asks for its number: without it the equation is undecided.
        string cancelled = string.Concat(factors.Where(f => f.Value.IsZero).Select(f => " 0 " + f.Key));
        if (terms.Length == 0)
            return new RuleRow(cancelled, lower, upper)
            {
                AlwaysHolds = !(lower > Rational.Zero) && !(upper < Rational.Zero),
            };
        Rational scale = terms[0].Value;
        if (scale.Sign < 0)
            (lower, upper) = (upper, lower);
        return new RuleRow(
            string.Concat(terms.Select(t => $" {t.Value / scale} {t.Key}")) + cancelled,
            lower / scale,
            upper / scale
        );

        void Add(EquatableArray<TermModel> side, Rational sign)
        {
            foreach (TermModel term in side)
            {
                string path = (term.IsPrevious ? "previous " : "") + JsonPointer.Join(term.Path);
                Rational factor = Rational.From(term.Factor) * sign;
                factors[path] = factors.TryGetValue(path, out Rational sum) ? sum + factor : factor;
            }
        }
    }
}
