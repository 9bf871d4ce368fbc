using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Versions;

/// <summary>Finds what is different between two versions of a form, place by place: members are the same by their JSON name.</summary>
internal sealed class FormComparison
{
    private readonly ChangeList _changes = new();
    private readonly ValueComparison _values;
    private readonly RuleComparison _rules;
    private readonly CodeComparison _code;
    private readonly DocumentationComparison _documentation;

    private FormComparison(FormModel before, FormModel after)
    {
        _values = new ValueComparison(before, after, _changes);
        _rules = new RuleComparison(_changes);
        _code = new CodeComparison(before, after, _changes);
        _documentation = new DocumentationComparison(before, after, _changes);
    }

    /// <summary>All changes, those that concern documents in the order of the schema.</summary>
    public static IReadOnlyList<Change> Of(
        FormModel before,
        FormModel after,
        ValuePlace oldReport,
        ValuePlace newReport
    )
    {
        var comparison = new FormComparison(before, after);
        if (before.Id != after.Id)
            comparison._changes.Add(ChangeKind.Id, oldReport, newReport, before.Id, after.Id, isLoosening: true);
        if (before.Namespace != after.Namespace)
            comparison._changes.AddBeside(
                ChangeKind.CSharpNamespace,
                oldReport,
                newReport,
                before.Namespace,
                after.Namespace,
                breaksCode: true
            );
        comparison.Compare(oldReport, newReport);
        return comparison._changes.All;
    }

    private void Compare(ValuePlace before, ValuePlace after)
    {
        _values.Compare(before, after);
        _code.Compare(before, after);
        _documentation.Compare(before, after);
        if (before.Object is { } oldTable && after.Object is { } newTable)
            CompareObjects(before, oldTable, after, newTable);
        else if (before.Value is ListModel && after.Value is ListModel)
            Compare(before.Children[0], after.Children[0]);
    }

    private void CompareObjects(ValuePlace before, ObjectModel oldTable, ValuePlace after, ObjectModel newTable)
    {
        CompareKeys(before, oldTable, after, newTable);
        foreach (ValuePlace member in before.Children)
        {
            if (after.Find(member.Member!.JsonName) is not { } same)
                Remove(member);
            else
            {
                CompareMembers(member, same);
                Compare(member, same);
            }
        }
        foreach (ValuePlace member in after.Children.Where(m => before.Find(m.Member!.JsonName) is null))
            Add(before, member);
        CompareOrder(before, after);
        _rules.Compare(before, oldTable, after, newTable);
    }

    private void CompareMembers(ValuePlace before, ValuePlace after)
    {
        bool wasRequired = before.Member!.IsRequired;
        if (wasRequired == after.Member!.IsRequired)
            return;
        ChangeKind kind = wasRequired ? ChangeKind.MemberOptional : ChangeKind.MemberRequired;
        _changes.Add(kind, before, after, null, null, isLoosening: wasRequired, before.Member.JsonName);
    }

    private void Add(ValuePlace before, ValuePlace member)
    {
        bool isRequired = member.Member!.IsRequired;
        _changes.AddMember(
            isRequired ? ChangeKind.RequiredMemberAdded : ChangeKind.OptionalMemberAdded,
            before,
            member,
            TypeNames.Of(member.Value),
            isLoosening: !isRequired
        );
        _code.Add(member);
    }

    private void Remove(ValuePlace member)
    {
        string type = TypeNames.Of(member.Value);
        _changes.Add(ChangeKind.MemberRemoved, member, null, type, null, isLoosening: false, member.Member!.JsonName);
        _code.Remove(member);
    }

    // What a key asks for shows in lists only: no two rows may have the same. A longer key asks for less.
    private void CompareKeys(ValuePlace before, ObjectModel oldTable, ValuePlace after, ObjectModel newTable)
    {
        string[] oldKey = [.. oldTable.Key.Select(m => m.JsonName)];
        string[] newKey = [.. newTable.Key.Select(m => m.JsonName)];
        if (
            oldKey.OrderBy(k => k, StringComparer.Ordinal).SequenceEqual(newKey.OrderBy(k => k, StringComparer.Ordinal))
        )
            return;
        bool isLonger = newKey.Length == 0 || (oldKey.Length > 0 && oldKey.All(newKey.Contains));
        _changes.Add(ChangeKind.Key, before, after, Text(oldKey), Text(newKey), !before.IsItem || isLonger);
    }

    private void CompareOrder(ValuePlace before, ValuePlace after)
    {
        string[] oldOrder = Common(before, after);
        string[] newOrder = Common(after, before);
        if (!oldOrder.SequenceEqual(newOrder))
            _changes.AddBeside(ChangeKind.MemberOrder, before, after, Text(oldOrder), Text(newOrder));
    }

    private static string[] Common(ValuePlace place, ValuePlace other) =>
        [.. place.Children.Select(c => c.Member!.JsonName).Where(n => other.Find(n) is not null)];

    private static string? Text(string[] names) => names.Length == 0 ? null : string.Join(", ", names);
}
