using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Analysis;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using Spectre.Console;

namespace SchemaKit.Cli.Output;

/// <summary>Tells of an analysis in lines for people.</summary>
internal sealed class AnalysisText(StyledWriter writer, string language)
{
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Doubtful = new(Color.Yellow);

    public void Write(AnalysedSchema schema)
    {
        if (schema.Analysis is not null)
            Write(schema, schema.Analysis);
        else
            SchemaFaults.Write(writer, schema.File, schema.Unreadable, schema.Problems, language);
    }

    private void Write(AnalysedSchema schema, FormAnalysis analysis)
    {
        Contradiction[] contradictions = [.. analysis.Contradictions];
        if (contradictions.Length > 0)
            Line(0, Texts.IsContradictory(schema.File, contradictions.Length), Bad);
        else if (analysis.NotAnalysed.Count > 0)
            Line(0, Texts.IsSoundAsFarAsKnown(schema.File), Doubtful);
        else
            Line(0, Texts.IsSound(schema.File), Good);

        writer.WriteLine();
        if (analysis.RowsPerList is { } rows)
            Line(2, Texts.RowsPerList(rows));
        if (analysis.Whole is { } whole)
            WriteSection(whole, Texts.WholeForm.In(language));
        foreach (Section table in analysis.Tables)
            WriteSection(table, $"{table.Labels.In(language) ?? table.Path.TrimStart('/')} ({table.Path})");

        if (contradictions.Length > 0)
            WriteList(
                Texts.Contradictions,
                contradictions,
                c => Finding(Texts.ContradictorySet(c.IsSmallest, c.NeedsOtherNumbers), c.Constraints)
            );
        WriteList(
            Texts.RedundantRules,
            analysis.RedundantRules,
            r => Finding(Texts.FollowsFrom(Named(r.Rule), r.From.Count), r.From)
        );
        WriteList(
            Texts.RedundantEquations,
            [.. analysis.RedundantEquations],
            c => Finding(Texts.FollowsFrom(c.Equation.Id, c.From.Count), c.From)
        );
        WriteList(
            Texts.ForcedCells,
            [.. analysis.Forced],
            f => Finding(Texts.IsForced(f.Cell.Path, f.Value.ToString()), f.By)
        );
        WriteList(Texts.Uncovered, analysis.Uncovered, c => writer.WriteLine($"    {c.Path}  {c.Label(language)}"));
        WriteList(
            Texts.NotAdditive,
            analysis.NotAdditive,
            r => Line(4, Texts.Grows(Named(r.Rule), r.Constant.ToString()))
        );
        if (analysis.NotAnalysed.Count > 0)
            WriteList(Texts.NotAnalysed, analysis.NotAnalysed, p => Line(4, Texts.Part(p.First, p.Cells, p.Equations)));
    }

    private void WriteSection(Section section, string name)
    {
        LocationReport location = section.Location;
        Line(2, Texts.Section(name, section.Cells, section.Equations, section.Inequalities, section.Rank));
        Line(4, Texts.SingleErrors(section.Cells, location.Detectable, location.Locatable));
        Line(
            4,
            location.Undetected.Count == 0
                ? Texts.NothingUndetected(LocationReport.MaxPattern)
                : Texts.Undetected(
                    location.Undetected.Count,
                    string.Join(", ", location.Pattern.Select(p => Texts.InRows(p.Path, p.Rows).In(language)))
                )
        );
    }

    private void WriteList<T>(Phrase heading, IReadOnlyList<T> items, Action<T> write)
    {
        writer.WriteLine();
        Line(2, Texts.Heading(heading, items.Count), items.Count == 0 ? (Style?)null : Doubtful);
        foreach (T item in items)
            write(item);
    }

    private void Finding(Phrase what, IReadOnlyList<Constraint> constraints)
    {
        Line(4, what);
        foreach (ConstraintGroup group in ConstraintGroup.Of(constraints))
        {
            string rule = group.Rule is null || group.IsMany ? "" : ": " + group.Rule;
            writer.WriteLine($"      {group.Text.In(language)}{rule}");
            if (group.IsMany)
                writer.WriteLine($"        {group.Rule}");
        }
    }

    private static string Named(PlacedRule rule) => $"{rule.Equations[0].Place}#{rule.Rule.Id}";

    private void Line(int indent, Phrase text, Style? style = null)
    {
        writer.Write(new string(' ', indent));
        writer.WriteLine(text.In(language), style);
    }
}
