using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Cli.Output;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Cli.Docs;

/// <summary>The part of a dictionary that tells what the rules are worth, as <c>schemakit analyze</c> does.</summary>
internal sealed class AnalysisSection(FormAnalysis analysis, string language)
{
    // More findings of a kind than these are told by their number.
    private const int Many = 100;

    public void Write(PageWriter page)
    {
        page.Paragraph(Say(Texts.AnalysisIntroduction));
        if (analysis.RowsPerList is { } rows)
            page.Paragraph(Say(Texts.RowsPerList(rows)));
        PageRow[] figures = [.. Figures()];
        if (figures.Length > 0)
            page.Table(
                Say(Texts.AnalysisSection),
                [
                    Say(Texts.TableColumn),
                    Say(Texts.NumbersColumn),
                    Say(Texts.EquationsColumn),
                    Say(Texts.InequalitiesColumn),
                    Say(Texts.RankColumn),
                    Say(Texts.DetectableColumn),
                    Say(Texts.LocatableColumn),
                    Say(Texts.UndetectedColumn),
                ],
                figures
            );
        page.Facts([
            Found(
                Texts.Contradictions,
                analysis.Contradictions,
                c => Finding(Texts.ContradictorySet(c.IsSmallest, c.NeedsOtherNumbers), c.Constraints)
            ),
            Found(
                Texts.RedundantRules,
                analysis.RedundantRules,
                r => Finding(Texts.FollowsFrom(r.Rule.Rule.Id, r.From.Count), r.From)
            ),
            Found(
                Texts.RedundantEquations,
                analysis.RedundantEquations,
                c => Finding(Texts.FollowsFrom(c.Equation.Id, c.From.Count), c.From)
            ),
            Found(
                Texts.ForcedCells,
                analysis.Forced,
                f => Finding(Texts.IsForced(f.Cell.Path, f.Value.ToString()), f.By)
            ),
            Found(
                Texts.Uncovered,
                analysis.Uncovered,
                c => [Inline.Link(Anchor.OfPath(c.PathOfRows), c.Label(language))]
            ),
            Found(
                Texts.NotAdditive,
                analysis.NotAdditive,
                r => [Say(Texts.Grows(r.Rule.Rule.Id, r.Constant.ToString()))]
            ),
            .. analysis.NotAnalysed.Count == 0
                ? Array.Empty<PageFact>()
                :
                [
                    Found(
                        Texts.NotAnalysed,
                        analysis.NotAnalysed,
                        p => [Say(Texts.Part(p.First, p.Cells, p.Equations))]
                    ),
                ],
        ]);
    }

    private IEnumerable<PageRow> Figures()
    {
        if (analysis.Whole is { } whole)
            yield return Row(whole, [Say(Texts.WholeForm)]);
        foreach (Section table in analysis.Tables)
            yield return Row(table, [table.Labels.In(language) ?? table.Path]);
    }

    private PageRow Row(Section section, IReadOnlyList<Inline> name)
    {
        LocationReport location = section.Location;
        IReadOnlyList<Inline> undetected =
            location.Undetected.Count == 0
                ? [Say(Texts.NothingUndetected(LocationReport.MaxPattern))]
                : ValueText.Join(
                    location.Pattern.Select(p =>
                        (IReadOnlyList<Inline>)[Inline.Link(Anchor.OfPath(p.Path), Say(Texts.InRows(p.Path, p.Rows)))]
                    ),
                    ", "
                );
        return new PageRow(
            null,
            [
                name,
                [Text(section.Cells)],
                [Text(section.Equations)],
                [Text(section.Inequalities)],
                [Text(section.Rank)],
                [Text(location.Detectable)],
                [Text(location.Locatable)],
                undetected,
            ]
        );
    }

    private PageFact Found<T>(Phrase name, IEnumerable<T> findings, Func<T, IReadOnlyList<Inline>> write)
    {
        T[] all = [.. findings];
        List<IReadOnlyList<Inline>> lines = [.. all.Take(Many).Select(write)];
        if (all.Length > Many)
            lines.Add(["… (" + Text(all.Length - Many) + ")"]);
        return new PageFact(
            Say(name),
            lines.Count == 0
                ?
                [
                    [Say(Texts.NoneFound)],
                ]
                : lines
        );
    }

    private IReadOnlyList<Inline> Finding(Phrase what, IReadOnlyList<Constraint> constraints)
    {
        List<Inline> line = [Say(what)];
        foreach (ConstraintGroup group in ConstraintGroup.Of(constraints))
        {
            line.Add(Say(line.Count == 1 ? new Phrase(": ", "：") : new Phrase("; ", "；")));
            line.Add(Say(group.Text));
            if (group.Rule is { } rule)
                line.AddRange([" ", Inline.Code(rule)]);
        }
        return line;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Say(Phrase phrase) => phrase.In(language);
}
