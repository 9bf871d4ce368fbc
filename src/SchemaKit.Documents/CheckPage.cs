using System;
using System.IO;
using SchemaKit.Documents.Pages;
using SchemaKit.Documents.Writing;

namespace SchemaKit.Documents;

/// <summary>
/// A web page that shows what the rules say of a report: its tables as they are published, with broken sums, cells that may
/// be wrong and the numbers that should stand there. One file without scripts that loads nothing.
/// </summary>
public static class CheckPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    /// <param name="previous">
    /// The report of the period before, on the same form, with which some rules compare; null where it is not known.
    /// </param>
    public static void Write(FormDraft draft, Stream output, string language = "zh-CN", FormDraft? previous = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(language);
        WrittenReport report = ReportPrinter.Print(draft, new WriteOptions { Language = language });
        var findings = CheckFindings.Of(draft, previous);
        string title = CheckWords.Title(report.Title).In(language);
        PageFrame.Write(
            output,
            language,
            title,
            PageCss.Report + PageCss.Check,
            html => new CheckPageWriter(html, report, draft, findings, title).Write()
        );
    }
}
