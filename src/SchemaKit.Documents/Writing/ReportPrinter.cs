using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>Prints a report: from its form and figures to what stands in a document, in any format.</summary>
internal sealed class ReportPrinter
{
    private readonly FormModel _model;
    private readonly ValuePrinter _values;
    private readonly string _language;

    private ReportPrinter(FormSchema form, FormDraft? draft, string language)
    {
        (_model, _language) = (form.Model, language);
        _values = new ValuePrinter(form, draft, language);
    }

    /// <summary>A draft as it is printed.</summary>
    public static WrittenReport Print(FormDraft draft, WriteOptions options) =>
        Print(draft.Form, draft, draft.Layout, options);

    /// <summary>A form to be filled in.</summary>
    public static WrittenReport PrintBlank(FormSchema form, WriteOptions options) =>
        Print(form, null, form.Layout(), options);

    private static WrittenReport Print(FormSchema form, FormDraft? draft, FormLayout layout, WriteOptions options)
    {
        var printer = new ReportPrinter(form, draft, options.Language);
        var tables = new TablePrinter(printer._values, draft, options);
        return new WrittenReport(
            options.Language,
            printer.Title(),
            [.. printer.FactMembers().Where(m => draft is null || printer.IsPrinted(m)).Select(printer.Fact)],
            [.. printer.Sections(PrintedTables.Of(form), tables)]
        )
        {
            Equations = layout.Equations,
        };
    }

    private string Title()
    {
        string form = PrintedText.Of(_model.Root.Documentation, _model.RootName).In(_language);
        string unit = KeyText(m => m.Value is TextModel);
        string year = KeyText(m => m.Value is NumberModel);
        if (unit.Length == 0 && year.Length == 0)
            return form;
        return new Phrase(
            string.Join(", ", new[] { form, unit, year }.Where(t => t.Length > 0)),
            unit + (year.Length > 0 ? year + "年" : "") + form
        ).In(_language);
    }

    private string KeyText(Func<MemberModel, bool> isMeant) =>
        _model.Root.Key.FirstOrDefault(isMeant) is { } member ? _values.Text(PathOf(member), member.Value) : "";

    // A constant says which form it is, and is read from the labels.
    private IEnumerable<MemberModel> FactMembers() =>
        _model.Root.Members.Where(m =>
            m is { IsCell: false, Value: not (ObjectValueModel or ListModel or TextModel { Constant: not null }) }
            && !IsProse(m)
        );

    private bool IsProse(MemberModel member) => Prose.Is(member, _model.Root);

    private int IndexOf(string name)
    {
        for (int i = 0; i < _model.Root.Members.Count; i++)
        {
            if (_model.Root.Members[i].JsonName == name)
                return i;
        }
        return -1;
    }

    // A report does not tell what it need not have and has not.
    private bool IsPrinted(MemberModel member) =>
        member.IsRequired || _values.Text(PathOf(member), member.Value).Length > 0;

    private WrittenFact Fact(MemberModel member) =>
        new(
            PrintedText.Of(member).In(_language),
            _values.Text(PathOf(member), member.Value),
            _values.ChoicesOf(member.Value),
            member.Value as NumberModel
        );

    private IEnumerable<WrittenSection> Sections(IReadOnlyList<PrintedTable> tables, TablePrinter printer)
    {
        IEnumerable<(int Order, WrittenSection Section)> prose = _model
            .Root.Members.Where(IsProse)
            .Select(m => (IndexOf(m.JsonName), (WrittenSection)ProseOf(m)));
        IEnumerable<(int Order, WrittenSection Section)> grids = tables.SelectMany(t =>
            printer.Print(t).Select(w => (IndexOf(t.Fields.First().Steps[0]), (WrittenSection)w))
        );
        return prose.Concat(grids).OrderBy(s => s.Order).Select(s => s.Section);
    }

    private WrittenProse ProseOf(MemberModel member) =>
        new(
            PrintedText.Of(member).In(_language),
            _values
                .Text(PathOf(member), member.Value)
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    private static string PathOf(MemberModel member) => "/" + JsonPointer.Escape(member.JsonName);
}
