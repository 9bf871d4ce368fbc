using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using SchemaKit.Documents.Tests.Pages;

namespace SchemaKit.Documents.Tests;

/// <summary>Small files that would become large in memory are refused before they do.</summary>
public sealed class BombTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const long MaxAllocated = 600L << 20;

    public static TheoryData<string, string> Bodies =>
        new()
        {
            { "elements and attributes", "<w:p/>" },
            { "elements and attributes", "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>" },
            { "when unpacked", new string(' ', 1000) },
            { "when unpacked", $"<!--{new string('x', 1000)}-->" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_Word_file_of_much_of_something_is_refused(string reason, string part) =>
        AssertRefused(reason, Docx(part, (80 << 20) / part.Length), "x.docx");

    [Theory]
    [InlineData("elements and attributes", "<row><c><v>1</v></c></row>", 1_000_000, "")]
    [InlineData("elements and attributes", "<row/>", 3_000_000, "")]
    [InlineData("elements and attributes", "", 1, "<si><t>x</t></si>")]
    [InlineData("cells", "<row><c><v>1</v></c></row>", 150_000, "")]
    public void A_workbook_of_much_of_something_is_refused(string reason, string row, int rows, string shared) =>
        AssertRefused(reason, Xlsx(Repeat(row, rows), Repeat(shared, 1_200_000)), "x.xlsx");

    [Fact]
    public void A_long_text_that_many_cells_share_is_counted_in_each()
    {
        string text = $"<si><t>{new string('x', 1_000_000)}</t></si>";
        AssertRefused("characters", Xlsx(Repeat("<row><c t=\"s\"><v>0</v></c></row>", 50_000), [text]), "x.xlsx");
    }

    [Fact]
    public void Rows_far_apart_do_not_fill_the_gap()
    {
        IEnumerable<string> rows = Enumerable
            .Range(0, 1000)
            .Select(i => $"<row r=\"{(i * 1000) + 1}\"><c><v>1</v></c></row>");
        AssertRefused("cells", Xlsx(rows, []), "x.xlsx");
    }

    [Fact]
    public void A_sheet_that_is_listed_often_is_read_once()
    {
        string sheets = string.Concat(Enumerable.Repeat("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", 50_000));
        Assert.NotEmpty(Read(Xlsx(["<row><c><v>1</v></c></row>"], [], sheets), "x.xlsx").Notes);
    }

    [Fact]
    public void An_element_of_many_attributes_is_refused()
    {
        IEnumerable<string> attributes = Enumerable.Range(0, 500_000).Select(i => $" a{i}=\"\"");
        AssertRefused("attributes in one", Xlsx(["<row", .. attributes, "/>"], []), "x.xlsx");
    }

    [Fact]
    public void Boxes_within_boxes_are_read_once()
    {
        string open = string.Concat(Enumerable.Repeat("<w:p><w:txbxContent>", 40));
        string close = string.Concat(Enumerable.Repeat("</w:txbxContent></w:p>", 40));
        Assert.NotEmpty(Read(Docx($"{open}<w:p><w:r><w:t>1</w:t></w:r></w:p>{close}", 1), "x.docx").Notes);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(0x7ffffff0)]
    public void A_size_that_the_package_tells_is_not_believed(int size)
    {
        byte[] package = Docx("<w:p/>", 20_000_000);
        for (int at = 0; at + 28 < package.Length; at++)
        {
            if (package.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                BitConverter.TryWriteBytes(package.AsSpan(at + 24), size);
        }
        AssertRefused("", package, "x.docx");
    }

    [Theory]
    [InlineData("when unpacked", " ", 100_000_000)]
    [InlineData("a page of more than", "q ", 10_000_000)]
    [InlineData("on one page", "q ", 1_000_000)]
    [InlineData("on one page", "1 1 m 9 1 l S ", 200_000)]
    [InlineData("on one page", "BT /F1 6 Tf (11111111) Tj ET ", 130_000)]
    public void A_page_that_draws_too_much_is_refused(string reason, string content, int times) =>
        AssertRefused(reason, PdfStreams.Page(PdfStreams.Repeated(content, times)), "x.pdf");

    [Fact]
    public void Forms_that_draw_forms_are_counted_as_often_as_they_are_drawn()
    {
        byte[] page = PdfStreams.Page("/X Do"u8.ToArray(), [.. PdfStreams.Forms(20, 10)]);
        AssertRefused("on one page", page, "x.pdf");
        page = PdfStreams.Page("/X Do"u8.ToArray(), [.. PdfStreams.Forms(4, 3)]);
        Assert.NotEmpty(Read(page, "x.pdf").Notes);
    }

    [Theory]
    [InlineData("1\n")]
    [InlineData("政府信息公开工作年度报告2023年\n")]
    public void Lines_without_end_are_refused(string line) =>
        AssertRefused(
            "lines of text",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 210_000))),
            "x.txt"
        );

    private static DocumentReading Read(byte[] document, string name) =>
        DocumentReader.Read(document, name, [Repository.Form2021]);

    private static void AssertRefused(string reason, byte[] document, string name)
    {
        var watch = Stopwatch.StartNew();
        long before = GC.GetAllocatedBytesForCurrentThread();
        DocumentReadException refusal = Assert.Throws<DocumentReadException>(() => Read(document, name));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxAllocated);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Docx(string part, int times) =>
        Package(
            (
                "word/document.xml",
                [
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
                    .. Repeat(part, times),
                    "</w:body></w:document>",
                ]
            )
        );

    private static byte[] Xlsx(
        IEnumerable<string> rows,
        IEnumerable<string> shared,
        string sheets = "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>"
    ) =>
        Package(
            ("xl/workbook.xml", [$"<workbook xmlns=\"{Main}\" xmlns:r=\"urn:r\"><sheets>{sheets}</sheets></workbook>"]),
            (
                "xl/_rels/workbook.xml.rels",
                ["<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"]
            ),
            ("xl/sharedStrings.xml", [$"<sst xmlns=\"{Main}\">", .. shared, "</sst>"]),
            (
                "xl/worksheets/sheet1.xml",
                [$"<worksheet xmlns=\"{Main}\"><sheetData>", .. rows, "</sheetData></worksheet>"]
            )
        );

    // A thousand at a time.
    private static IEnumerable<string> Repeat(string text, int times)
    {
        string many = string.Concat(Enumerable.Repeat(text, Math.Min(times, 1000)));
        return Enumerable.Repeat(many, (times + 999) / 1000);
    }

    private static byte[] Package(params (string Name, IEnumerable<string> Texts)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, IEnumerable<string> texts) in parts)
            {
                using var part = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open());
                foreach (string text in texts)
                    part.Write(text);
            }
        }
        return bytes.ToArray();
    }
}
