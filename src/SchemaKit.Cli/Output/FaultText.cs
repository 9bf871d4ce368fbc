using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells which cells can be to blame for broken rules, and what should stand there.</summary>
internal sealed class FaultText(StyledWriter writer, string language)
{
    // Of more candidates than these only the likeliest are told.
    private const int MostTold = 12;

    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>Tells of all faults of a report; of none nothing is said.</summary>
    public void Write(IReadOnlyList<Fault> faults)
    {
        if (faults.Count == 0)
            return;
        writer.WriteLine();
        writer.Write("  ").WriteLine(Texts.FaultsHeading.In(language), Strong);
        foreach (Fault fault in faults)
            Write(fault);
    }

    private void Write(Fault fault)
    {
        foreach (Cell cell in fault.RefusedCells)
            Line("  ", Texts.CellIsRefused(cell));
        switch (fault.Outcome)
        {
            case LocationOutcome.NotFound:
                Line("  ", Texts.NoExplanationFound(Names(fault)));
                return;
            case LocationOutcome.Impossible:
                Line("  ", Texts.NoExplanation(Names(fault)));
                return;
            case LocationOutcome.Ambiguous:
                Line("  ", Texts.IsOneOf(fault.Explanations.Count, fault.HasMore));
                break;
            case LocationOutcome.Unique:
                break;
        }
        foreach (Explanation explanation in fault.Explanations.Take(MostTold))
            Write(explanation);
        if (fault.Explanations.Count > MostTold)
            Line("    ", Texts.MoreExplanations(fault.Explanations.Count - MostTold));
    }

    private void Write(Explanation explanation)
    {
        string mark = "  • ";
        foreach (CellChange change in explanation.Changes)
        {
            string cell = $"  {change.Cell.Path}  {change.Cell.Label(language)}";
            writer.WriteLine("  " + mark + change.Amount.In(language) + cell + change.Cause.In(language));
            mark = "    ";
        }
        if (explanation.Slip is { } slipOfAll)
            Line("    ", Texts.SlipOfAll(slipOfAll));
    }

    private static string Names(Fault fault) => string.Join(", ", fault.Equations.Select(e => e.Id));

    private void Line(string mark, Phrase text) => writer.WriteLine("  " + mark + text.In(language));
}
