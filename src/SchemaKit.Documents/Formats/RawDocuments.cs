using System;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>Documents of all formats as what stands in them.</summary>
internal static class RawDocuments
{
    /// <summary>Reads a document.</summary>
    /// <exception cref="DocumentReadException">It is damaged or asks too much.</exception>
    public static RawDocument Read(byte[] document, DocumentFormat format, ReadingLimits limits) =>
        format switch
        {
            DocumentFormat.Text => TextFormat.Read(DocumentText.Decode(document), limits),
            DocumentFormat.Html => HtmlFormat.Read(DocumentText.Decode(document), limits),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
}
