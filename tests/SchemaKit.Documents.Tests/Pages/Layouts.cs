using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security;
using System.Text;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>Pages of a report in the layouts that publishers use.</summary>
internal static class Layouts
{
    public const string Title = "青山县人民政府2023年政府信息公开工作年度报告";

    public static IReadOnlyDictionary<string, Func<IReadOnlyList<PageTable>, byte[]>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<PageTable>, byte[]>>
        {
            ["page.html"] = t => Encoding.UTF8.GetBytes(Html(t)),
            ["spans.html"] = t => Encoding.UTF8.GetBytes(SpanPerCharacter(t)),
            ["page.md"] = t => Encoding.UTF8.GetBytes(Markdown(t)),
            ["page.csv"] = t => Encoding.UTF8.GetBytes(Delimited(t, ',')),
            ["page.tsv"] = t => Encoding.UTF8.GetBytes(Delimited(t, '\t')),
            ["tabs.txt"] = t => Encoding.UTF8.GetBytes(Tabs(t)),
            ["lines.txt"] = t => Encoding.UTF8.GetBytes(CellPerLine(t)),
            ["page.docx"] = Docx,
            ["page.xlsx"] = Xlsx,
            ["page.pdf"] = PdfPage.Of,
        };

    public static string Html(IReadOnlyList<PageTable> tables) => Html(tables, t => $"<p>{Escape(t)}</p>");

