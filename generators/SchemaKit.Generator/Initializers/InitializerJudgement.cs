using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Generator.Initializers;

/// <summary>What there is to say of the constants that one expression writes into a table.</summary>
internal sealed class InitializerJudgement
{
    private readonly FormSchema _table;
    private readonly FormLayout _layout;
    private readonly WrittenTable _written;
    private readonly bool _isCreation;

    /// <param name="operation">The expression, a creation or a <c>with</c>.</param>
    /// <param name="table">The table as a form of its own.</param>
    /// <param name="isReport">Whether a type is generated from a schema.</param>
    public InitializerJudgement(IOperation operation, FormSchema table, Func<ITypeSymbol, bool> isReport)
    {
        _table = table;
        _layout = LayoutOf(table);
        _isCreation = operation is IObjectCreationOperation;
        _written = new WrittenTable(operation, table.Model, isReport);
    }

    public IEnumerable<Diagnostic> Diagnostics
    {
        get
        {
            if (!_written.Values.Values.Any(v => v.Member.IsCell))
                return _written.OwnValues.SelectMany(Refused);
            CheckResult result = new CellVector(_layout, [.. _layout.Cells.Select(ValueOf)]).Check();
            return _written
                .OwnValues.SelectMany(Refused)
                // The rules of the tables below are judged where those are made.
                .Concat(result.Violations.Where(v => v.Equation.Place.Length == 0).Select(Broken).OfType<Diagnostic>())
                .Concat(_isCreation ? OpenTotals(result.Undecided) : []);
        }
    }

    // Of lists no more is known than that they are there: what they add up to is left open, and so is every condition.
    private static FormLayout LayoutOf(FormSchema table)
    {
        var rows = new RowNames();
        rows.AddAbsent(table.Model.CountLists(table.Model.Root));
        return table.Layout(rows);
    }

    private CellValue ValueOf(Cell cell) =>
        _written.Values.TryGetValue(cell.Path, out WrittenValue? value) && value.Number is { } number
            ? new CellValue(number)
            : CellValue.NotReported;

    private IEnumerable<Diagnostic> Refused(WrittenValue value)
    {
        (ReadProblemKind? kind, string found) = (value.Member.Value, value.Constant) switch
        {
            (NumberModel number, _) when value.Number is { } constant => (
                number.Refusal(constant),
                NumberText.ToText(constant)
            ),
            (TextModel text, string constant) => (TextRules.Refusal(text, constant), $"\"{constant}\""),
            _ => (null, ""),
        };
        if (kind is not { } refusal)
            yield break;
        Phrase expected = Expectation.Of(value.Member.Value, _table.Model);
        var problem = new ReadProblem(
            refusal,
            "",
            default,
            Schema.Text.Excerpt.Of(found),
            expected,
            LabelOf(value.Member)
        );
        yield return Diagnostic.Create(
            CodeDescriptors.RefusedConstant,
            value.Assignment.Syntax.GetLocation(),
            Phrase.Of(problem.Message)
        );
    }

    private Diagnostic? Broken(Violation violation)
    {
        if (EquationTotal.Shown(violation.Equation) is not { } shown)
            return null;
        WrittenValue at = _written.Values[shown.Path];
        IEnumerable<Location> others = violation
            .LeftTerms.Concat(violation.RightTerms)
            .Select(t => t.Term.Cell)
            .Distinct()
            .Where(c => c != shown)
            .Select(c => _written.Values[c.Path].Assignment.Syntax.GetLocation());
        TotalRepair? repair = TotalRepair.Of(violation.Equation, _written);
        return Diagnostic.Create(
            violation.Severity == Severity.Error ? CodeDescriptors.BrokenRule : CodeDescriptors.BrokenSoftRule,
            at.Assignment.Syntax.GetLocation(),
            others,
            repair?.ToProperties(at.Member.Name),
            Phrase.Of(violation.ToString)
        );
    }

    private IEnumerable<Diagnostic> OpenTotals(IEnumerable<Equation> undecided)
    {
        var seen = new HashSet<Cell>();
        foreach (Equation equation in undecided.Where(e => e.Place.Length == 0 && e.Condition is null))
        {
            if (
                TotalRepair.Of(equation, _written) is not { } repair
                || _written.Values.ContainsKey(repair.Total.Path)
                || _written.CreationAround(repair.Total.Path) is not { } creation
                || !seen.Add(repair.Total)
            )
                continue;
            string member = _written.MemberAt(repair.Total.Path).Name;
            yield return Diagnostic.Create(
                CodeDescriptors.OpenTotal,
                HeadOf(creation),
                repair.ToProperties(member),
                member,
                repair.Number ?? repair.Sum
            );
        }
    }

    // Where the compiler shows that a required member is missing.
    private static Location HeadOf(IObjectCreationOperation creation) =>
        creation.Syntax switch
        {
            ObjectCreationExpressionSyntax { Type: var type } => type.GetLocation(),
            BaseObjectCreationExpressionSyntax { NewKeyword: var keyword } => keyword.GetLocation(),
            var other => other.GetLocation(),
        };

    private static Phrase LabelOf(MemberModel member) =>
        Phrase.Of(language => member.Documentation.Labels.In(language) ?? member.Name);
}
