using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;
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
        var words = new ViolationWording(violation, language);
        Rule rule = violation.Rule;
        writer.WriteLine();
        writer.Write("  ").Write(mark, style).Write(" ").WriteLine(words.Rule, style);
        Line(Texts.Rule(rule.ToString()));
        if (rule.Source is not null)
            Line(Texts.Source(rule.Source));
        Line(Texts.Place(violation.Equation.Place, words.Place));
        Line(Texts.LeftSide(words.Left.Sum));
        WriteTerms(words.Left);
        Line(Texts.RightSide(words.Right.Sum));
        WriteTerms(words.Right);
        Line(words.Verdict);
    }

    private void WriteTerms(ViolationSideWording side)
    {
        bool isLong = side.Terms.Count > LongSum;
        IReadOnlyList<ViolationTermWording> told = isLong ? side.TermsThatCount : side.Terms;
        int amountWidth = told.Select(t => t.Amount.Length).DefaultIfEmpty().Max();
        int pathWidth = told.Select(t => t.Path.Length).DefaultIfEmpty().Max();
        foreach (ViolationTermWording term in told)
            writer.WriteLine(
                $"      {term.Amount.PadLeft(amountWidth)}  {term.Path.PadRight(pathWidth)}  {term.Label}"
            );
        if (told.Count < side.Terms.Count)
            writer.WriteLine("      " + Texts.InBrackets(side.Zeros).In(language));
    }

    private void Line(Phrase text) => writer.WriteLine("    " + text.In(language));
}
