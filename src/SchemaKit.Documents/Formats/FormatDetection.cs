using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Formats;

/// <summary>Tells the format of a document: by its first bytes, and for text by the ending of its name.</summary>
internal static class FormatDetection
{
    private static readonly string[] Tags = ["<html", "<!doctype", "<table", "<body", "<div"];

    /// <summary>The format of a document.</summary>
    /// <exception cref="DocumentReadException">It is none that can be read.</exception>
    public static DocumentFormat Of(byte[] document, string fileName)
    {
        ReadOnlySpan<byte> bytes = document;
        if (bytes.StartsWith("%PDF-"u8))
            return DocumentFormat.Pdf;
        if (bytes.StartsWith("PK"u8))
            return OfPackage(document);
        if (bytes.StartsWith<byte>([0xd0, 0xcf, 0x11, 0xe0]))
            throw Unknown("an Office file of before 2007 (.doc, .xls)", "2007 年以前的 Office 文件（.doc、.xls）");
        return Path.GetExtension(fileName).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".MHT" or ".SHTML" => DocumentFormat.Html,
            ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
            ".CSV" or ".TSV" => DocumentFormat.Delimited,
            ".PDF" or ".DOCX" or ".XLSX" => throw Unknown(
                "no file of the kind that its name says",
                "与文件名不符的文件"
            ),
            _ => IsMarkup(bytes) ? DocumentFormat.Html : DocumentFormat.Text,
        };
    }

    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        // Without the other half of the characters of UTF-16.
        string start = Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 2000)])
            .Replace("\0", "", StringComparison.Ordinal);
        return Tags.Any(t => start.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    private static DocumentFormat OfPackage(byte[] document)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
            if (package.GetEntry("word/document.xml") is not null)
                return DocumentFormat.Docx;
            if (package.GetEntry("xl/workbook.xml") is not null)
                return DocumentFormat.Xlsx;
        }
        catch (InvalidDataException exception)
        {
            throw DocumentReadException.Damaged("Office file", "Office 文件", exception);
        }
        throw Unknown("a package that is neither Word's nor Excel's", "既非 Word 也非 Excel 的压缩包");
    }

    private static DocumentReadException Unknown(string english, string chinese) =>
        new(
            new Phrase(
                $"The document is {english}; give HTML, PDF, DOCX, XLSX, CSV, Markdown or text.",
                $"文件是{chinese}；请提供 HTML、PDF、DOCX、XLSX、CSV、Markdown 或文本文件。"
            )
        );
}
