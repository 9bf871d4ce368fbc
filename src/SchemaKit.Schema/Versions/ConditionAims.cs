using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Aims of a sample that meets the condition of a rule, and has the numbers that the rule asks about.</summary>
internal static class ConditionAims
{
    /// <summary>The aims of a rule of the new version that stands on an object.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="table">The object in the old version.</param>
    /// <param name="newTable">The object in the new version.</param>
    /// <param name="sampler">Makes the samples.</param>
    public static SampleAims Of(RuleModel rule, ValuePlace table, ValuePlace newTable, ReportSampler sampler)
    {
        var aims = new SampleAims();
        if (table.Parent is not null)
            aims.Add(table, new Aim { Presence = Presence.Value });
        foreach (EquationModel equation in rule.Equations)
        {
            foreach (TermModel term in equation.Left.Concat(equation.Right).Where(t => !t.IsPrevious))
                AddPath(aims, table, newTable, term.Path);
        }
        if (rule.When is ObjectConditionModel condition)
            AddCondition(aims, table, condition, sampler);
        return aims;
    }

    /// <summary>Aims of a sample that has the numbers that a rule of the period after asks about.</summary>
    public static SampleAims OfPrevious(RuleModel rule, ValuePlace table, ValuePlace newTable)
    {
        var aims = new SampleAims();
        foreach (EquationModel equation in rule.Equations)
        {
            foreach (TermModel term in equation.Left.Concat(equation.Right).Where(t => t.IsPrevious))
                AddPath(aims, table, newTable, term.Path);
        }
        return aims;
    }

    private static void AddPath(SampleAims aims, ValuePlace from, ValuePlace newFrom, EquatableArray<string> path)
    {
        (ValuePlace? place, ValuePlace? newPlace) = (from, newFrom);
        foreach (string step in path)
        {
            place = Next(place, step);
            newPlace = Next(newPlace, step);
            if (place is null)
                return;
            if (place.MayBeMissing && aims.At(place) is null)
                aims.Add(place, new Aim { Presence = Presence.Value });
        }
        // A number that the new version refuses says less of the rule than one that both allow.
        if (place?.Value is not NumberModel before || newPlace?.Value is not NumberModel after || before == after)
            return;
        decimal[] both = [.. NumberInclusion.Edges(before, after).Where(after.Allows)];
        if (both.Length > 0)
            aims.Add(place, (aims.At(place) ?? new Aim()) with { Values = [.. both.Select(SampleJson.Number)] });
    }

    private static ValuePlace? Next(ValuePlace? place, string step) =>
        place?.Value is ListModel ? place.Children[0] : place?.Find(step);

    private static void AddCondition(
        SampleAims aims,
        ValuePlace table,
        ObjectConditionModel condition,
        ReportSampler sampler
    )
    {
        foreach (string name in condition.Required)
        {
            if (table.Find(name) is { } member)
                aims.Add(member, (aims.At(member) ?? new Aim()) with { Presence = Presence.Value });
        }
        foreach (MemberConditionModel member in condition.Members)
        {
            if (table.Find(member.JsonName) is { } place)
                AddMember(aims, place, member.Condition, sampler);
        }
    }

    private static void AddMember(SampleAims aims, ValuePlace place, ConditionModel condition, ReportSampler sampler)
    {
        switch (condition)
        {
            case ObjectConditionModel table:
                AddCondition(aims, place, table, sampler);
                break;
            case ListConditionModel list when place.Value is ListModel { MinItems: int least }:
                aims.Add(place, (aims.At(place) ?? new Aim()) with { Items = System.Math.Max(least, list.MinItems) });
                break;
            case ScalarConditionModel scalar:
                IReadOnlyList<JsonNode> wanted = aims.At(place)?.Values ?? [];
                IEnumerable<JsonNode> candidates = wanted.Count > 0 ? wanted : ConditionValues.Of(scalar);
                JsonNode[] values =
                [
                    .. candidates.Where(v => sampler.Scalars.Allows(place, v) && ConditionValues.Meets(scalar, v)),
                ];
                if (values.Length > 0)
                    aims.Add(place, (aims.At(place) ?? new Aim()) with { Values = values });
                break;
        }
    }
}
