using System;
using System.IO;
using SchemaKit.Documents.Writing;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>
/// Writes reports as documents in the layout of their form: what identifies them, their texts, and every table with merged
/// headers. The same report gives the same bytes. <see cref="DocumentReader"/> reads back what is written.
/// </summary>
public static class DocumentWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">HTML, Markdown, delimited values, Word or Excel.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="options">How; the usual way where null.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    /// <exception cref="ArgumentException">Documents of the format are not written.</exception>
    public static void WriteReport<T>(T report, DocumentFormat format, Stream output, WriteOptions? options = null)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        Write(Draft<T>.From(report).Untyped, format, output, options);
    }

    /// <summary>Writes a draft; where a number is missing stands the mark that says why, or nothing.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="format">HTML, Markdown, delimited values, Word or Excel.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="options">How; the usual way where null.</param>
    /// <exception cref="ArgumentException">Documents of the format are not written.</exception>
    public static void Write(FormDraft draft, DocumentFormat format, Stream output, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(output);
        options ??= WriteOptions.Default;
        Write(ReportPrinter.Print(draft, options), format, output, options);
    }

    /// <summary>Writes a form without figures, to be filled in; in Excel its totals compute themselves.</summary>
    /// <param name="form">The form.</param>
    /// <param name="format">HTML, Markdown, delimited values, Word or Excel.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="options">How; the usual way where null.</param>
    /// <exception cref="ArgumentException">Documents of the format are not written.</exception>
    public static void WriteBlank(FormSchema form, DocumentFormat format, Stream output, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(output);
        options ??= WriteOptions.Default;
        Write(ReportPrinter.PrintBlank(form, options), format, output, options);
    }

    private static void Write(WrittenReport report, DocumentFormat format, Stream output, WriteOptions options)
    {
        switch (format)
        {
            case DocumentFormat.Html:
                HtmlWriter.Write(report, output);
                break;
            case DocumentFormat.Markdown:
                MarkdownWriter.Write(report, output);
                break;
            case DocumentFormat.Delimited:
                DelimitedWriter.Write(report, output, options);
                break;
            case DocumentFormat.Docx:
                DocxWriter.Write(report, output);
                break;
            case DocumentFormat.Xlsx:
                XlsxWriter.Write(report, output);
                break;
            default:
                throw new ArgumentException(
                    $"Documents of the format {format} are read, not written; choose Html, Docx, Xlsx, Delimited or Markdown.",
                    nameof(format)
                );
        }
    }
}
