using System;
using System.Globalization;
using System.IO;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>Writes the rows of a printed table in HTML: merged cells need it, in Markdown as well.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">The language of the labels.</param>
internal sealed class GridHtml(TextWriter output, string language)
{
    public void Write(PrintedTable table, Action<PrintedField> writeData)
    {
        // A header in the head of a table is above all that follows; blocks have each their own.
        bool hasHead = table.Blocks.Count == 1 && table.HeaderRows > 0;
        int next = 0;
        if (hasHead)
        {
            output.Write("<thead>\n");
            WriteRows(table, 0, table.HeaderRows, ref next, writeData);
            output.Write("</thead>\n");
        }
        foreach (PrintedBlock block in table.Blocks)
        {
            output.Write("<tbody>\n");
            WriteRows(table, hasHead ? block.FirstDataRow : block.FirstRow, block.EndRow, ref next, writeData);
            output.Write("</tbody>\n");
        }
    }

    private void WriteRows(PrintedTable table, int from, int to, ref int next, Action<PrintedField> writeData)
    {
        for (int row = from; row < to; row++)
        {
            output.Write("<tr>");
            for (; next < table.Cells.Count && table.Cells[next].Row == row; next++)
                WriteCell(table.Cells[next], writeData);
            output.Write("</tr>\n");
        }
    }

    private void WriteCell(PrintedCell cell, Action<PrintedField> writeData)
    {
        // A header reaches as far as it spans: 'col' and 'row', not the groups, whose reach would be the rest of the table.
        string? scope = cell.Kind switch
        {
            PrintedCellKind.BlockHeader => "rowgroup",
            PrintedCellKind.ColumnHeader => "col",
            PrintedCellKind.RowHeader => "row",
            _ => null,
        };
        string text = cell.Text.In(language);
        // A blank cell is no header of anything.
        bool isHeader = scope is not null && text.Length > 0;
        output.Write(isHeader ? $"<th scope=\"{scope}\"" : "<td");
        WriteSpan("rowspan", cell.RowSpan);
        WriteSpan("colspan", cell.ColumnSpan);
        output.Write(">");
        if (cell.Field is { } field)
            writeData(field);
        else
            PageText.WriteHtml(output, text);
        output.Write(isHeader ? "</th>" : "</td>");
    }

    private void WriteSpan(string name, int span)
    {
        if (span > 1)
            output.Write(string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\""));
    }
}
