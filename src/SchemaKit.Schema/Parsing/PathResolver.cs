using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// Finds what the paths of rules lead to: <c>/</c> goes down, <c>*</c> takes every member of an object in order, or all
/// items of a list. A slash in a member's name is written <c>~1</c> and a tilde <c>~0</c>, as in RFC 6901.
/// </summary>
internal sealed class PathResolver(TypeTable types)
{
    // All members of an object, all items of a list.
    private const string All = "*";

    /// <summary>How many cells the operands of a form's rules may name together: a guard against rules that multiply.</summary>
    public const int MaxTerms = 200_000;

    private int _terms;

    /// <summary>The targets of a path, one where it takes no members by <c>*</c>; null where it leads nowhere.</summary>
    public IReadOnlyList<ResolvedPath>? Resolve(ObjectModel table, JsonString path, ProblemList problems)
    {
        if (_terms > MaxTerms)
            return null;
        List<Place> reached = [new([], new ObjectValueModel(table.Name), false)];
        foreach (string step in path.Value.Split('/'))
        {
            var next = new List<Place>();
            foreach (Place place in reached)
            {
                List<Place> taken = [.. Take(place, step)];
                if (taken.Count == 0)
                {
                    ReportUnknown(table, path, place, JsonPointer.Unescape(step), problems);
                    return null;
                }
                next.AddRange(taken);
            }
            reached = next;
        }

        var targets = new List<ResolvedPath>();
        foreach (Place place in reached)
        {
            if (Target(place, path, problems) is not { } target)
                return null;
            targets.Add(target);
        }
        return targets;
    }

    private IEnumerable<Place> Take(Place place, string step)
    {
        if (place.Value is ListModel list)
            return step == All ? [new([.. place.Path, TermModel.AnyItem], list.Item, list.Item is NumberModel)] : [];
        string name = JsonPointer.Unescape(step);
        return Members(place.Value)
            .Where(m => step == All || m.JsonName == name)
            .Select(m => new Place([.. place.Path, m.JsonName], m.Value, m.IsCell));
    }

    private ResolvedPath? Target(Place place, JsonString path, ProblemList problems)
    {
        var target = new ResolvedPath();
        (List<string> Path, ValueModel Item)? list = place.Value is ListModel own ? ([], own.Item) : null;
        if (place.IsCell)
            Add(target, [], place.Path, (NumberModel)place.Value);
        else
            list ??= AddLeaves(target, [], place.Path, place.Value);
        if (IsTooLarge(path, problems))
            return null;
        if (list is { } found)
            problems.Add(
                ProblemDescriptors.ListOperand,
                path.Span,
                TermModel.Written(place.Path.Concat(found.Path)),
                found.Item is NumberModel ? "" : "/…"
            );
        else if (target.Leaves.Count == 0)
            problems.Add(ProblemDescriptors.NotACell, path.Span, TermModel.Written(place.Path));
        else
            return target;
        return null;
    }

    private void ReportUnknown(ObjectModel table, JsonString path, Place place, string step, ProblemList problems) =>
        problems.Add(
            ProblemDescriptors.UnknownPath,
            path.Span,
            path.Value,
            step,
            place.Path.Count == 0
                ? CSharpNames.WithoutNamespace(table.Name)
                : new Phrase("'" + TermModel.Written(place.Path) + "'", "“" + TermModel.Written(place.Path) + "”"),
            place.Value switch
            {
                ListModel => new Phrase(
                    " It is a list: write '*' for all its items.",
                    "它是列表：请用“*”表示其全部各项。"
                ),
                ObjectValueModel => Suggestion.For(
                    step,
                    [.. Members(place.Value).Select(m => JsonPointer.Escape(m.JsonName))]
                ),
                _ => new Phrase(" Nothing lies below it: end the path there.", "其下没有成员：路径应到此为止。"),
            }
        );

    // Adds the cells below an object; a list below it has none that every report has, and is returned.
    private (List<string>, ValueModel)? AddLeaves(
        ResolvedPath target,
        List<string> below,
        List<string> walked,
        ValueModel value
    )
    {
        foreach (MemberModel member in Members(value))
        {
            List<string> step = [.. below, member.JsonName];
            if (member.IsCell)
                Add(target, step, walked, (NumberModel)member.Value);
            else if (member.Value is ListModel list)
                return (step, list.Item);
            else if (AddLeaves(target, step, walked, member.Value) is { } found)
                return found;
        }
        return null;
    }

    private bool IsTooLarge(JsonString path, ProblemList problems)
    {
        if (_terms <= MaxTerms)
            return false;
        problems.Add(
            ProblemDescriptors.TooLarge,
            path.Span,
            MaxTerms.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new Phrase("terms in its rules", "规则项数")
        );
        return true;
    }

    private void Add(ResolvedPath target, List<string> below, List<string> walked, NumberModel number)
    {
        string leaf = string.Join("/", below.Select(JsonPointer.Escape));
        target.Leaves.Add(leaf, new ResolvedCell([.. walked, .. below], number));
        target.LeafOrder.Add(leaf);
        _terms++;
    }

    private EquatableArray<MemberModel> Members(ValueModel value) =>
        value is ObjectValueModel nested && types.FindObject(nested.TypeName) is { } table
            ? table.Members
            : EquatableArray<MemberModel>.Empty;

    // Where a path has come to.
    private sealed record Place(List<string> Path, ValueModel Value, bool IsCell);
}
