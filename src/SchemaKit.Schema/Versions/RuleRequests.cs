using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// Asks for reports in which a rule of the new version is broken while all of the old version hold: the sums of the old
/// rules and the opposite of the new one are solved together.
/// </summary>
internal sealed class RuleRequests(ReportSampler sampler, NewSums sums)
{
    // A rule that is lifted to many leaves is broken at the first as well as at any.
    private const int MaxEquations = 8;

    // By how much: whole numbers differ by 1, amounts by less.
    private static readonly Rational[] Steps =
    [
        Rational.One,
        Rational.From(0.01m),
        Rational.From(0.001m),
        Rational.From(0.000001m),
    ];

    /// <param name="place">The object that the rule stands on.</param>
    /// <param name="rule">The rule in the new version.</param>
    /// <param name="background">Values that both versions allow, and all other rules of the new one hold; null where that is not asked for.</param>
    public IEnumerable<SampleRequest> Of(ChangedPlace place, RuleModel rule, Background? background)
    {
        if (place.Old is not { Object: { } table } || rule.Severity != Severity.Error)
            yield break;
        string[] leaves = [.. ChangedLeaves(rule, table).Take(MaxEquations)];
        Rational[] steps = IsOfIntegers(rule, place.New!) ? [Rational.One] : Steps;
        // Of the numbers that the rule asks about those that both versions allow say more than others.
        ValuePlace newTable = background is null ? place.Old : place.New!;
        SampleAims aims = ConditionAims.Of(rule, place.Old, newTable, sampler);
        foreach (SampledReport? previous in Previous(rule, place.Old, newTable, background))
        {
            foreach (PickStyle style in new[] { PickStyle.Smallest, PickStyle.Ordinary })
            {
                foreach (Rational step in steps)
                {
                    foreach (string leaf in leaves)
                    {
                        foreach (bool above in new[] { true, false })
                            yield return new SampleRequest
                            {
                                Style = style,
                                Aims = background is null ? aims : aims.Before(background.Aims),
                                Previous = previous,
                                Attempts = style == PickStyle.Smallest ? 1 : 2,
                                MoreSums = (root, document) =>
                                    Broken(
                                        [.. sums.Of(root, document, previous)],
                                        e => e.Key == place.Key && e.Equation.Rule.Id == rule.Id,
                                        leaf,
                                        above,
                                        step,
                                        background is not null
                                    ),
                            };
                    }
                }
            }
        }
    }

    // The equations that ask for more than the old rules of the object, each by its leaf.
    private static IEnumerable<string> ChangedLeaves(RuleModel rule, ObjectModel oldTable)
    {
        RuleRow[] asked = [.. oldTable.Rules.Where(r => r.Severity == Severity.Error).SelectMany(RuleRow.Of)];
        IReadOnlyList<RuleRow> rows = RuleRow.Of(rule);
        string[] changed =
        [
            .. Enumerable
                .Range(0, rows.Count)
                .Where(i => !asked.Any(rows[i].FollowsFrom))
                .Select(i => rule.Equations[i].Leaf),
        ];
        return changed.Length > 0 ? changed : rule.Equations.Select(e => e.Leaf);
    }

    private static bool IsOfIntegers(RuleModel rule, ValuePlace table) =>
        rule
            .Equations.SelectMany(e => e.Left.Concat(e.Right))
            .All(t => NumberText.IsInteger(t.Factor) && NumberAt(table, t.Path) is { IsInteger: true });

    private static NumberModel? NumberAt(ValuePlace table, EquatableArray<string> path)
    {
        ValuePlace? place = table;
        foreach (string step in path)
            place = place?.Value is ListModel ? place.Children[0] : place?.Find(step);
        return place?.Value as NumberModel;
    }

    private IEnumerable<SampledReport?> Previous(
        RuleModel rule,
        ValuePlace table,
        ValuePlace newTable,
        Background? background
    )
    {
        if (!rule.NeedsPrevious)
            return [null];
        SampleAims aims = ConditionAims.OfPrevious(rule, table, newTable);
        return new[] { PickStyle.Smallest, PickStyle.Ordinary, PickStyle.Wild, PickStyle.Wild }
            .Select(s =>
                sampler.Draw(
                    new SampleRequest { Style = s, Aims = background is null ? aims : aims.Before(background.Aims) }
                )
            )
            .OfType<SampledReport>();
    }

    // The opposite of one equation of a rule and, where that is asked for, all other rules as they are.
    private static IReadOnlyList<SumRow>? Broken(
        List<(Equation Equation, string Key, SumRow Row)> all,
        Func<(Equation Equation, string Key, SumRow Row), bool> isOfRule,
        string leaf,
        bool above,
        Rational step,
        bool holdsOthers
    )
    {
        SumRow? broken = all.Where(isOfRule)
            .Where(e => e.Equation.Leaf == leaf)
            .Select(e => e.Row.Beyond(above, step))
            .FirstOrDefault(r => r is not null);
        if (broken is null)
            return null;
        return holdsOthers ? [broken, .. all.Where(e => !isOfRule(e)).Select(e => e.Row)] : [broken];
    }
}
