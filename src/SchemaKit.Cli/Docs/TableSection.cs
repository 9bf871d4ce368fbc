using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>The part of a dictionary with the tables: each as it is printed, what to know of it, and its cells.</summary>
internal sealed class TableSection
{
    private readonly IReadOnlyList<PrintedTable> _tables;
    private readonly FormModel _model;
    private readonly ValueText _values;
    private readonly string _language;
    private readonly Dictionary<string, List<PlacedRule>> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<PrintedField, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public TableSection(
        FormSchema form,
        IReadOnlyList<PrintedTable> tables,
        FormAnalysis analysis,
        ValueText values,
        string language
    )
    {
        (_tables, _model, _values, _language) = (tables, form.Model, values, language);
        // The numbers of the form keep their place in its vector; those of rows follow.
        int next = form.Cells.Count;
        foreach (PrintedField field in tables.SelectMany(t => t.Fields).Where(f => f.IsNumber))
            _numbers.Add(field, 1 + (field.Cell?.Index ?? next++));
        foreach (PlacedRule rule in analysis.Rules)
        {
            IEnumerable<Cell> cells = rule.Equations.SelectMany(e => e.Left.Concat(e.Right)).Select(t => t.Cell);
            foreach (string path in cells.Select(c => c.PathOfRows).Distinct())
            {
                if (!_rules.TryGetValue(path, out List<PlacedRule>? rules))
                    _rules.Add(path, rules = []);
                rules.Add(rule);
            }
        }
    }

    public IEnumerable<PageEntry> Entries =>
        _tables.Select(t => new PageEntry(2, Anchor.OfTable(t.Path), t.Title(_language)));

    public void Write(PageWriter page)
    {
        foreach (PrintedTable table in _tables)
            Write(page, table);
    }

    private void Write(PageWriter page, PrintedTable table)
    {
        string anchor = Anchor.OfTable(table.Path);
        page.Heading(3, anchor, table.Title(_language));
        var notes = new TableNotes(_model, table, _language);
        foreach (string description in notes.Descriptions)
            page.Paragraph(description);
        page.Facts([.. Facts(table, notes)]);
        page.Grid(table, _language, f => Inline.Link(Anchor.OfPath(f.Path), Mark(f)));
        PageFact[] said = [.. notes.Notes];
        if (said.Length > 0)
        {
            page.Heading(4, anchor + ":notes", Say(Texts.NotesSection));
            page.Facts(said);
        }
        page.Heading(4, anchor + ":cells", Say(Texts.CellsSection));
        WriteCells(page, table);
    }

    private IEnumerable<PageFact> Facts(PrintedTable table, TableNotes notes)
    {
        yield return new PageFact(
            Say(Texts.PathFact),
            table.Path.Length == 0 ? Say(Texts.WholeReport) : Inline.Code(table.Path)
        );
        if (notes.TypeName is { } type)
            yield return new PageFact(Say(Texts.TypeFact), Inline.Link(Anchor.OfType(type), ValueText.Name(type)));
        Phrase size =
            table.IsList ? Texts.RowsOfList
            : table.Blocks.Count > 1 ? Texts.BlockSize(table.RowCount, table.ColumnCount, table.Blocks.Count)
            : Texts.GridSize(table.RowCount, table.ColumnCount, table.HeaderRows, table.HeaderColumns);
        yield return new PageFact(Say(Texts.Size), Say(size));
    }

    private void WriteCells(PageWriter page, PrintedTable table)
    {
        (Phrase Name, Func<PrintedField, IReadOnlyList<Inline>> Value)[] columns =
        [
            (Texts.NumberColumn, f => [Mark(f)]),
            (Texts.PathFact, f => [Inline.Code(f.Path)]),
            (Texts.LabelColumn, f => [f.Members.Count > 0 ? f.Label(_language) : table.Titles[^1].In(_language)]),
            (Texts.TypeColumn, f => _values.Of(f.Value)),
            .. Filled(table, (Texts.UnitColumn, UnitOf)),
            .. Filled(table, (Texts.MeasureColumn, MeasureOf)),
            .. Filled(table, (Texts.NotesColumn, Remarks)),
            .. Filled(table, (Texts.RulesColumn, f => RulesOf(f.Path))),
        ];
        page.Table(
            $"{table.Title(_language)} · {Say(Texts.CellsSection)}",
            [.. columns.Select(c => Say(c.Name))],
            table.Fields.Select(f => new PageRow(Anchor.OfPath(f.Path), [.. columns.Select(c => c.Value(f))]))
        );
    }

    // A column in which nothing stands says nothing.
    private static (Phrase, Func<PrintedField, IReadOnlyList<Inline>>)[] Filled(
        PrintedTable table,
        (Phrase Name, Func<PrintedField, IReadOnlyList<Inline>> Value) column
    ) => table.Fields.Any(f => column.Value(f).Count > 0) ? [column] : [];

    private static IReadOnlyList<Inline> UnitOf(PrintedField field) =>
        field.Value is NumberModel { Unit: { } unit } ? [unit] : [];

    private IReadOnlyList<Inline> MeasureOf(PrintedField field) =>
        (field.Value as NumberModel)?.Measure switch
        {
            Measure.Flow => [Say(Texts.Flow)],
            Measure.Stock => [Say(Texts.Stock)],
            _ => [],
        };

    private IReadOnlyList<Inline> Remarks(PrintedField field)
    {
        IEnumerable<IReadOnlyList<Inline>> remarks = _values.Remarks(field.Value, field.Member?.Documentation);
        if (field.MayBeMissing)
            remarks = remarks.Prepend([Say(Texts.MayBeMissing)]);
        if (field.IsKey)
            remarks = remarks.Prepend([Say(Texts.IsKey)]);
        return ValueText.Join(remarks, Say(new Phrase("; ", "；")));
    }

    private IReadOnlyList<Inline> RulesOf(string path) =>
        _rules.TryGetValue(path, out List<PlacedRule>? rules)
            ? ValueText.Join(rules.Select(r => (IReadOnlyList<Inline>)[Inline.Link(Anchor.OfRule(r), r.Rule.Id)]), ", ")
            : [];

    // What stands for a field in the printed table.
    private string Mark(PrintedField field) =>
        _numbers.TryGetValue(field, out int number) ? number.ToString(CultureInfo.InvariantCulture)
        : field.IsKey ? Say(Texts.KeyMark)
        : Say(Texts.TextMark);

    private string Say(Phrase phrase) => phrase.In(_language);
}
