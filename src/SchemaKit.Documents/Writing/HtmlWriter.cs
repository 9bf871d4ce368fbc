using System;
using System.Globalization;
using System.IO;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Writing;

/// <summary>Writes a report as a web page: one file that loads nothing and can be printed.</summary>
internal static class HtmlWriter
{
    /// <summary>Writes a report.</summary>
    public static void Write(WrittenReport report, Stream output) =>
        PageFrame.Write(output, report.Language, report.Title, PageCss.Report, html => Write(report, html));

    private static void Write(WrittenReport report, TextWriter html)
    {
        html.Write("<main>\n<h1>");
        html.WriteHtml(report.Title);
        html.Write("</h1>\n");
        foreach (WrittenFact fact in report.Facts)
            WriteFact(html, fact, report.Language);
        int tables = 0;
        foreach (WrittenSection section in report.Sections)
        {
            html.Write("<h2>");
            html.WriteHtml(section.Heading);
            html.Write("</h2>\n");
            if (section is WrittenTable table)
                WriteTable(html, table, ++tables, _ => CellMark.None);
            else if (section is WrittenProse prose)
                WriteProse(html, prose);
        }
        html.Write("</main>\n");
    }

    /// <summary>Writes a value behind its name.</summary>
    public static void WriteFact(TextWriter html, WrittenFact fact, string language)
    {
        html.Write("<p><b>");
        html.WriteHtml(fact.Name);
        html.Write("</b>" + Colon(language));
        html.WriteHtml(fact.Text);
        html.Write("</p>\n");
    }

    /// <summary>What stands between a name and its value.</summary>
    public static string Colon(string language) => new Phrase(": ", "：").In(language);

    /// <summary>Writes paragraphs.</summary>
    public static void WriteProse(TextWriter html, WrittenProse prose)
    {
        foreach (string paragraph in prose.Paragraphs)
        {
            html.Write("<p>");
            html.WriteHtml(paragraph);
            html.Write("</p>\n");
        }
    }

    /// <summary>Writes a table; a wide one scrolls by itself, with the keys too, and says then what it is.</summary>
    public static void WriteTable(TextWriter html, WrittenTable table, int number, Func<WrittenCell, CellMark> mark)
    {
        string prefix = string.Create(CultureInfo.InvariantCulture, $"t{number}");
        html.Write($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{prefix}\" tabindex=\"0\">\n");
        html.Write($"<table>\n<caption id=\"{prefix}\">");
        html.WriteHtml(table.Heading);
        html.Write("</caption>\n");
        new HtmlGrid(html, table, prefix, mark).Write();
        html.Write("</table>\n</div>\n");
    }
}
