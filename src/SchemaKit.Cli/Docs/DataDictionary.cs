using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// What a schema says, for people: the form as it is printed, each number in it, what must tie and what that is worth. The
/// same schema gives the same bytes.
/// </summary>
internal sealed class DataDictionary
{
    private readonly FormSchema _form;
    private readonly string _language;
    private readonly PageWriter _page;
    private readonly ReportSection _report;
    private readonly TableSection _tables;
    private readonly RuleSection _rules;
    private readonly TypeSection _types;
    private readonly AnalysisSection _analysis;

    private DataDictionary(FormSchema form, FormAnalysis analysis, PageWriter page, string language)
    {
        (_form, _page, _language) = (form, page, language);
        var values = new ValueText(language);
        IReadOnlyList<PrintedTable> tables = PrintedTables.Of(form);
        _report = new ReportSection(form, tables, analysis, values, language);
        _tables = new TableSection(form, tables, analysis, values, language);
        _rules = new RuleSection(form, analysis, language);
        _types = new TypeSection(form.Model, values, language);
        _analysis = new AnalysisSection(analysis, language);
    }

    /// <summary>Writes the dictionary of a form.</summary>
    public static void Write(FormSchema form, FormAnalysis analysis, PageWriter page, string language) =>
        new DataDictionary(form, analysis, page, language).Write();

    private void Write()
    {
        Documentation documentation = _form.Model.Root.Documentation;
        string title = PrintedText.Of(documentation, _form.Model.RootName).In(_language);
        _page.Begin(title, _language, Texts.SkipContents.In(_language));
        _page.Contents(Texts.Contents.In(_language), Contents());
        _report.Write(_page);
        Section(Anchor.Tables, Texts.TablesSection, _tables.Entries.Any(), _tables.Write);
        Section(Anchor.Rules, Texts.RulesSection, _rules.Entries.Any(), _rules.Write);
        Section(Anchor.Values, Texts.ValuesSection, _types.ValueEntries.Any(), _types.WriteValues);
        Section(Anchor.Types, Texts.TypesSection, _types.TypeEntries.Any(), _types.WriteTypes);
        Section(Anchor.Analysis, Texts.AnalysisSection, true, _analysis.Write);
        _page.End(Texts.MadeBy(ThisPackage.MajorMinor).In(_language));
    }

    private IEnumerable<PageEntry> Contents() =>
        [
            new PageEntry(1, Anchor.Report, Texts.ReportSection.In(_language)),
            .. Entries(Anchor.Tables, Texts.TablesSection, _tables.Entries),
            .. Entries(Anchor.Rules, Texts.RulesSection, _rules.Entries),
            .. Entries(Anchor.Values, Texts.ValuesSection, _types.ValueEntries),
            .. Entries(Anchor.Types, Texts.TypesSection, _types.TypeEntries),
            new PageEntry(1, Anchor.Analysis, Texts.AnalysisSection.In(_language)),
        ];

    private IEnumerable<PageEntry> Entries(string anchor, Phrase heading, IEnumerable<PageEntry> below)
    {
        PageEntry[] entries = [.. below];
        return entries.Length == 0 ? [] : [new PageEntry(1, anchor, heading.In(_language)), .. entries];
    }

    private void Section(string anchor, Phrase heading, bool isThere, Action<PageWriter> write)
    {
        if (!isThere)
            return;
        _page.Heading(2, anchor, heading.In(_language));
        write(_page);
    }
}
