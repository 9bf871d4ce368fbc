using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Tells what the analysis of a form finds, at the rules and members of its schema.</summary>
internal sealed class AnalysisProblems(ProblemList problems, SchemaPlaces places)
{
    private const int MaxNames = 8;

    public static void Report(FormModel model, JsonObject root, ProblemList problems)
    {
        var form = new FormSchema(model);
        // A form without rules means to have none.
        if (form.Equations.Count == 0)
            return;
        FormAnalysis analysis = FormAnalysis.FaultsOf(form, WorkBudget.OfCompiler);
        new AnalysisProblems(problems, new SchemaPlaces(root)).Report(analysis);
    }

    private void Report(FormAnalysis analysis)
    {
        foreach (Contradiction contradiction in analysis.Contradictions)
            Report(contradiction);
        // Where rules contradict each other, what follows from them is of no interest.
        if (problems.HasErrors)
            return;
        foreach (RuleConsequence rule in analysis.RedundantRules)
            problems.Add(
                ProblemDescriptors.RedundantRule,
                PlaceOf(rule.Rule),
                rule.Rule.Rule.Id,
                rule.From.Count == 0
                    ? new Phrase("nothing: it always holds", "无需任何前提：它恒成立")
                    : Names(rule.From)
            );
        foreach (ForcedCell forced in analysis.Forced)
            problems.Add(
                ProblemDescriptors.ForcedCell,
                places.OfMember(forced.Cell.Path),
                forced.Cell.Path,
                forced.Value.ToString(),
                Names(forced.By)
            );
        // A type that stands at several places is told of once.
        foreach (IGrouping<TextSpan, Cell> uncovered in analysis.Uncovered.GroupBy(c => places.OfMember(c.Path)))
            problems.Add(ProblemDescriptors.UncoveredNumber, uncovered.Key, Join(uncovered.Select(c => c.Path)));
        foreach (NotAdditiveRule rule in analysis.NotAdditive)
            problems.Add(
                ProblemDescriptors.NotAdditiveRule,
                PlaceOf(rule.Rule),
                rule.Rule.Rule.Id,
                rule.Constant.ToString()
            );
        if (analysis.NotAnalysed.Count > 0)
            problems.Add(ProblemDescriptors.NotAnalysed, places.Start, Name(analysis.NotAnalysed[0]));
    }

    private void Report(Contradiction contradiction)
    {
        Constraint last = contradiction.Constraints.Last(c => c.Equation is not null);
        problems.Add(
            ProblemDescriptors.ContradictoryRules,
            places.OfRule(last.Equation!.Place, last.Equation.Rule.Id),
            Names(contradiction.Constraints),
            contradiction.NeedsOtherNumbers ? new Phrase(" with numbers that the cells allow", "以单元格允许的数") : ""
        );
    }

    private TextSpan PlaceOf(PlacedRule rule) => places.OfRule(rule.Equations[0].Place, rule.Rule.Id);

    private static Phrase Name(NotAnalysed part) =>
        part.First.Length == 0 ? new Phrase("the whole form", "整个表单") : part.First;

    private static Phrase Names(IReadOnlyList<Constraint> constraints) => Join(constraints.Select(c => c.ToString()));

    private static Phrase Join(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct()];
        string[] shown = [.. all.Take(MaxNames)];
        int more = all.Length - shown.Length;
        return new Phrase(
            string.Join(", ", shown) + (more > 0 ? $" and {more} more" : ""),
            string.Join("、", shown) + (more > 0 ? $" 等 {all.Length} 项" : "")
        );
    }
}
