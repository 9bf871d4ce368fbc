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

    private readonly Dictionary<string, ResolvedCells> _cells = new(StringComparer.Ordinal);
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
                int before = next.Count;
                Take(place, step, next);
                if (next.Count > before)
                    continue;
                ReportUnknown(table, path, place, JsonPointer.Unescape(step), problems);
                return null;
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

    private void Take(Place place, string step, List<Place> next)
    {
        if (place.Value is ListModel list)
        {
            if (step == All)
                next.Add(new([.. place.Path, TermModel.AnyItem], list.Item, list.Item is NumberModel));
            return;
        }
        string name = JsonPointer.Unescape(step);
        foreach (MemberModel member in Members(place.Value))
        {
            if (step == All || member.JsonName == name)
                next.Add(new([.. place.Path, member.JsonName], member.Value, member.IsCell));
        }
    }

    private ResolvedPath? Target(Place place, JsonString path, ProblemList problems)
    {
        ResolvedCells cells = CellsOf(place);
        _terms += cells.InOrder.Count;
        if (IsTooLarge(path, problems))
            return null;
        if (cells.List is { } found)
            problems.Add(
                ProblemDescriptors.ListOperand,
                path.Span,
                TermModel.Written(place.Path.Concat(found.Path)),
                found.Item is NumberModel ? "" : "/…"
            );
        else if (cells.InOrder.Count == 0)
            problems.Add(ProblemDescriptors.NotACell, path.Span, TermModel.Written(place.Path));
        else
            return new ResolvedPath(place.Path, cells);
        return null;
    }

    private ResolvedCells CellsOf(Place place)
    {
        if (place.Value is ObjectValueModel { TypeName: { } type })
        {
            if (!_cells.TryGetValue(type, out ResolvedCells? known))
            {
                _cells.Add(type, known = new ResolvedCells());
                AddCells(known, [], place.Value);
            }
            return known;
        }
        var cells = new ResolvedCells();
        if (place.IsCell)
            cells.Add([], (NumberModel)place.Value);
        else if (place.Value is ListModel list)
            cells.List = ([], list.Item);
        return cells;
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

    // Adds the cells below an object, up to the first list: below it is none that every report has.
    private void AddCells(ResolvedCells cells, List<string> below, ValueModel value)
    {
        foreach (MemberModel member in Members(value))
        {
            List<string> step = [.. below, member.JsonName];
            if (member.IsCell)
                cells.Add(step, (NumberModel)member.Value);
            else if (member.Value is ListModel list)
                cells.List = (step, list.Item);
            else
                AddCells(cells, step, member.Value);
            if (cells.List is not null)
                return;
        }
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

    private EquatableArray<MemberModel> Members(ValueModel value) =>
        value is ObjectValueModel nested && types.FindObject(nested.TypeName) is { } table
            ? table.Members
            : EquatableArray<MemberModel>.Empty;

    // Where a path has come to.
    private sealed record Place(List<string> Path, ValueModel Value, bool IsCell);
}
