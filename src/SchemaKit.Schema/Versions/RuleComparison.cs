using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds what is different in the rules of an object. Rules are the same by their id.</summary>
internal sealed class RuleComparison(ChangeList changes)
{
    // More terms than this are counted.
    private const int MaxTerms = 3;

    public void Compare(ValuePlace before, ObjectModel oldTable, ValuePlace after, ObjectModel newTable)
    {
        foreach (RuleModel rule in oldTable.Rules)
        {
            if (Find(newTable, rule.Id) is { } same)
                Compare(before, oldTable, after, rule, same);
            else
                changes.Add(ChangeKind.RuleRemoved, before, after, rule.Text, null, true, rule.Id);
        }
        foreach (RuleModel rule in newTable.Rules.Where(r => Find(oldTable, r.Id) is null))
            changes.Add(ChangeKind.RuleAdded, before, after, null, rule.Text, Follows(rule, oldTable), rule.Id);
    }

    /// <summary>The rule of an id; null where there is none.</summary>
    public static RuleModel? Find(ObjectModel table, string id) =>
        table.Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    // Each part of a rule is compared as if it alone had changed: what breaks is then told of the part that breaks it.
    private void Compare(ValuePlace before, ObjectModel oldTable, ValuePlace after, RuleModel was, RuleModel now)
    {
        if (was.Relation != now.Relation)
            Add(
                ChangeKind.RuleRelation,
                Symbol(was.Relation),
                Symbol(now.Relation),
                was with
                {
                    Relation = now.Relation,
                }
            );
        if (was.Tolerance != now.Tolerance)
            Add(
                ChangeKind.RuleTolerance,
                NumberText.ToText(was.Tolerance),
                NumberText.ToText(now.Tolerance),
                was with
                {
                    Tolerance = now.Tolerance,
                }
            );
        if (was.Severity != now.Severity)
            Add(ChangeKind.RuleSeverity, SeverityName(was), SeverityName(now), was with { Severity = now.Severity });
        if (!Equals(was.When, now.When))
            Add(ChangeKind.RuleCondition, was.WhenText, now.WhenText, was with { When = now.When });
        RuleModel otherSides = was with { Equations = now.Equations };
        if (!AskTheSame(was, now) && was.Text != now.Text)
            Add(ChangeKind.RuleSides, was.Text, now.Text, otherSides);
        else if (!AskTheSame(was, now))
            Add(ChangeKind.RuleTerms, TermsOf(was, now), TermsOf(now, was), otherSides);
        if (!was.Labels.Equals(now.Labels))
            Tell(ChangeKind.RuleLabels, LabelText.Of(was.Labels, now.Labels), LabelText.Of(now.Labels, was.Labels));
        if (!was.Messages.Equals(now.Messages))
            Tell(
                ChangeKind.RuleMessages,
                LabelText.Of(was.Messages, now.Messages),
                LabelText.Of(now.Messages, was.Messages)
            );
        if (was.Source != now.Source)
            Tell(ChangeKind.RuleSource, was.Source, now.Source);

        void Add(ChangeKind kind, string? oldText, string? newText, RuleModel changed) =>
            changes.Add(kind, before, after, oldText, newText, Follows(changed, oldTable), was.Id);

        void Tell(ChangeKind kind, string? oldText, string? newText) =>
            changes.AddBeside(kind, before, after, oldText, newText, was.Id);
    }

    // Whether a rule asks nothing that some rule of the object did not ask under the same condition, or a wider one.
    private static bool Follows(RuleModel rule, ObjectModel oldTable)
    {
        if (rule.Severity != Severity.Error)
            return true;
        RuleRow[] asked =
        [
            .. oldTable
                .Rules.Where(r => r.Severity == Severity.Error && ConditionImplication.Holds(rule.When, r.When))
                .SelectMany(RuleRow.Of),
        ];
        return RuleRow.Of(rule).All(row => row.AlwaysHolds || asked.Any(row.FollowsFrom));
    }

    // Sides compare without relation and tolerance, which are changes of their own.
    private static bool AskTheSame(RuleModel was, RuleModel now)
    {
        RuleModel alike = now with { Relation = was.Relation, Tolerance = was.Tolerance };
        return Rows(was).SetEquals(Rows(alike));

        static HashSet<RuleRow> Rows(RuleModel rule) => [.. RuleRow.Of(rule)];
    }

    // What a rule that reads the same asks about and the other does not: a wildcard or an object has other members.
    private static string? TermsOf(RuleModel rule, RuleModel other)
    {
        var others = new HashSet<string>(Paths(other), StringComparer.Ordinal);
        string[] own = [.. Paths(rule).Where(p => !others.Contains(p)).Distinct()];
        string more = own.Length > MaxTerms ? $", … ({own.Length})" : "";
        return own.Length == 0 ? null : string.Join(", ", own.Take(MaxTerms)) + more;
    }

    private static IEnumerable<string> Paths(RuleModel rule) =>
        rule.Equations.SelectMany(e => e.Left.Concat(e.Right)).Select(t => string.Join("/", t.Path));

    private static string SeverityName(RuleModel rule) =>
        rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };

    private static string Symbol(Relation relation) =>
        relation switch
        {
            Relation.Equal => "=",
            Relation.AtMost => "<=",
            _ => ">=",
        };
}
