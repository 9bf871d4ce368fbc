using System;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>Documents of all formats as what stands in them.</summary>
internal static class RawDocuments
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="DocumentReadException">It is damaged or asks too much.</exception>
    public static RawDocument Read(byte[] document, DocumentFormat format, ReadingLimits limits)
    {
        try
        {
            return ReadAny(document, format, limits);
        }
        // The libraries that take documents apart throw whatever they run into.
        catch (Exception exception) when (exception is not (DocumentReadException or OperationCanceledException))
        {
            throw DocumentReadException.Damaged(format.ToString(), $" {format} 文件", exception);
        }
    }

    private static RawDocument ReadAny(byte[] document, DocumentFormat format, ReadingLimits limits) =>
        format switch
        {
            DocumentFormat.Text => TextFormat.Read(DocumentText.Decode(document), limits),
            DocumentFormat.Html => HtmlFormat.Read(DocumentText.Decode(document), limits),
            DocumentFormat.Markdown => MarkdownFormat.Read(DocumentText.Decode(document), limits),
            DocumentFormat.Delimited => DelimitedFormat.Read(DocumentText.Decode(document), limits),
            DocumentFormat.Docx => DocxFormat.Read(document, limits),
            DocumentFormat.Xlsx => XlsxFormat.Read(document, limits),
            DocumentFormat.Pdf => PdfFormat.Read(document, limits),
            _ => throw new NotSupportedException(format.ToString()),
        };
}