    public static string Html(IReadOnlyList<PageTable> tables, Func<string, string> content)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html><head><title>x</title></head><body><h1>{Title}</h1>\n");
        foreach (PageTable table in tables)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(table.Title)}</p>\n<table>\n");
            for (int row = 0; row < table.RowCount; row++)
            {
                html.Append("<tr>");
                foreach (PageCell cell in table.Row(row))
                    html.Append(
                        CultureInfo.InvariantCulture,
                        $"<td rowspan=\"{cell.RowSpan}\" colspan={cell.ColumnSpan}>{content(cell.Text)}</td>"
                    );
                html.Append("</tr>\n");
            }
            html.Append("</table>\n");
        }
        return html.Append("<p>五、存在的主要问题及改进情况</p><p>无</p></body></html>").ToString();
    }

    /// <summary>One character per span with empty paragraphs, as Word exports it.</summary>
    public static string SpanPerCharacter(IReadOnlyList<PageTable> tables) =>
        Html(
            tables,
            t =>
                "<p>"
                + string.Concat(t.Select(c => $"<span>{Escape(c.ToString())}</span>"))
                + "<o:p></o:p></p><p>&nbsp;</p>"
        );

    public static string Markdown(IReadOnlyList<PageTable> tables)
    {
        var text = new StringBuilder($"# {Title}\n\n");
        foreach (PageTable table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {table.Title}\n\n");
            foreach ((string[] row, int index) in Grid(table).Select((r, i) => (r, i)))
            {
                text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
                if (index == 0)
                    text.Append('|').Insert(text.Length, "---|", row.Length).Append('\n');
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>All tables in one file, merged cells in their first place, as spreadsheets save them.</summary>
    public static string Delimited(IReadOnlyList<PageTable> tables, char separator)
    {
        var text = new StringBuilder().Append(Title).Append('\n');
        foreach (PageTable table in tables)
        {
            text.Append(table.Title).Append('\n');
            foreach (string[] row in Grid(table))
                text.AppendJoin(separator, row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                    .Append("\r\n");
        }
        return text.ToString();
    }

    /// <summary>Lines with tabs in which figures begin where the labels end, as in the seed.</summary>
    public static string Tabs(IReadOnlyList<PageTable> tables)
    {
        var text = new StringBuilder($"{Title}\n\n");
        foreach (PageTable table in tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"{table.Title}\n\n");
            for (int row = 0; row < table.RowCount; row++)
                text.AppendJoin('\t', table.Row(row).Select(c => c.Text)).Append("\t\n");
            text.Append('\n');
        }
        return text.ToString();
    }

    public static string CellPerLine(IReadOnlyList<PageTable> tables) => Running(tables, "\n");

    public static string Glued(IReadOnlyList<PageTable> tables) => Running(tables, "");

    private static string Running(IReadOnlyList<PageTable> tables, string between)
    {
        var text = new StringBuilder(Title).Append('\n');
        foreach (PageTable table in tables)
        {
            text.Append(table.Title).Append(between.Length > 0 ? between : " ");
            for (int row = 0; row < table.RowCount; row++)
            {
                foreach (PageCell cell in table.Row(row).Where(c => c.Text.Length > 0))
                    text.Append(cell.Text).Append(between);
            }
        }
        return text.Append(" 五、存在的主要问题及改进情况\n").ToString();
    }

    public static byte[] Docx(IReadOnlyList<PageTable> tables)
    {
        var body = new StringBuilder($"<w:p><w:r><w:t>{Title}</w:t></w:r></w:p>");
        foreach (PageTable table in tables)
        {
            body.Append(CultureInfo.InvariantCulture, $"<w:p><w:r><w:t>{Escape(table.Title)}</w:t></w:r></w:p><w:tbl>");
            for (int row = 0; row < table.RowCount; row++)
            {
                body.Append("<w:tr>");
                for (int column = 0; column < table.ColumnCount; )
                {
                    PageCell cell = table.At(row, column);
                    string merge =
                        cell.RowSpan == 1 ? ""
                        : cell.Row == row ? "<w:vMerge w:val=\"restart\"/>"
                        : "<w:vMerge/>";
                    string runs =
                        cell.Row == row
                            ? string.Concat(
                                cell.Text.Chunk(3).Select(c => $"<w:r><w:t>{Escape(new string(c))}</w:t></w:r>")
                            )
                            : "";
                    body.Append(
                        CultureInfo.InvariantCulture,
                        $"<w:tc><w:tcPr><w:gridSpan w:val=\"{cell.ColumnSpan}\"/>{merge}</w:tcPr><w:p>{runs}</w:p></w:tc>"
                    );
                    column += cell.ColumnSpan;
                }
                body.Append("</w:tr>");
            }
            body.Append("</w:tbl>");
        }
        return Package(
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
            )
        );
    }

    /// <summary>One sheet with all tables below each other; texts are shared, numbers are numbers.</summary>
    public static byte[] Xlsx(IReadOnlyList<PageTable> tables)
    {
        var shared = new List<string>();
        var rows = new StringBuilder();
        var merges = new StringBuilder();
        int top = 0;
        void Add(int row, IEnumerable<(int Column, string Text)> cells)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            foreach ((int column, string text) in cells.Where(c => c.Text.Length > 0))
            {
                string address = Address(row, column);
                if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                    rows.Append(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><f>A1+B1</f><v>{text}</v></c>");
                else
                {
                    shared.Add(text);
                    rows.Append(
                        CultureInfo.InvariantCulture,
                        $"<c r=\"{address}\" t=\"s\"><v>{shared.Count - 1}</v></c>"
                    );
                }
            }
            rows.Append("</row>");
        }
        Add(top++, [(0, Title)]);
        foreach (PageTable table in tables)
        {
            Add(top++, [(0, table.Title)]);
            for (int row = 0; row < table.RowCount; row++)
                Add(top + row, table.Row(row).Select(c => (c.Column, c.Text)));
            foreach (PageCell cell in table.Cells.Where(c => c.RowSpan > 1 || c.ColumnSpan > 1))
                merges.Append(
                    CultureInfo.InvariantCulture,
                    $"<mergeCell ref=\"{Address(top + cell.Row, cell.Column)}:{Address(top + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}\"/>"
                );
            top += table.RowCount;
        }
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Package(
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"sheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\">{string.Concat(shared.Select(s => $"<si><r><t>{Escape(s)}</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"))}</sst>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"
            )
        );
    }

    public static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream part = package.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static string Address(int row, int column) =>
        $"{(char)('A' + column)}{(row + 1).ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<string[]> Grid(PageTable table)
    {
        for (int row = 0; row < table.RowCount; row++)
        {
            yield return
            [
                .. Enumerable
                    .Range(0, table.ColumnCount)
                    .Select(c => (Cell: table.At(row, c), Column: c))
                    .Select(p => p.Cell.Row == row && p.Cell.Column == p.Column ? p.Cell.Text : ""),
            ];
        }
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
