using System.Collections.Generic;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Checking;

/// <summary>Evaluates equations over the numbers of a report: the interpreted twin of the generated check.</summary>
/// <param name="report">The report.</param>
/// <param name="previous">The report of the period before; null to check the equations that need none.</param>
internal sealed class EquationChecker(CellVector report, CellVector? previous)
{
    private readonly FormLayout _layout = previous is null ? report.Layout : report.Layout.Against(previous.Layout);
    private readonly List<Violation> _violations = [];
    private readonly List<Equation> _undecided = [];
    private readonly List<Equation> _notAsked = [];

    /// <summary>
    /// Checks the equations that need no other report, or, given a previous report, those that do. An equation with an
    /// operand or a condition that is unknown is undecided: neither held nor broken.
    /// </summary>
    public CheckResult Check()
    {
        foreach (Equation equation in _layout.Equations)
        {
            if (equation.Rule.NeedsPrevious != (previous is not null))
                continue;
            bool? isAsked = equation.Condition is { } condition ? report.Conditions[condition] : true;
            if (isAsked == false)
                _notAsked.Add(equation);
            else if (isAsked is null)
                _undecided.Add(equation);
            else
                Check(equation);
        }
        return new CheckResult(_layout, previous is not null, _violations, _undecided, _notAsked);
    }

    private void Check(Equation equation)
    {
        if (
            !TryAdd(equation.Left, equation.LeftConstant, out ExactSum left)
            || !TryAdd(equation.Right, equation.RightConstant, out ExactSum right)
        )
            _undecided.Add(equation);
        else if (!Holds(equation.Rule, left, right))
            _violations.Add(new Violation(equation, Values(equation.Left), Values(equation.Right), left, right));
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

    private bool TryAdd(IReadOnlyList<Term> terms, decimal constant, out ExactSum sum)
    {
        sum = default;
        sum.Add(constant, 1m);
        foreach (Term term in terms)
        {
            CellValue cell = ValueOf(term);
            if (!cell.HasValue)
                return false;
            sum.Add(cell.Value, term.Factor);
        }
        return true;
    }

    private CellValue ValueOf(Term term)
    {
        if (term.Index == Term.Nowhere)
            return CellValue.NotReported;
        return (term.IsPrevious ? previous! : report).Cells[term.Index];
    }

    private ViolationTerm[] Values(IReadOnlyList<Term> terms)
    {
        var values = new ViolationTerm[terms.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = new ViolationTerm(terms[i], ValueOf(terms[i]).Value);
        return values;
    }
}
