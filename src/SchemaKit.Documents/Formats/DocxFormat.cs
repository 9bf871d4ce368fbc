using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>A Word document: paragraphs and tables in the order of the body. Deleted, struck and hidden text is none; inserted text is text.</summary>
internal sealed class DocxFormat
{
    private readonly ReadingLimits _limits;
    private readonly List<RawBlock> _blocks = [];
    private int _paragraphs;
    private int _tables;

    private DocxFormat(ReadingLimits limits) => _limits = limits;

    /// <summary>Reads a document.</summary>
    public static RawDocument Read(byte[] document, ReadingLimits limits)
    {
        using var package = new OfficePackage(document, limits);
        XElement body =
            package.Find("word/document.xml")?.Elements().FirstOrDefault(e => e.Name.LocalName == "body")
            ?? throw new InvalidDataException("No word/document.xml with a body.");
        var format = new DocxFormat(limits);
        format.AddAll(body);
        return new RawDocument(format._blocks);
    }

    private void AddAll(XElement parent)
    {
        foreach (XElement element in Content(parent))
        {
            if (element.Name.LocalName == "tbl")
                AddTable(element);
            else if (element.Name.LocalName == "p")
                AddParagraph(element);
        }
    }

    // What is wrapped, in a content control or a tracked change, stands where the wrapping does.
    private static IEnumerable<XElement> Content(XElement parent) =>
        parent
            .Elements()
            .SelectMany(e =>
                e.Name.LocalName switch
                {
                    "sdt" => e.Elements().Where(c => c.Name.LocalName == "sdtContent").SelectMany(Content),
                    "ins" or "moveTo" or "customXml" or "smartTag" => Content(e),
                    "del" or "moveFrom" => [],
                    _ => [e],
                }
            );

    private void AddParagraph(XElement paragraph)
    {
        _paragraphs++;
        _limits.Check();
        // A text box hangs on a paragraph and may hold a table.
        foreach (XElement box in BoxesOf(paragraph))
            AddAll(box);
        string text = TextOf(paragraph).Trim();
        _limits.CountText(text.Length);
        foreach (
            string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            _limits.CountLine();
            _blocks.Add(new RawText(line, new ParagraphPlace(_paragraphs)));
        }
    }

    // A box in a box belongs to a paragraph of the outer one.
    private static IEnumerable<XElement> BoxesOf(XElement element) =>
        element
            .Elements()
            .SelectMany(e =>
                e.Name.LocalName switch
                {
                    "txbxContent" => [e],
                    "Fallback" => [],
                    _ => BoxesOf(e),
                }
            );

    private void AddTable(XElement table)
    {
        int number = ++_tables;
        var rows = new List<DocxCell[]>();
        foreach (XElement row in Content(table).Where(e => e.Name.LocalName == "tr"))
        {
            _limits.Check();
            rows.Add([.. CellsOf(row)]);
        }
        if (rows.Any(r => r.Any(c => c.Element.Descendants().Any(d => d.Name.LocalName == "tbl"))))
        {
            AddLayout(rows);
            return;
        }
        if (ToGrid(rows, number) is { } grid)
            _blocks.Add(grid);
    }

    // A table around others is there for the layout.
    private void AddLayout(List<DocxCell[]> rows)
    {
        foreach (DocxCell cell in rows.SelectMany(r => r))
            AddAll(cell.Element);
    }

    private RawGrid? ToGrid(List<DocxCell[]> rows, int number)
    {
        var grid = new GridBuilder(_limits);
        for (int row = 0; row < rows.Count; row++)
        {
            grid.StartRow();
            foreach (DocxCell cell in rows[row])
            {
                if (cell.IsContinued)
                    continue;
                grid.Skip(cell.Column - grid.MoveToFree());
                string text = string.Join(
                    '\n',
                    Content(cell.Element).Where(e => e.Name.LocalName == "p").Select(TextOf)
                );
                _limits.CountText(text.Length);
                grid.Add(text, RowSpanOf(rows, row, cell), cell.Span, (r, c) => new TablePlace(number, r + 1, c + 1));
            }
        }
        return grid.ToGrid();
    }

    private static int RowSpanOf(List<DocxCell[]> rows, int row, DocxCell cell)
    {
        int span = 1;
        while (
            cell.Starts
            && row + span < rows.Count
            && rows[row + span].Any(c => c.IsContinued && c.Column == cell.Column)
        )
            span++;
        return span;
    }

    private static IEnumerable<DocxCell> CellsOf(XElement row)
    {
        int column = Number(Property(row, "trPr", "gridBefore"), 0);
        foreach (XElement cell in Content(row).Where(e => e.Name.LocalName == "tc"))
        {
            int span = Math.Clamp(Number(Property(cell, "tcPr", "gridSpan"), 1), 1, 1000);
            XElement? merge = Property(cell, "tcPr", "vMerge");
            bool starts = merge is not null && Value(merge) == "restart";
            yield return new DocxCell(cell, column, span, starts, merge is not null && !starts);
            column += span;
        }
    }

    private static XElement? Property(XElement element, string properties, string name) =>
        element
            .Elements()
            .FirstOrDefault(e => e.Name.LocalName == properties)
            ?.Elements()
            .FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Value(XElement element) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == "val")?.Value;

    private static int Number(XElement? element, int otherwise) =>
        element is not null
        && int.TryParse(Value(element), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number)
            ? Math.Clamp(number, 0, 1000)
            : otherwise;

    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(child.Value);
                    break;
                case "tab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "pPr" or "rPr" or "del" or "moveFrom" or "txbxContent" or "Fallback" or "instrText" or "delText":
                    break;
                case "r" when Has(child, "vanish") || Has(child, "strike") || Has(child, "dstrike"):
                    break;
                default:
                    int start = text.Length;
                    Append(child, text);
                    if (IsRaised(child))
                        FootnoteMark.Part(text, start);
                    break;
            }
        }
    }

    private static bool Has(XElement run, string property) =>
        Property(run, "rPr", property) is { } found && Value(found) is not ("0" or "false" or "off");

    private static bool IsRaised(XElement run) =>
        run.Name.LocalName == "r"
        && Property(run, "rPr", "vertAlign") is { } align
        && Value(align) is "superscript" or "subscript";
}
