using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Judges a change that concerns documents: by what its keywords say, by a witness, or by a proof that there is none.</summary>
internal sealed class Judge(
    FormSchema after,
    ReportSampler sampler,
    ChangeRequests requests,
    WitnessSearch witnesses,
    RuleImplication implication
)
{
    private static readonly Rational Grain = Rational.From(1_000_000_000L);

    private readonly Lazy<IReadOnlyList<Equation>> _equations = new(() =>
        (after.Model.HasLists(after.Model.Root) ? FormLayout.OfRules(after.Model) : after.Layout()).Equations
    );

    /// <summary>Judges changes with a bounded amount of work, of which each has its share.</summary>
    public IEnumerable<JudgedChange> Of(IReadOnlyList<Change> changes, WorkBudget budget)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            WorkBudget share = budget.Part(changes.Count - i);
            long had = share.Left;
            (sampler.Budget, implication.Budget) = (share, share);
            JudgedChange judged = Of(changes[i]);
            budget.Take(had - share.Left);
            yield return judged with
            {
                IsCutShort = share.IsSpent && judged.Verdict == ChangeVerdict.PossiblyBreaking,
            };
        }
    }

    private JudgedChange Of(Change change)
    {
        if (change.IsLoosening)
            return new JudgedChange(change, ChangeVerdict.Compatible) { Ground = Ground.AsksForLess };
        var from = new List<string>();
        if (Prove(change, from, byRules: false) is { } plain)
            return Proven(change, plain, from);
        if (witnesses.Find(change) is { } witness)
            return new JudgedChange(change, ChangeVerdict.Breaking) { Witness = witness };
        return Prove(change, from, byRules: true) is { } ground
            ? Proven(change, ground, from)
            : new JudgedChange(change, ChangeVerdict.PossiblyBreaking);
    }

    private static JudgedChange Proven(Change change, Ground ground, List<string> from) =>
        new(change, ChangeVerdict.Compatible) { Ground = ground, From = [.. from.Distinct()] };

    // The weakest ground of all its places; null where at one of them nothing is certain.
    private Ground? Prove(Change change, List<string> from, bool byRules)
    {
        Ground weakest = Ground.AsksForLess;
        foreach (ChangedPlace place in change.Places.Where(p => !p.IsLoosening))
        {
            Ground? ground = change.IsOfRule
                ? ProveRule(change, place, from)
                : ProveValue(change, place, from, byRules);
            if (ground is null && byRules && IsNeverThere(change, place))
                ground = Ground.NeverThere;
            if (ground is null)
                return null;
            if (ground > weakest)
                weakest = ground.Value;
        }
        return weakest;
    }

    private bool IsNeverThere(Change change, ChangedPlace place)
    {
        if (place.Around is not { } around)
            return false;
        bool isOfParent =
            change.Kind is ChangeKind.MemberRequired or ChangeKind.NullRefused
            || (change.Kind == ChangeKind.MemberRemoved && around.Value.IsNullable);
        bool isNumber = around.IsCell && place.New is not null && !isOfParent;
        return implication.IsNeverThere(isOfParent ? around.Parent! : around, isNumber)
            || (change.IsOfRule && NumbersOf(change, place).Any(n => implication.IsNeverThere(n, isNumber: true)));
    }

    // The numbers that a rule asks about; those of rows may be none, and add up to nothing.
    private static IEnumerable<ValuePlace> NumbersOf(Change change, ChangedPlace place)
    {
        if (RuleComparison.Find(place.New!.Object!, change.Subject) is not { } rule)
            return [];
        return rule
            .Equations.SelectMany(e => e.Left.Concat(e.Right))
            .Where(t => !t.IsPrevious && !t.Path.Contains(TermModel.AnyItem))
            .Select(t => t.Path.Aggregate(place.Old, (p, step) => p?.Find(step)))
            .OfType<ValuePlace>()
            .Where(p => p.IsCell);
    }

    private Ground? ProveValue(Change change, ChangedPlace place, List<string> from, bool byRules)
    {
        if (place is not { Old: { } before, New: { } now })
            return null;
        if (requests.Refused(change.Kind, before, now, out bool isComplete).Count == 0 && isComplete)
            return Ground.AllowsTheSame;
        if (!byRules || before.Value is not NumberModel number || !before.IsCell)
            return null;
        if (implication.Range(before) is not { } range)
            return null;
        NumberModel left = Within(number, range.Least, range.Greatest);
        if (requests.Refused(change.Kind, before, left, now.Value, out isComplete).Count > 0 || !isComplete)
            return null;
        from.AddRange(range.From);
        return Ground.FollowsFromRules;
    }

    private static NumberModel Within(NumberModel number, Rational? least, Rational? greatest)
    {
        if (least is { } low && Outward(low, isUp: false) is { } minimum && !(minimum <= number.Minimum))
            number = number with { Minimum = minimum };
        if (greatest is { } high && Outward(high, isUp: true) is { } maximum && !(maximum >= number.Maximum))
            number = number with { Maximum = maximum };
        return number;
    }

    // The next decimal with few digits, where the fraction is none itself; null where it is too large.
    private static decimal? Outward(Rational value, bool isUp)
    {
        if (value.TryToDecimal(out decimal exact))
            return exact;
        Rational scaled = value * Grain;
        Rational rounded = (isUp ? scaled.Ceiling() : scaled.Floor()) / Grain;
        return rounded.TryToDecimal(out exact) ? exact : null;
    }

    private Ground? ProveRule(Change change, ChangedPlace place, List<string> from)
    {
        if (place.New?.Object is not { } table || RuleComparison.Find(table, change.Subject) is not { } rule)
            return null;
        var weakest = Ground.AsksForLess;
        foreach (
            Equation equation in _equations.Value.Where(e =>
                e.TypeName == table.Name && e.Rule.Id == rule.Id && e.Place == place.New.Pointer
            )
        )
        {
            if (implication.Follows(equation, rule) is not { } reasons)
                return null;
            from.AddRange(reasons);
            Ground ground = reasons.Count == 0 ? Ground.NeverDecided : Ground.FollowsFromRules;
            if (ground > weakest)
                weakest = ground;
        }
        return weakest;
    }
}
