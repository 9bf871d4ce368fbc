using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Writes the rows of a table in HTML. Headers lie several deep and parts of a table have each their own, so that each number
/// names its headers: no program has to guess what it belongs to.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="table">The table.</param>
/// <param name="prefix">What the ids of its headers begin with.</param>
/// <param name="mark">What is said of each cell beside its text.</param>
internal sealed class HtmlGrid(TextWriter output, WrittenTable table, string prefix, Func<WrittenCell, CellMark> mark)
{
    private readonly ILookup<int, WrittenCell> _rows = table.ByRow();
    private readonly WrittenCell[] _labels = [.. table.Cells.Where(c => c.IsLabel)];

    /// <summary>Writes the head and the parts of the table.</summary>
    public void Write()
    {
        // A header in the head of a table is above all that follows; blocks have each their own.
        if (table.HeaderRows > 0)
            WriteRows("thead", 0, table.HeaderRows);
        foreach (PrintedBlock block in table.Blocks)
            WriteRows("tbody", table.HeaderRows > 0 ? block.FirstDataRow : block.FirstRow, block.EndRow);
    }

    private void WriteRows(string group, int from, int to)
    {
        output.Write($"<{group}>\n");
        for (int row = from; row < to; row++)
        {
            output.Write("<tr>");
            foreach (WrittenCell cell in _rows[row])
                WriteCell(cell);
            output.Write("</tr>\n");
        }
        output.Write($"</{group}>\n");
    }

    private void WriteCell(WrittenCell cell)
    {
        string element = cell.IsLabel ? "th" : "td";
        CellMark said = mark(cell);
        output.Write("<" + element);
        WriteAttribute("id", said.Id ?? (cell.IsLabel ? IdOf(cell) : ""));
        WriteAttribute("scope", cell.IsLabel ? ScopeOf(cell.Kind) : "");
        WriteAttribute("headers", cell.IsData ? string.Join(' ', HeadersOf(cell).Select(IdOf)) : "");
        WriteAttribute("rowspan", SpanOf(cell.RowSpan));
        WriteAttribute("colspan", SpanOf(cell.ColumnSpan));
        WriteAttribute("class", ClassOf(cell, said));
        output.Write(">");
        output.WriteHtml(cell.Text);
        said.WriteNote?.Invoke(output);
        output.Write($"</{element}>");
    }

    private static string ClassOf(WrittenCell cell, CellMark said)
    {
        string own =
            cell.Kind == PrintedCellKind.Corner ? "corner"
            : cell.IsData && cell.Number is not null ? "number"
            : "";
        return string.Join(' ', new[] { own, said.Class }.Where(c => c.Length > 0));
    }

    private void WriteAttribute(string name, string value)
    {
        if (value.Length == 0)
            return;
        output.Write($" {name}=\"");
        output.WriteHtml(value);
        output.Write("\"");
    }

    // The labels over its column in its block, and those of its row.
    private IEnumerable<WrittenCell> HeadersOf(WrittenCell cell)
    {
        PrintedBlock block = table.Blocks.First(b => b.FirstRow <= cell.Row && cell.Row < b.EndRow);
        return _labels.Where(l =>
            l.Kind == PrintedCellKind.RowHeader
                ? l.Row <= cell.Row && cell.Row < l.EndRow
                : l.Row >= block.FirstRow
                    && l.Row < block.FirstDataRow
                    && l.Column <= cell.Column
                    && cell.Column < l.EndColumn
        );
    }

    private string IdOf(WrittenCell cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}r{cell.Row + 1}c{cell.Column + 1}");

    private static string ScopeOf(PrintedCellKind kind) =>
        kind switch
        {
            PrintedCellKind.BlockHeader => "rowgroup",
            PrintedCellKind.ColumnHeader => "col",
            _ => "row",
        };

    private static string SpanOf(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : "";
}
