using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>A PDF by hand: ruled tables, and words in a font of which only the Unicode values are told.</summary>
internal static class PdfPage
{
    private const int Height = 1400;
    private const int Width = 1000;
    private const int RowHeight = 30;
    private const int ColumnWidth = 90;
    private const int FontSize = 6;

    public static byte[] Of(IReadOnlyList<PageTable> tables)
    {
        var pages = new List<string>();
        foreach (PageTable table in tables)
            pages.Add(ContentOf(table, isFirst: pages.Count == 0));
        return FileOf(pages);
    }

    private static string ContentOf(PageTable table, bool isFirst)
    {
        var content = new StringBuilder();
        if (isFirst)
            Write(content, Layouts.Title, 40, Height - 30);
        Write(content, table.Title, 40, Height - 60);
        int top = Height - 80;
        foreach (PageCell cell in table.Cells)
        {
            int left = 20 + (cell.Column * ColumnWidth * 9 / Math.Max(10, table.ColumnCount));
            int right = 20 + ((cell.Column + cell.ColumnSpan) * ColumnWidth * 9 / Math.Max(10, table.ColumnCount));
            int upper = top - (cell.Row * RowHeight);
            int lower = upper - (cell.RowSpan * RowHeight);
            Rule(content, left, lower, right, lower);
            Rule(content, left, upper, right, upper);
            Rule(content, left, lower, left, upper);
            Rule(content, right, lower, right, upper);
            int fit = Math.Max(1, (right - left - 6) / FontSize);
            foreach ((char[] line, int index) in cell.Text.Chunk(fit).Select((l, i) => (l, i)))
                Write(content, new string(line), left + 3, upper - 8 - (index * 7));
        }
        return content.ToString();
    }

    private static void Rule(StringBuilder content, int left, int bottom, int right, int top) =>
        content.Append(CultureInfo.InvariantCulture, $"{left} {bottom} m {right} {top} l S\n");

    private static void Write(StringBuilder content, string text, int left, int bottom)
    {
        string hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 {FontSize} Tf {left} {bottom} Td <{hex}> Tj ET\n");
    }

    private static byte[] FileOf(List<string> pages)
    {
        string ranges = string.Concat(
            Enumerable
                .Range(0, 256)
                .Chunk(64)
                .Select(c =>
                    $"{c.Length} beginbfrange\n{string.Concat(c.Select(h => $"<{h:X2}00> <{h:X2}FF> <{h:X2}00>\n"))}endbfrange\n"
                )
        );
        string toUnicode =
            $"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n{ranges}endcmap end end";
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{7 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R /CIDToGIDMap /Identity >>",
            "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -100 /CapHeight 700 /StemV 80 >>",
            Stream(toUnicode),
        };
        foreach ((string page, int index) in pages.Select((p, i) => (p, i)))
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /F1 3 0 R >> >> /Contents {8 + (2 * index)} 0 R >>"
            );
            objects.Add(Stream(page));
        }
        return Assemble(objects);
    }

    private static string Stream(string text) => $"<< /Length {text.Length} >>\nstream\n{text}\nendstream";

    /// <summary>A file of some objects, numbered from 1; the first is the catalog.</summary>
    public static byte[] Assemble(IReadOnlyList<string> objects)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Put("%PDF-1.7\n");
        foreach ((string body, int index) in objects.Select((o, i) => (o, i)))
        {
            offsets.Add(file.Position);
            Put($"{index + 1} 0 obj\n{body}\nendobj\n");
        }
        long table = file.Position;
        Put($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (long offset in offsets)
            Put(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put($"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }
}
