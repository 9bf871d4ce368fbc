using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes a report as a Word document: tables with merged cells, whose header is repeated on each page.</summary>
internal sealed class DocxWriter
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // A4 on its side with margins of 2 cm, in twentieths of a point.
    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 1134;

    private readonly XmlWriter _xml;

    private DocxWriter(XmlWriter xml) => _xml = xml;

    /// <summary>Writes a report.</summary>
    public static void Write(WrittenReport report, Stream output)
    {
        using var package = new PackageWriter(output);
        package.AddContentTypes(
            ("word/document.xml", Type + "document.main+xml"),
            ("word/styles.xml", Type + "styles+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        );
        package.AddRelationships(
            "_rels/.rels",
            (PackageWriter.Relationships + "/officeDocument", "word/document.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            )
        );
        package.AddRelationships(
            "word/_rels/document.xml.rels",
            (PackageWriter.Relationships + "/styles", "styles.xml")
        );
        package.AddText("word/styles.xml", DocxStyles.Xml);
        package.AddProperties(report.Title, report.Language);
        package.Add("word/document.xml", xml => new DocxWriter(xml).Write(report));
    }

    private void Write(WrittenReport report)
    {
        _xml.WriteStartElement("w", "document", W);
        Start("body");
        Paragraph(report.Title, "Title");
        foreach (WrittenFact fact in report.Facts)
            Paragraph(fact.Name + HtmlWriter.Colon(report.Language) + fact.Text, null);
        foreach (WrittenSection section in report.Sections)
        {
            Paragraph(section.Heading, "Heading1");
            if (section is WrittenTable table)
                Write(table);
            else if (section is WrittenProse prose)
                Write(prose);
        }
        WritePage();
        End();
        End();
    }

    private void Write(WrittenProse prose)
    {
        foreach (string paragraph in prose.Paragraphs)
            Paragraph(paragraph, null);
        // Room to write in.
        if (prose.Paragraphs.Count == 0)
            Paragraph("", null);
    }

    private void Write(WrittenTable table)
    {
        int[] widths = ScaledWidths(table);
        Start("tbl");
        WriteProperties(table, widths);
        for (int row = 0; row < table.RowCount; row++)
            WriteRow(table, row, widths);
        End();
        // Two tables without a paragraph between them would become one.
        Paragraph("", null);
    }

    private static int[] ScaledWidths(WrittenTable table)
    {
        int[] widths = TextWidth.ColumnsOf(table);
        double scale = (double)(PageWidth - (2 * Margin)) / widths.Sum();
        return [.. widths.Select(w => (int)(w * scale))];
    }

    private void WriteProperties(WrittenTable table, int[] widths)
    {
        Start("tblPr");
        Empty("tblW", ("w", Text(widths.Sum())), ("type", "dxa"));
        Start("tblBorders");
        foreach (string side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
            Empty(side, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto"));
        End();
        Empty("tblLayout", ("type", "fixed"));
        Start("tblCellMar");
        Empty("left", ("w", "60"), ("type", "dxa"));
        Empty("right", ("w", "60"), ("type", "dxa"));
        End();
        Empty("tblCaption", ("val", table.Heading));
        End();
        Start("tblGrid");
        foreach (int width in widths)
            Empty("gridCol", ("w", Text(width)));
        End();
    }

    private void WriteRow(WrittenTable table, int row, int[] widths)
    {
        Start("tr");
        Start("trPr");
        Empty("cantSplit");
        if (row < table.HeaderRows)
            Empty("tblHeader");
        End();
        foreach (WrittenCell cell in table.Cells.Where(c => c.Row <= row && row < c.EndRow).OrderBy(c => c.Column))
            WriteCell(cell, row == cell.Row, widths);
        End();
    }

    private void WriteCell(WrittenCell cell, bool isFirst, int[] widths)
    {
        Start("tc");
        Start("tcPr");
        Empty("tcW", ("w", Text(widths[cell.Column..cell.EndColumn].Sum())), ("type", "dxa"));
        if (cell.ColumnSpan > 1)
            Empty("gridSpan", ("val", Text(cell.ColumnSpan)));
        if (cell.RowSpan > 1)
            Empty("vMerge", ("val", isFirst ? "restart" : "continue"));
        if (!cell.IsData)
            Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", "F1F3F5"));
        Empty("vAlign", ("val", "center"));
        End();
        Paragraph(isFirst ? cell.Text : "", cell.Kind == PrintedCellKind.RowHeader ? "RowLabel" : "Cell");
        End();
    }

    private void Paragraph(string text, string? style)
    {
        Start("p");
        if (style is not null)
        {
            Start("pPr");
            Empty("pStyle", ("val", style));
            End();
        }
        if (text.Length > 0)
            Run(text);
        End();
    }

    private void Run(string text)
    {
        Start("r");
        string[] lines = XmlText.Clean(text).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                Empty("br");
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(lines[i].Replace('\t', ' '));
            End();
        }
        End();
    }

    private void WritePage()
    {
        Start("sectPr");
        Empty("pgSz", ("w", Text(PageWidth)), ("h", Text(PageHeight)), ("orient", "landscape"));
        string margin = Text(Margin);
        Empty(
            "pgMar",
            ("top", margin),
            ("right", margin),
            ("bottom", margin),
            ("left", margin),
            ("header", "567"),
            ("footer", "567"),
            ("gutter", "0")
        );
        End();
    }

    private void Start(string name) => _xml.WriteStartElement(name, W);

    private void End() => _xml.WriteEndElement();

    private void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach ((string attribute, string value) in attributes)
            _xml.WriteAttributeString("w", attribute, W, XmlText.Clean(value));
        End();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
