using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>What can only be asked of all rules of a form together, at all places of their objects.</summary>
internal sealed class RuleLimits(FormModel form, SchemaDocument document)
{
    private readonly Dictionary<string, long> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutKey = new(StringComparer.Ordinal);
    private readonly SchemaPlaces _places = new(document.Keywords!.Node);

    /// <summary>Reports too many terms, and rules over rows that cannot be found again.</summary>
    public void Require()
    {
        if (form.IsLibrary)
            return;
        if (CountTerms(form.Root) > PathResolver.MaxTerms)
            document.Problems.Add(
                ProblemDescriptors.TooLarge,
                _places.Start,
                PathResolver.MaxTerms.ToString(CultureInfo.InvariantCulture),
                new Phrase("terms in its rules", "规则项数")
            );
        RequireKeys(form.Root, [], withoutKey: null);
    }

    // A rule counts once for each place of its object: definitions multiply rules as they multiply cells.
    private long CountTerms(ObjectModel table)
    {
        if (_terms.TryGetValue(table.Name, out long known))
            return known;
        long count = table.Rules.Sum(r => r.Equations.Sum(e => (long)e.Left.Count + e.Right.Count));
        foreach (ObjectModel below in Below(table).Select(b => b.Object))
            count = Math.Min(count + CountTerms(below), int.MaxValue);
        return _terms[table.Name] = count;
    }

    private void RequireKeys(ObjectModel table, string[] path, string? withoutKey)
    {
        if (withoutKey is not null)
        {
            if (!_withoutKey.Add(table.Name))
                return;
            foreach (RuleModel rule in table.Rules.Where(r => r.NeedsPrevious))
                document.Problems.Add(
                    ProblemDescriptors.RowsWithoutKey,
                    _places.OfRule(JsonPointer.Join(path), rule.Id),
                    rule.Id,
                    withoutKey
                );
        }
        foreach ((MemberModel member, ObjectModel below) in Below(table))
        {
            string[] step = [.. path, member.JsonName, .. Items(member.Value)];
            bool isNamed = member.Value is ObjectValueModel || (IsPlainList(member.Value) && below.Key.Any());
            RequireKeys(below, step, withoutKey ?? (isNamed ? null : member.JsonName));
        }
    }

    private IEnumerable<(MemberModel Member, ObjectModel Object)> Below(ObjectModel table)
    {
        foreach (MemberModel member in table.Members)
        {
            ValueModel value = member.Value;
            while (value is ListModel list)
                value = list.Item;
            if (value is ObjectValueModel nested)
                yield return (member, form.Object(nested.TypeName));
        }
    }

    private static IEnumerable<string> Items(ValueModel value) =>
        value is ListModel list ? Items(list.Item).Prepend(TermModel.AnyItem) : [];

    private static bool IsPlainList(ValueModel value) => value is ListModel { Item: ObjectValueModel };
}
