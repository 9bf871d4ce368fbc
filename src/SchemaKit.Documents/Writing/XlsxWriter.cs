using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Writes a report as an Excel workbook: a sheet with its texts, then one for each table. Tables stacked in one sheet would
/// share the widths of their columns, and could neither keep their headers in sight nor be printed by themselves.
/// </summary>
internal static class XlsxWriter
{
    /// <summary>The namespace of the parts of a workbook.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Writes a report.</summary>
    public static void Write(WrittenReport report, Stream output)
    {
        WrittenTable[] tables = [.. report.Sections.OfType<WrittenTable>()];
        IReadOnlyList<string> names = SheetNames.Of(
            tables.Select(t => t.Heading).Prepend(new Phrase("Report", "报告").In(report.Language))
        );
        var styles = new SheetStyles();
        var figures = new SheetFigures(report, tables, names);
        using var package = new PackageWriter(output);
        AddFrame(package, report, names);
        package.Add("xl/worksheets/sheet1.xml", xml => new TextSheet(xml, report, styles).Write());
        for (int i = 0; i < tables.Length; i++)
        {
            int sheet = i + 1;
            package.Add(
                $"xl/worksheets/sheet{XmlConvert.ToString(sheet + 1)}.xml",
                xml => new TableSheet(xml, tables[sheet - 1], sheet, figures, styles, report.Language).Write()
            );
        }
        package.AddText("xl/styles.xml", styles.ToXml());
    }

    private static void AddFrame(PackageWriter package, WrittenReport report, IReadOnlyList<string> names)
    {
        string[] sheets = [.. names.Select((_, i) => $"worksheets/sheet{XmlConvert.ToString(i + 1)}.xml")];
        package.AddContentTypes([
            ("xl/workbook.xml", Type + "sheet.main+xml"),
            ("xl/styles.xml", Type + "styles+xml"),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            .. sheets.Select(s => ("xl/" + s, Type + "worksheet+xml")),
        ]);
        package.AddRelationships(
            "_rels/.rels",
            (PackageWriter.Relationships + "/officeDocument", "xl/workbook.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            )
        );
        package.AddRelationships(
            "xl/_rels/workbook.xml.rels",
            [
                .. sheets.Select(s => (PackageWriter.Relationships + "/worksheet", s)),
                (PackageWriter.Relationships + "/styles", "styles.xml"),
            ]
        );
        package.AddProperties(report.Title, report.Language);
        package.Add("xl/workbook.xml", xml => WriteWorkbook(xml, names));
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, PackageWriter.Relationships);
        xml.WriteStartElement("sheets", Main);
        for (int i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", XmlConvert.ToString(i + 1));
            xml.WriteAttributeString("id", PackageWriter.Relationships, "rId" + XmlConvert.ToString(i + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
