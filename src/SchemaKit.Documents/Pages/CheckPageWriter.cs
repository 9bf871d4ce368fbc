using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Documents.Writing;
using SchemaKit.Schema;
using SchemaKit.Schema.Checking;

namespace SchemaKit.Documents.Pages;

/// <summary>Writes what stands on a page of findings.</summary>
/// <param name="html">Where to.</param>
/// <param name="report">The report as it is printed.</param>
/// <param name="draft">The report.</param>
/// <param name="findings">What was found.</param>
/// <param name="title">What the page is called.</param>
internal sealed class CheckPageWriter(
    TextWriter html,
    WrittenReport report,
    FormDraft draft,
    CheckFindings findings,
    string title
)
{
    private readonly string _language = report.Language;

    /// <summary>Writes it.</summary>
    public void Write()
    {
        (string Anchor, Phrase Heading, Action Write)[] parts = [.. Parts()];
        html.Write("<a class=\"skip\" href=\"#main\">");
        html.WriteHtml(CheckWords.Skip.In(_language));
        html.Write("</a>\n<header>\n<h1>");
        html.WriteHtml(title);
        html.Write("</h1>\n</header>\n<nav aria-label=\"");
        html.WriteHtml(CheckWords.Contents.In(_language));
        html.Write("\">\n<ul>\n");
        foreach ((string anchor, Phrase heading, _) in parts)
        {
            html.Write($"<li><a href=\"#{anchor}\">");
            html.WriteHtml(heading.In(_language));
            html.Write("</a></li>\n");
        }
        html.Write("</ul>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n");
        foreach ((string anchor, Phrase heading, Action write) in parts)
        {
            html.Write($"<h2 id=\"{anchor}\">");
            html.WriteHtml(heading.In(_language));
            html.Write("</h2>\n");
            write();
        }
        html.Write("</main>\n");
    }

    private IEnumerable<(string Anchor, Phrase Heading, Action Write)> Parts()
    {
        yield return ("summary", CheckWords.Summary, WriteSummary);
        if (findings.Errors.Count > 0)
            yield return ("errors", CheckWords.Errors, () => WriteViolations(findings.Errors, isError: true));
        if (findings.Faults.Count > 0)
            yield return ("suspects", CheckWords.Suspects, WriteFaults);
        if (findings.Warnings.Count > 0)
            yield return ("warnings", CheckWords.Warnings, () => WriteViolations(findings.Warnings, isError: false));
        if (draft.Problems.Count > 0)
            yield return ("problems", CheckWords.Problems, WriteProblems);
        yield return ("tables", CheckWords.Tables, WriteReport);
    }

    private void WriteSummary()
    {
        bool isBroken = findings.Errors.Count > 0;
        string verdict = (isBroken ? CheckWords.SomeBroken(findings.Errors.Count) : CheckWords.AllHold).In(_language);
        html.Write($"<p class=\"verdict {(isBroken ? "bad" : "good")}\"><strong>{(isBroken ? "✗" : "✓")} ");
        html.WriteHtml(verdict);
        html.Write("</strong></p>\n");
        Paragraph(CheckWords.Hard(findings.Count(isHard: true)));
        Paragraph(CheckWords.Soft(findings.Count(isHard: false)));
        if (draft.MissingCells.Count() is > 0 and int missing)
            Paragraph(CheckWords.Missing(missing));
    }

    private void WriteViolations(IReadOnlyList<Violation> violations, bool isError)
    {
        html.Write("<ol class=\"findings\">\n");
        for (int i = 0; i < violations.Count; i++)
        {
            var finding = new Finding(isError, i + 1);
            html.Write($"<li id=\"{finding.Anchor}\" class=\"{(isError ? "bad" : "doubt")}\"><p><strong>");
            html.WriteHtml(finding.Sign + " " + finding.Name.In(_language));
            html.Write("</strong> ");
            html.WriteHtml(ViolationMessages.DescribeUnnamed(violations[i], _language));
            html.Write("</p>\n<p>");
            html.WriteHtml(CheckWords.Cells.In(_language));
            WriteLinks(CheckFindings.CellsOf(violations[i]));
            html.Write("</p></li>\n");
        }
        html.Write("</ol>\n");
    }

    private void WriteLinks(IReadOnlyList<Cell> cells)
    {
        IReadOnlyList<string> names = ShortNames.Of([.. cells.Select(c => c.Label(_language))]);
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                html.WriteHtml(CheckWords.Between.In(_language));
            WriteLink(cells[i], names[i]);
        }
    }

    private void WriteLink(Cell cell, string text)
    {
        html.Write($"<a href=\"#{CheckMarks.AnchorOf(cell)}\">");
        html.WriteHtml(text);
        html.Write("</a>");
    }

    private void WriteFaults()
    {
        foreach (Fault fault in findings.Faults)
        {
            Paragraph(CheckWords.Outcome(fault));
            if (fault.Explanations.Count == 0)
                continue;
            html.Write("<ol>\n");
            foreach (Explanation explanation in fault.Explanations)
                WriteExplanation(explanation);
            html.Write("</ol>\n");
            if (fault.HasMore)
                Paragraph(CheckWords.HasMore);
        }
    }

    private void WriteExplanation(Explanation explanation)
    {
        html.Write("<li>");
        for (int i = 0; i < explanation.Changes.Count; i++)
        {
            if (i > 0)
                html.Write("<br>");
            WriteLink(explanation.Changes[i].Cell, explanation.Changes[i].ToString(_language));
        }
        html.Write("</li>\n");
    }

    private void WriteProblems()
    {
        html.Write("<ul>\n");
        foreach (ReadProblem problem in draft.Problems)
        {
            html.Write("<li>");
            html.WriteHtml(problem.Message(_language));
            html.Write("</li>\n");
        }
        html.Write("</ul>\n");
    }

    private void WriteReport()
    {
        var marks = new CheckMarks(report, findings);
        foreach (WrittenFact fact in report.Facts.Where(f => f.Text.Length > 0))
            HtmlWriter.WriteFact(html, fact, _language);
        int tables = 0;
        foreach (WrittenTable table in report.Sections.OfType<WrittenTable>())
        {
            html.Write("<h3>");
            html.WriteHtml(table.Heading);
            html.Write("</h3>\n");
            HtmlWriter.WriteTable(html, table, ++tables, marks.Of);
        }
    }

    private void Paragraph(Phrase text)
    {
        html.Write("<p>");
        html.WriteHtml(text.In(_language));
        html.Write("</p>\n");
    }
}
