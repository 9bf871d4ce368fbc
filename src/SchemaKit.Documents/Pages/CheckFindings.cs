using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Pages;

/// <summary>What is to be shown of a report: broken sums, numbered, and the cells that can be to blame.</summary>
/// <param name="Results">What became of the rules: those of the report alone, then those that compare.</param>
/// <param name="Errors">The hard rules that are broken.</param>
/// <param name="Warnings">The others.</param>
/// <param name="Faults">What is wrong, and what explains it.</param>
internal sealed record CheckFindings(
    IReadOnlyList<CheckResult> Results,
    IReadOnlyList<Violation> Errors,
    IReadOnlyList<Violation> Warnings,
    IReadOnlyList<Fault> Faults
)
{
    /// <summary>How many explanations of one fault are shown.</summary>
    public const int MaxExplanations = 10;

    /// <summary>Looks at a draft.</summary>
    public static CheckFindings Of(FormDraft draft, FormDraft? previous)
    {
        CheckResult[] results = previous is null ? [draft.Check()] : [draft.Check(), draft.CheckAgainst(previous)];
        Violation[] violations = [.. results.SelectMany(r => r.Violations)];
        return new CheckFindings(
            results,
            [.. violations.Where(v => v.Severity == Severity.Error)],
            [.. violations.Where(v => v.Severity != Severity.Error)],
            draft.Locate(new LocationOptions { MaxExplanations = MaxExplanations }).Faults
        );
    }

    /// <summary>The cells of a broken sum that are the report's own.</summary>
    public static IReadOnlyList<Cell> CellsOf(Violation violation) =>
        [.. violation.Equation.Left.Concat(violation.Equation.Right).Where(t => !t.IsPrevious).Select(t => t.Cell)];

    /// <summary>How many equations of a severity were asked, hold, and cannot be decided.</summary>
    public (int Asked, int Held, int Undecided) Count(bool isHard)
    {
        Severity[] severities = isHard ? [Severity.Error] : [Severity.Warning, Severity.Info];
        return (
            Results.Sum(r => severities.Sum(r.Count)),
            Results.Sum(r => severities.Sum(r.CountHeld)),
            Results.Sum(r => r.Undecided.Count(e => severities.Contains(e.Rule.Severity)))
        );
    }
}
