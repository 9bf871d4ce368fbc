using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Cli.Output;

/// <summary>Constraints that are told in one line.</summary>
/// <param name="Text">What they are.</param>
/// <param name="Rule">The rule that they are equations of; null for a bound.</param>
/// <param name="IsMany">Whether there are several.</param>
internal sealed record ConstraintGroup(Phrase Text, string? Rule, bool IsMany)
{
    // More equations of one rule than this are told together.
    private const int MaxListed = 3;

    public static IEnumerable<ConstraintGroup> Of(IReadOnlyList<Constraint> constraints)
    {
        foreach (IGrouping<object, Constraint> group in constraints.GroupBy(c => (object?)c.Equation?.Rule ?? c))
        {
            Constraint[] members = [.. group];
            if (members.Length > MaxListed)
            {
                Equation first = members[0].Equation!;
                Phrase all = Texts.Equations(first.Rule.Id, members.Length, first.Id, members[^1].ToString());
                yield return new ConstraintGroup(all, first.Rule.Text, IsMany: true);
                continue;
            }
            foreach (Constraint constraint in members)
                yield return new ConstraintGroup(constraint.ToString(), constraint.Equation?.Rule.Text, IsMany: false);
        }
    }
}
