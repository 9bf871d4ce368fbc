using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>The part of a dictionary about the report as a whole: what it is, and what it holds beside its tables.</summary>
internal sealed class ReportSection(
    FormSchema form,
    IReadOnlyList<PrintedTable> tables,
    FormAnalysis analysis,
    ValueText values,
    string language
)
{
    public void Write(PageWriter page)
    {
        Documentation documentation = form.Model.Root.Documentation;
        page.Heading(2, Anchor.Report, Say(Texts.ReportSection));
        if (documentation.Description is { } description)
            page.Paragraph(description);
        page.Facts([.. Facts(documentation)]);
        // A text that a table prints has its place there.
        var printed = new HashSet<string>(tables.SelectMany(t => t.Fields).Select(f => f.Path));
        MemberModel[] members =
        [
            .. form.Model.Root.Members.Where(m =>
                m.Value is not (ObjectValueModel or ListModel) && !m.IsCell && !printed.Contains(PathOf(m))
            ),
        ];
        if (members.Length > 0)
            page.Table(
                Say(Texts.ReportSection),
                [
                    Say(Texts.PathFact),
                    Say(Texts.LabelColumn),
                    Say(Texts.TypeColumn),
                    Say(Texts.RequiredColumn),
                    Say(Texts.DescriptionColumn),
                ],
                members.Select(Row)
            );
    }

    private IEnumerable<PageFact> Facts(Documentation documentation)
    {
        yield return new PageFact(Say(Texts.Id), Inline.Code(form.Id));
        if (documentation.Title is { } title && !documentation.Labels.IsEmpty)
            yield return new PageFact(Say(Texts.TitleFact), title);
        MemberModel[] key = [.. form.Model.Root.Key];
        if (key.Length > 0)
            yield return new PageFact(
                Say(Texts.KeyFact),
                [
                    .. ValueText.Join(
                        key.Select(m =>
                            (IReadOnlyList<Inline>)
                                [Inline.Link(Anchor.OfPath(PathOf(m)), PrintedText.Of(m).In(language))]
                        ),
                        Say(new Phrase(", ", "、"))
                    ),
                ]
            );
        int perRow = tables.SelectMany(t => t.Fields).Count(f => f is { IsNumber: true, Cell: null });
        Equation[] equations = [.. analysis.Rules.SelectMany(r => r.Equations)];
        yield return new PageFact(
            Say(Texts.Size),
            Say(Texts.NumbersOf(form.Cells.Count, perRow))
                + Say(
                    Texts.RulesOf(
                        equations.Count(e => e.Rule.Severity == Severity.Error),
                        equations.Count(e => e.Rule.Severity == Severity.Warning),
                        equations.Count(e => e.Rule.Severity == Severity.Info)
                    )
                )
        );
        if (form.Model.References.Count > 0)
            yield return new PageFact(
                Say(Texts.References),
                [.. form.Model.References.Select(r => (IReadOnlyList<Inline>)[Inline.Code(r.Id)])]
            );
    }

    private PageRow Row(MemberModel member)
    {
        string path = PathOf(member);
        IEnumerable<IReadOnlyList<Inline>> said = values.Remarks(member.Value, member.Documentation);
        if (member.Documentation.Description is { } description)
            said = said.Prepend([description]);
        return new PageRow(
            Anchor.OfPath(path),
            [
                [Inline.Code(path)],
                [PrintedText.Of(member).In(language)],
                values.Of(member.Value),
                [Say(member.IsRequired ? Texts.Yes : Texts.No)],
                ValueText.Join(said, Say(new Phrase(" ", "　"))),
            ]
        );
    }

    private static string PathOf(MemberModel member) => Schema.Json.JsonPointer.Join([member.JsonName]);

    private string Say(Phrase phrase) => phrase.In(language);
}
