using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SchemaKit.Documents.Writing;
using SchemaKit.Schema;
using SchemaKit.Schema.Numbers;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Pages;

/// <summary>Says what is marked in the tables: the cells of each broken sum, the label of its row or column, and suspects.</summary>
internal sealed class CheckMarks
{
    private readonly string _language;
    private readonly Dictionary<Cell, List<Finding>> _findings = [];
    private readonly Dictionary<WrittenCell, List<Finding>> _labels = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Cell, (CellChange Change, bool IsSure)> _suspects = [];

    public CheckMarks(WrittenReport report, CheckFindings findings)
    {
        _language = report.Language;
        WrittenTable[] tables = [.. report.Sections.OfType<WrittenTable>()];
        for (int i = 0; i < findings.Errors.Count; i++)
            Add(tables, findings.Errors[i], new Finding(true, i + 1));
        for (int i = 0; i < findings.Warnings.Count; i++)
            Add(tables, findings.Warnings[i], new Finding(false, i + 1));
        foreach (Fault fault in findings.Faults)
        {
            foreach (CellChange change in fault.Explanations.SelectMany(e => e.Changes))
                _suspects.TryAdd(change.Cell, (change, fault.Outcome == LocationOutcome.Unique));
        }
    }

    /// <summary>What leads to a cell of the form.</summary>
    public static string AnchorOf(Cell cell) => "c" + cell.Index.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is said of a cell of a table.</summary>
    public CellMark Of(WrittenCell cell)
    {
        List<Finding>? findings = cell.Cell is { } own
            ? _findings.GetValueOrDefault(own)
            : _labels.GetValueOrDefault(cell);
        bool isSuspect = cell.Cell is { } data && _suspects.ContainsKey(data);
        if (findings is null && !isSuspect)
            return CellMark.None;
        string look =
            isSuspect ? "suspect"
            : findings!.Any(f => f.IsError) ? "broken"
            : "doubtful";
        return new CellMark(
            cell.Cell is { } form ? AnchorOf(form) : null,
            look,
            html => WriteNote(html, cell, findings ?? [])
        );
    }

    private void Add(WrittenTable[] tables, Violation violation, Finding finding)
    {
        IReadOnlyList<Cell> cells = CheckFindings.CellsOf(violation);
        foreach (Cell cell in cells)
            Add(_findings, cell, finding);
        foreach (WrittenTable table in tables)
        {
            WrittenCell[] places = [.. table.Cells.Where(c => c.Cell is { } own && cells.Contains(own))];
            if (places.Length > 1 && LabelOf(table, places) is { } label)
                Add(_labels, label, finding);
        }
    }

    // A sum goes along a row or down a column; the nearest label that is over all its cells stands for it.
    private static WrittenCell? LabelOf(WrittenTable table, WrittenCell[] places)
    {
        bool isRow = places.All(p => p.Row == places[0].Row);
        int first = places.Min(p => p.Column);
        int end = places.Max(p => p.EndColumn);
        PrintedBlock block = table.Blocks.First(b => b.FirstRow <= places[0].Row && places[0].Row < b.EndRow);
        if (isRow && block.EndRow - block.FirstDataRow > 1)
            return table
                .Cells.Where(c => c is { Kind: PrintedCellKind.RowHeader, IsLabel: true })
                .LastOrDefault(c => c.Row <= places[0].Row && places[0].Row < c.EndRow);
        return table
            .Cells.Where(c => c is { Kind: PrintedCellKind.ColumnHeader, IsLabel: true })
            .Where(c =>
                c.Row >= block.FirstRow && c.Row < block.FirstDataRow && c.Column <= first && end <= c.EndColumn
            )
            .OrderBy(c => c.ColumnSpan)
            .ThenByDescending(c => c.Row)
            .FirstOrDefault();
    }

    private static void Add<TKey>(Dictionary<TKey, List<Finding>> findings, TKey key, Finding finding)
        where TKey : notnull
    {
        if (!findings.TryGetValue(key, out List<Finding>? known))
            findings.Add(key, known = []);
        if (!known.Contains(finding))
            known.Add(finding);
    }

    private void WriteNote(TextWriter html, WrittenCell cell, IReadOnlyList<Finding> findings)
    {
        if (cell.Cell is { } own && _suspects.TryGetValue(own, out (CellChange Change, bool IsSure) suspect))
            WriteProposal(html, suspect.Change, suspect.IsSure);
        if (findings.Count == 0)
            return;
        html.Write("<span class=\"signs\">");
        foreach (Finding finding in findings)
        {
            html.Write($" <a href=\"#{finding.Anchor}\" aria-label=\"");
            html.WriteHtml(finding.Name.In(_language));
            html.Write($"\">{finding.Sign}</a>");
        }
        html.Write("</span>");
    }

    private void WriteProposal(TextWriter html, CellChange change, bool isSure)
    {
        html.Write("<span class=\"proposal\">");
        html.WriteHtml((isSure ? CheckWords.Should : CheckWords.May).In(_language) + " ");
        string range = change.Value is { } value ? NumberText.ToText(value) : "?";
        html.Write($"<b>{range}</b></span>");
    }
}
