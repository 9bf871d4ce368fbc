using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>The parts of a dictionary with what the schema defines: lists of values, and objects with their members.</summary>
internal sealed class TypeSection(FormModel form, ValueText values, string language)
{
    public IEnumerable<PageEntry> ValueEntries => Entries(form.Types.OfType<EnumModel>());

    public IEnumerable<PageEntry> TypeEntries => Entries(form.Types.OfType<ObjectModel>());

    public void WriteValues(PageWriter page)
    {
        foreach (EnumModel list in form.Types.OfType<EnumModel>())
        {
            Head(page, list);
            page.Table(
                ValueText.Name(list.Name),
                [Say(Texts.ValueColumn), Say(Texts.LabelColumn)],
                list.Items.Select(i => new PageRow(
                    null,
                    [
                        [Inline.Code(i.JsonName)],
                        i.Labels.In(language) is { } label ? [label] : [],
                    ]
                ))
            );
        }
    }

    public void WriteTypes(PageWriter page)
    {
        foreach (ObjectModel type in form.Types.OfType<ObjectModel>())
        {
            Head(page, type);
            if (type.Members.Count > 0)
                page.Table(
                    ValueText.Name(type.Name),
                    [Say(Texts.NameColumn), Say(Texts.LabelColumn), Say(Texts.TypeColumn), Say(Texts.RequiredColumn)],
                    type.Members.Select(Row)
                );
        }
    }

    private static void Head(PageWriter page, TypeModel type)
    {
        page.Heading(3, Anchor.OfType(type.Name), ValueText.Name(type.Name));
        if (type.Documentation.Description is { } description)
            page.Paragraph(description);
    }

    private PageRow Row(MemberModel member) =>
        new(
            null,
            [
                [Inline.Code(member.JsonName)],
                [PrintedText.Of(member).In(language)],
                values.Of(member.Value),
                [Say(member.IsRequired ? Texts.Yes : Texts.No)],
            ]
        );

    private static IEnumerable<PageEntry> Entries(IEnumerable<TypeModel> types) =>
        types.Select(t => new PageEntry(2, Anchor.OfType(t.Name), ValueText.Name(t.Name)));

    private string Say(Phrase phrase) => phrase.In(language);
}
