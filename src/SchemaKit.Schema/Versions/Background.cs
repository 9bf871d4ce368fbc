using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>
/// What a report must look like in order that no change refuses it but the one that is to be shown: values that both
/// versions allow, wherever they differ.
/// </summary>
internal sealed class Background
{
    private const int Draws = 20;

    private readonly Dictionary<ValuePlace, Aim> _aims = [];

    public Background(IEnumerable<Change> changes, FormModel before, FormModel after, ReportSampler sampler)
    {
        foreach (Change change in changes.Where(c => c.Concern == Concern.Documents && !c.IsLoosening))
        {
            HasRules |= change.IsOfRule;
            foreach (ChangedPlace place in change.Places.Where(p => !p.IsLoosening))
            {
                if (
                    place is { Old: { } old, New: { } now }
                    && AimAt(change, old, now, before, after, sampler) is { } aim
                )
                    _aims[old] = aim;
            }
        }
    }

    /// <summary>The aims.</summary>
    public IReadOnlyDictionary<ValuePlace, Aim> Aims => _aims;

    /// <summary>Whether rules are among what has changed.</summary>
    public bool HasRules { get; }

    /// <summary>Whether nothing but the one change could refuse a report.</summary>
    public bool IsPlain => _aims.Count <= 1 && !HasRules;

    private Aim? AimAt(
        Change change,
        ValuePlace old,
        ValuePlace now,
        FormModel before,
        FormModel after,
        ReportSampler sampler
    )
    {
        Aim aim = _aims.TryGetValue(old, out Aim? known) ? known : new Aim();
        if (change.Kind == ChangeKind.MemberRequired)
            return aim with { Presence = Presence.Value };
        switch (old.Value, now.Value)
        {
            case (ListModel oldList, ListModel newList):
                int least = Math.Max(oldList.MinItems, newList.MinItems);
                return least > oldList.MaxItems || least > newList.MaxItems ? null : aim with { Items = least };
            case (NumberModel oldNumber, NumberModel newNumber):
                return With(
                    NumberInclusion.Edges(oldNumber, newNumber).Where(newNumber.Allows).Select(SampleJson.Number)
                );
            case (BooleanModel, BooleanModel { Constant: { } constant }):
                return With(new[] { SampleJson.Flag(constant) }.Where(v => sampler.Scalars.Allows(old, v)));
        }
        if (TextShape.Of(old.Value, before) is null || TextShape.Of(now.Value, after) is not { } shape)
            return null;
        return With(Texts(shape).Select(SampleJson.Text).Where(v => sampler.Scalars.Allows(old, v)));

        Aim? With(IEnumerable<JsonNode> values)
        {
            JsonNode[] both = [.. values];
            return both.Length == 0 ? null : aim with { Values = both };
        }
    }

    private static IEnumerable<string> Texts(TextShape shape)
    {
        if (shape.Listed is not null)
            return shape.Listed;
        var texts = new TextSampler(shape.Keywords);
        var random = new SampleRandom(5);
        return Enumerable
            .Range(0, Draws)
            .Select(_ => texts.Draw(random))
            .Prepend(texts.Shortest)
            .OfType<string>()
            .Distinct();
    }
}
