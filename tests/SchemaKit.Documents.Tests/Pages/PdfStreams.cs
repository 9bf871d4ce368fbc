using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace SchemaKit.Documents.Tests.Pages;

/// <summary>PDFs of which only the streams matter: one page that draws what it is given.</summary>
internal static class PdfStreams
{
    /// <summary>A page with some content, packed, and the objects from 6 on.</summary>
    public static byte[] Page(byte[] content, params string[] objects) =>
        PdfPage.Assemble([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [5 0 R] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            Packed(content),
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>",
            .. objects,
        ]);

    /// <summary>A text so often.</summary>
    public static byte[] Repeated(string text, int count)
    {
        var bytes = new byte[text.Length * count];
        for (int i = 0; i < count; i++)
            Encoding.Latin1.GetBytes(text, bytes.AsSpan(i * text.Length));
        return bytes;
    }

    /// <summary>Forms of which each draws the next so often, and the last a text.</summary>
    public static IEnumerable<string> Forms(int depth, int times)
    {
        for (int i = 0; i < depth; i++)
        {
            string next = i + 1 < depth ? $"/XObject << /X {7 + i} 0 R >>" : "";
            string content =
                i + 1 < depth ? string.Concat(System.Linq.Enumerable.Repeat("/X Do ", times)) : "BT /F1 6 Tf (1) Tj ET";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {next} /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream"
            );
        }
    }

    private static string Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(content);
        string bytes = Encoding.Latin1.GetString(packed.ToArray());
        return $"<< /Length {bytes.Length} /Filter /FlateDecode >>\nstream\n{bytes}\nendstream";
    }
}
