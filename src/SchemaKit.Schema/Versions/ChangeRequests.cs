using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Asks for reports of the old version that a change may refuse.</summary>
internal sealed class ChangeRequests(
    FormModel before,
    FormModel after,
    ReportSampler sampler,
    NewSums sums,
    RuleRequests rules,
    Background background
)
{
    /// <summary>The requests: first for reports that only this change refuses, the smallest first.</summary>
    public IEnumerable<SampleRequest> Of(Change change, ChangedPlace place)
    {
        Background?[] backgrounds = background.IsPlain ? [null] : [background, null];
        return backgrounds.SelectMany(b => Of(change, place, b));
    }

    private IEnumerable<SampleRequest> Of(Change change, ChangedPlace place, Background? behind)
    {
        if (change.IsOfRule)
            return place.New?.Object is { } table && RuleComparison.Find(table, change.Subject) is { } rule
                ? rules.Of(place, rule, behind)
                : [];
        return from style in new[] { PickStyle.Smallest, PickStyle.Ordinary }
            from aims in AimsOf(change, place)
            select new SampleRequest
            {
                Style = style,
                Aims = behind is null ? aims : aims.Before(behind.Aims),
                MoreSums = behind is not { HasRules: true }
                    ? null
                    : (root, document) => [.. sums.Of(root, document, null).Select(e => e.Row)],
            };
    }

    /// <summary>Scalars that the old version allows at a place and the changed keyword of the new one refuses.</summary>
    /// <param name="kind">The keyword.</param>
    /// <param name="oldPlace">The place in the old version.</param>
    /// <param name="newPlace">The place in the new version.</param>
    /// <param name="isComplete">Whether, where there are none, it is certain that there are none.</param>
    public IReadOnlyList<JsonNode> Refused(
        ChangeKind kind,
        ValuePlace oldPlace,
        ValuePlace newPlace,
        out bool isComplete
    ) => Refused(kind, oldPlace, oldPlace.Value, newPlace.Value, out isComplete);

    /// <summary>As <see cref="Refused(ChangeKind, ValuePlace, ValuePlace, out bool)"/>, with less allowed than the old version does.</summary>
    public IReadOnlyList<JsonNode> Refused(
        ChangeKind kind,
        ValuePlace oldPlace,
        ValueModel oldValue,
        ValueModel newValue,
        out bool isComplete
    )
    {
        isComplete = false;
        switch (oldValue, newValue)
        {
            case (NumberModel oldNumber, NumberModel newNumber) when Isolation.OfNumber(kind, newNumber) is { } asked:
                return [.. NumberInclusion.Outside(oldNumber, asked, out isComplete).Select(SampleJson.Number)];
            case (BooleanModel oldFlag, BooleanModel { Constant: { } constant }) when kind == ChangeKind.Constant:
                isComplete = true;
                return oldFlag.Constant == constant ? [] : [SampleJson.Flag(!constant)];
        }
        if (
            TextShape.Of(oldValue, before) is not { } oldShape
            || TextShape.Of(newValue, after) is not { } newShape
            || Isolation.OfText(kind, newShape) is not { } shape
        )
            return [];
        TextSampler? texts = oldShape.Listed is null ? sampler.Scalars.TextsAt(oldPlace) : null;
        return [.. TextInclusion.Outside(oldShape, texts, shape, out isComplete).Select(SampleJson.Text)];
    }

    private IEnumerable<SampleAims> AimsOf(Change change, ChangedPlace place)
    {
        ValuePlace? old = place.Old;
        switch (change.Kind)
        {
            case ChangeKind.RequiredMemberAdded:
                return [Aims(place.Around, new Aim { Presence = Presence.Value })];
            case ChangeKind.MemberRequired:
                return [Aims(old, new Aim { Presence = Presence.Absent })];
            case ChangeKind.NullRefused:
                return [Aims(old, new Aim { Presence = Presence.Null })];
            case ChangeKind.MemberRemoved:
                return
                [
                    Aims(old, new Aim { Presence = Presence.Value }),
                    Aims(old, new Aim { Presence = Presence.Null }),
                ];
            case ChangeKind.MinItems or ChangeKind.MaxItems:
                return Lengths((ListModel)old!.Value, (ListModel)place.New!.Value)
                    .Select(n => Aims(old, new Aim { Presence = Presence.Value, Items = n }));
            case ChangeKind.UniqueItems:
                return [Repeating(old!, (ListModel)old!.Value, new Aim { RepeatsItem = true })];
            case ChangeKind.Key when old is { IsItem: true, Parent.Value: ListModel list }:
                string[] key = [.. place.New!.Object!.Key.Select(m => m.JsonName)];
                return [Repeating(old.Parent, list, new Aim { Repeated = key })];
            case ChangeKind.Type when old!.Value is not NumberModel || place.New!.Value is not NumberModel:
                return [Aims(old, new Aim { Presence = Presence.Value })];
            default:
                if (
                    old is null
                    || place.New is null
                    || Refused(change.Kind, old, place.New, out _) is not { Count: > 0 } values
                )
                    return [];
                return [Aims(old, new Aim { Presence = Presence.Value, Values = values })];
        }
    }

    private static SampleAims Aims(ValuePlace? place, Aim aim)
    {
        var aims = new SampleAims();
        // The report itself is always there.
        return place?.Parent is null ? aims : aims.Add(place, aim);
    }

    private static SampleAims Repeating(ValuePlace place, ListModel list, Aim aim) =>
        Aims(place, aim with { Presence = Presence.Value, Items = Math.Max(2, list.MinItems) });

    // How many items the old version allows and the new one does not.
    private static IEnumerable<int> Lengths(ListModel old, ListModel now)
    {
        int[] candidates = [now.MinItems - 1, (now.MaxItems ?? int.MaxValue - 1) + 1, old.MinItems];
        return candidates.Where(n =>
            n >= old.MinItems && !(n > old.MaxItems) && (n < now.MinItems || n > now.MaxItems)
        );
    }
}
