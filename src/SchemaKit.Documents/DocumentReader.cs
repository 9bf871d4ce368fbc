using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using SchemaKit.Documents.Formats;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Model;
using SchemaKit.Documents.Reading;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>
/// Reads the tables of a published page into a draft. Rows and columns are told by their labels, wherever they stand; a figure
/// that cannot be told for certain stays missing, and a note says so.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="fileName">Its name; the ending and the content tell the format.</param>
    /// <param name="forms">The forms that the report may be on; its labels tell which.</param>
    /// <param name="options">What is known of it, and the limits; the usual ones where null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentReadException">The document is damaged, asks too much, or is of an unknown format.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentReading Read(
        byte[] document,
        string fileName,
        IReadOnlyList<FormSchema> forms,
        DocumentOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(forms);
        if (forms.Count == 0)
            throw new ArgumentException("Give at least one form.", nameof(forms));
        options ??= DocumentOptions.Default;
        if (options.Format is { } told && !Enum.IsDefined(told))
            throw new ArgumentException($"There is no format {told}.", nameof(options));
        if (document.Length > options.MaxBytes)
            throw DocumentReadException.TooMuch($"{document.Length} bytes", $"有 {document.Length} 字节");
        var limits = new ReadingLimits(options, cancellationToken);
        DocumentFormat format = options.Format ?? FormatDetection.Of(document, fileName);
        return Read(RawDocuments.Read(document, format, limits), forms, options, limits);
    }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document, read to its end or to the limit of bytes.</param>
    /// <param name="fileName">Its name; the ending and the content tell the format.</param>
    /// <param name="forms">The forms that the report may be on; its labels tell which.</param>
    /// <param name="options">What is known of it, and the limits; the usual ones where null.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentReadException">The document is damaged, asks too much, or is of an unknown format.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static DocumentReading ReadFrom(
        Stream document,
        string fileName,
        IReadOnlyList<FormSchema> forms,
        DocumentOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        byte[] bytes = LimitedStream.ReadAll(
            document,
            (options ?? DocumentOptions.Default).MaxBytes,
            cancellationToken
        );
        return Read(bytes, fileName, forms, options, cancellationToken);
    }

    private static DocumentReading Read(
        RawDocument document,
        IReadOnlyList<FormSchema> forms,
        DocumentOptions options,
        ReadingLimits limits
    )
    {
        (FormMap Map, FormReading Reading)[] readings =
        [
            .. forms
                .Select(FormMap.Of)
                .Select(m => (m, new FormReading(document, m, options, limits)))
                .OrderByDescending(r => r.Item2.Score),
        ];
        (FormMap map, FormReading best) = readings[0];
        if (readings.Length > 1 && readings[1].Reading.Score >= best.Score)
            TellUncertain(best.Notes, map.Form, readings[1].Map.Form);
        IReadOnlyDictionary<string, string> texts = IdentityReader.Read(document, map, best.Notes, options, limits);
        return new DocumentReading(best.ToDraft(texts), map.Form, best.Notes.Notes);
    }

    private static void TellUncertain(NoteList notes, FormSchema taken, FormSchema other) =>
        notes.Add(
            DocumentNoteKind.FormUncertain,
            null,
            "",
            $"The labels agree as well with {other.Id} as with {taken.Id}, on which the document was read.",
            $"文件的标签与 {other.Id} 和 {taken.Id} 同样相符，按后者读取。"
        );
}
