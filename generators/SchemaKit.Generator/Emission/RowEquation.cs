using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// A rule lifted to all columns of one type of row, compared row by row and not cell by cell: where the rows are 4 to 8
/// numbers of 32 bits and all that is done is adding and subtracting.
/// </summary>
internal sealed class RowEquation
{
    private const int MinColumns = 4;
    private const int MaxColumns = 8;

    private readonly IReadOnlyList<RowTerm> _left;
    private readonly IReadOnlyList<RowTerm> _right;
    private readonly Relation _relation;
    private readonly int _columns;

    private RowEquation(IReadOnlyList<RowTerm> left, Relation relation, IReadOnlyList<RowTerm> right, int columns) =>
        (_left, _relation, _right, _columns) = (left, relation, right, columns);

    /// <summary>The rule as an equation of rows; null where it is none.</summary>
    /// <param name="form">The form.</param>
    /// <param name="fields">The fields of rows.</param>
    /// <param name="table">The table that the rule stands on.</param>
    /// <param name="rule">The rule.</param>
    public static RowEquation? Of(FormModel form, RowFields fields, ObjectModel table, RuleModel rule)
    {
        if (rule.Tolerance != 0m || rule.Equations.Count is < MinColumns or > MaxColumns)
            return null;
        EquationModel first = rule.Equations[0];
        int depth = first.Leaf.Split('/').Length;
        ObjectModel? row = null;
        List<RowTerm>? left = Terms(first.Left);
        List<RowTerm>? right = Terms(first.Right);
        if (left is null || right is null || row is null)
            return null;
        List<IReadOnlyList<string>>? columns = ColumnsOf(form, row);
        if (columns is null || columns.Count != rule.Equations.Count)
            return null;
        for (int i = 0; i < columns.Count; i++)
        {
            EquationModel equation = rule.Equations[i];
            if (!IsColumn(equation.Left, left, columns[i]) || !IsColumn(equation.Right, right, columns[i]))
                return null;
        }
        return rule.Equations.All(e => e.LeftConstant == 0m && e.RightConstant == 0m)
            ? new RowEquation(left, rule.Relation, right, columns.Count)
            : null;

        // The rows of a side, those that are added first; null where one is no row, or none is added.
        List<RowTerm>? Terms(IEnumerable<TermModel> terms)
        {
            var rows = new List<RowTerm>();
            foreach (TermModel term in terms)
            {
                if (Math.Abs(term.Factor) != 1m || term.Path.Count <= depth)
                    return null;
                List<string> steps = [.. term.Path.Take(term.Path.Count - depth)];
                if (Find(form, fields, table, steps) is not var (type, access))
                    return null;
                row ??= type;
                if (row.Name != type.Name)
                    return null;
                rows.Add(new RowTerm(steps, access, term.Factor < 0));
            }
            return rows.Exists(r => !r.IsSubtracted) ? rows : null;
        }
    }

    /// <summary>The comparison, in parts between which a line may be broken.</summary>
    public IReadOnlyList<string> Compare()
    {
        string relation = _relation switch
        {
            Relation.Equal => "IsEqualTo",
            Relation.AtMost => "IsAtMost",
            _ => "IsAtLeast",
        };
        return [.. Sum(_left), $".{relation}({string.Concat(Sum(_right))})"];
    }

    private IEnumerable<string> Sum(IReadOnlyList<RowTerm> terms)
    {
        bool isFirst = true;
        // In the order of the rule, but begun with a row that is added.
        foreach (RowTerm term in terms.OrderBy(t => t.IsSubtracted))
        {
            string step =
                isFirst ? $"global::SchemaKit.Cells.RowSum.Of({CSharpText.Number(_columns)}, "
                : term.IsSubtracted ? ".Minus("
                : ".Plus(";
            yield return $"{step}in {term.Access})";
            isFirst = false;
        }
    }

    private static bool IsColumn(
        IReadOnlyList<TermModel> terms,
        IReadOnlyList<RowTerm> rows,
        IReadOnlyList<string> column
    ) =>
        terms.Count == rows.Count
        && terms
            .Zip(
                rows,
                (t, r) =>
                    (t.Factor < 0) == r.IsSubtracted
                    && Math.Abs(t.Factor) == 1m
                    && t.Path.SequenceEqual(r.Steps.Concat(column))
            )
            .All(isColumn => isColumn);

    // The row at a path whose every step is there, and what reads it.
    private static (ObjectModel Row, string Access)? Find(
        FormModel form,
        RowFields fields,
        ObjectModel table,
        IReadOnlyList<string> steps
    )
    {
        ObjectModel at = table;
        var access = new StringBuilder("value");
        foreach (string step in steps)
        {
            if (at.Find(step) is not { MayBeMissing: false, Value: ObjectValueModel nested } member)
                return null;
            access.Append('.').Append(fields.AccessOf(at, member));
            at = form.Object(nested.TypeName);
        }
        return at.IsStruct ? (at, access.ToString()) : null;
    }

    // The paths of a row's numbers in the order in which they stand; null where one is no number of 32 bits.
    private static List<IReadOnlyList<string>>? ColumnsOf(FormModel form, ObjectModel row)
    {
        var columns = new List<IReadOnlyList<string>>();
        return Add(row, []) ? columns : null;

        bool Add(ObjectModel table, IReadOnlyList<string> steps)
        {
            foreach (MemberModel member in table.Members)
            {
                IReadOnlyList<string> path = [.. steps, member.JsonName];
                if (member.Value is ObjectValueModel nested)
                {
                    if (!Add(form.Object(nested.TypeName), path))
                        return false;
                }
                else if (member is { IsCell: true, Value: NumberModel { FitsInt32: true } })
                {
                    columns.Add(path);
                }
                else
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>A row of a side.</summary>
    /// <param name="Steps">The way to it.</param>
    /// <param name="Access">What reads it.</param>
    /// <param name="IsSubtracted">Whether it is taken away and not added.</param>
    private sealed record RowTerm(IReadOnlyList<string> Steps, string Access, bool IsSubtracted);
}
