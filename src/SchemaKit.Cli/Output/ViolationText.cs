using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
using SchemaKit.Schema.Numbers;
using Rule = SchemaKit.Schema.Rule;
using Style = Spectre.Console.Style;

namespace SchemaKit.Cli.Output;

/// <summary>Tells one broken equation: the rule, the place, every number that counts, both sides and the difference.</summary>
internal sealed class ViolationText(StyledWriter writer, string language)
{
    // A longer sum is told without its zeros.
    private const int LongSum = 8;

    public void Write(Violation violation, string mark, Style style)
    {
        Equation equation = violation.Equation;
        Rule rule = violation.Rule;
        writer.WriteLine();
        writer.Write("  ").Write(mark, style).Write(" ").WriteLine(rule.Labels.In(language) ?? rule.Text, style);
        Line(Texts.Rule(rule.ToString()));
        if (rule.Source is not null)
            Line(Texts.Source(rule.Source));
        Line(Texts.Place(equation.Place, equation.Leaf));
        Line(Texts.LeftSide(violation.LeftText));
        WriteTerms(violation.LeftTerms, equation.LeftConstant);
        Line(Texts.RightSide(violation.RightText));
        WriteTerms(violation.RightTerms, equation.RightConstant);
        string relation = ViolationMessages.Symbol(rule.Relation);
        Line(Texts.Difference(violation.LeftText, relation, violation.RightText, violation.DifferenceText));
    }

    private void WriteTerms(IReadOnlyList<ViolationTerm> terms, decimal constant)
    {
        List<ViolationTerm> told = [.. terms.Where(t => t.Value != 0m || terms.Count <= LongSum)];
        int valueWidth = told.Select(t => Value(t).Length).DefaultIfEmpty().Max();
        int pathWidth = told.Select(t => t.Term.Cell.Path.Length).DefaultIfEmpty().Max();
        foreach (ViolationTerm term in told)
        {
            string previous = term.Term.IsPrevious ? Texts.Previous.In(language) : "";
            string path = term.Term.Cell.Path.PadRight(pathWidth);
            WriteTerm(Value(term).PadLeft(valueWidth), $"{path}  {term.Term.Cell.Label(language)}{previous}");
        }
        if (constant != 0m)
            WriteTerm(NumberText.ToText(constant).PadLeft(valueWidth), Texts.Constant.In(language));
        if (told.Count < terms.Count)
            writer.WriteLine("      " + Texts.ZerosLeftOut(terms.Count - told.Count).In(language));
    }

    private void WriteTerm(string value, string what) => writer.WriteLine($"      {value}  {what}");

    private static string Value(ViolationTerm term)
    {
        string value = NumberText.ToText(term.Value);
        return term.Term.Factor == 1m ? value : $"{NumberText.ToText(term.Term.Factor)} x {value}";
    }

    private void Line(Phrase text) => writer.WriteLine("    " + text.In(language));
}
