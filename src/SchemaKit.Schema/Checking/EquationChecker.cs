using System.Collections.Generic;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Checking;

/// <summary>Evaluates a form's equations over cell vectors: the interpreted twin of the generated check.</summary>
internal sealed class EquationChecker(FormSchema form)
{
    /// <summary>
    /// Checks the equations that need no other report, or, given a previous report, those that do. An equation with an
    /// unknown operand is undecidable: neither held nor broken.
    /// </summary>
    public CheckResult Check(IReadOnlyList<CellValue> cells, IReadOnlyList<CellValue>? previous)
    {
        var violations = new List<Violation>();
        var undecided = new List<Equation>();
        foreach (Equation equation in form.Equations)
        {
            if (equation.Rule.NeedsPrevious != (previous is not null))
                continue;
            if (
                !TryAdd(equation.Left, equation.LeftConstant, cells, previous, out ExactSum left)
                || !TryAdd(equation.Right, equation.RightConstant, cells, previous, out ExactSum right)
            )
                undecided.Add(equation);
            else if (!Holds(equation.Rule, left, right))
                violations.Add(Explain(equation, cells, previous, left, right));
        }
        return new CheckResult(form, previous is not null, violations, undecided);
    }

    private static bool Holds(Rule rule, ExactSum left, ExactSum right)
    {
        bool isAtMost = left.CompareTo(right.Plus(rule.Tolerance)) <= 0;
        bool isAtLeast = left.Plus(rule.Tolerance).CompareTo(right) >= 0;
        return rule.Relation switch
        {
            Relation.Equal => isAtMost && isAtLeast,
            Relation.AtMost => isAtMost,
            _ => isAtLeast,
        };
    }

    private static bool TryAdd(
        IReadOnlyList<Term> terms,
        decimal constant,
        IReadOnlyList<CellValue> cells,
        IReadOnlyList<CellValue>? previous,
        out ExactSum sum
    )
    {
        sum = default;
        sum.Add(constant, 1m);
        foreach (Term term in terms)
        {
            CellValue cell = (term.IsPrevious ? previous! : cells)[term.Cell.Index];
            if (!cell.HasValue)
                return false;
            sum.Add(cell.Value, term.Factor);
        }
        return true;
    }

    private static Violation Explain(
        Equation equation,
        IReadOnlyList<CellValue> cells,
        IReadOnlyList<CellValue>? previous,
        ExactSum left,
        ExactSum right
    )
    {
        return new Violation(equation, Values(equation.Left), Values(equation.Right), left, right);

        ViolationTerm[] Values(IReadOnlyList<Term> terms)
        {
            var values = new ViolationTerm[terms.Count];
            for (int i = 0; i < values.Length; i++)
            {
                Term term = terms[i];
                values[i] = new ViolationTerm(term, (term.IsPrevious ? previous! : cells)[term.Cell.Index].Value);
            }
            return values;
        }
    }
}
