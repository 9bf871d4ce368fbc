using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>
/// Finds what the paths of rules lead to: <c>/</c> goes down, <c>*</c> takes every member of a level in order. A slash in
/// a member's name is written <c>~1</c> and a tilde <c>~0</c>, as in RFC 6901.
/// </summary>
internal sealed class PathResolver(ProblemList problems, TypeTable types)
{
    /// <summary>How many cells the operands of a form's rules may name together: a guard against rules that multiply.</summary>
    public const int MaxTerms = 200_000;

    private int _terms;

    /// <summary>The targets of a path, one where it holds no <c>*</c>; null where it leads nowhere.</summary>
    public IReadOnlyList<ResolvedPath>? Resolve(ObjectModel table, JsonString path)
    {
        if (_terms > MaxTerms)
            return null;
        var reached = new List<(List<string> Path, ValueModel Value, bool IsCell)>
        {
            ([], new ObjectValueModel(table.Name), false),
        };
        foreach (string step in path.Value.Split('/'))
        {
            var next = new List<(List<string>, ValueModel, bool)>();
            foreach ((List<string> walked, ValueModel value, _) in reached)
            {
                EquatableArray<MemberModel> members = Members(value);
                string name = JsonPointer.Unescape(step);
                IReadOnlyList<MemberModel> taken = step == "*" ? members : [.. members.Where(m => m.JsonName == name)];
                if (taken.Count == 0)
                {
                    problems.Add(
                        ProblemDescriptors.UnknownPath,
                        path.Span,
                        path.Value,
                        name,
                        walked.Count == 0 ? table.Name : "'" + string.Join("/", walked) + "'",
                        Suggestion.For(name, [.. members.Select(m => m.JsonName)])
                    );
                    return null;
                }
                next.AddRange(taken.Select(m => ((List<string>)[.. walked, m.JsonName], m.Value, m.IsCell)));
            }
            reached = next;
        }

        var targets = new List<ResolvedPath>();
        foreach ((List<string> walked, ValueModel value, bool isCell) in reached)
        {
            var target = new ResolvedPath();
            if (isCell)
                Add(target, [], walked, (NumberModel)value);
            else
                AddLeaves(target, [], walked, value);
            if (IsTooLarge(path))
                return null;
            if (target.Leaves.Count == 0)
            {
                problems.Add(ProblemDescriptors.NotACell, path.Span, string.Join("/", walked));
                return null;
            }
            targets.Add(target);
        }
        return targets;
    }

    private void AddLeaves(ResolvedPath target, List<string> below, List<string> walked, ValueModel value)
    {
        foreach (MemberModel member in Members(value))
        {
            List<string> step = [.. below, member.JsonName];
            if (member.IsCell)
                Add(target, step, walked, (NumberModel)member.Value);
            else
                AddLeaves(target, step, walked, member.Value);
        }
    }

    private bool IsTooLarge(JsonString path)
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
}
