using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Writes a report as GitHub Flavored Markdown with pipe tables, which cannot merge cells: a merged one stands in its first
/// place.
/// </summary>
internal static class MarkdownWriter
{
    /// <summary>Writes a report.</summary>
    public static void Write(WrittenReport report, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        text.Write($"# {Escape(report.Title)}\n\n");
        foreach (WrittenFact fact in report.Facts)
            text.Write($"**{Escape(fact.Name)}**{HtmlWriter.Colon(report.Language)}{Escape(fact.Text)}\n\n");
        foreach (WrittenSection section in report.Sections)
        {
            text.Write($"## {Escape(section.Heading)}\n\n");
            if (section is WrittenTable table)
                Write(text, table);
            else if (section is WrittenProse prose)
                Write(text, prose);
        }
    }

    private static void Write(StreamWriter text, WrittenProse prose)
    {
        foreach (string paragraph in prose.Paragraphs)
            text.Write(EscapeStart(paragraph) + "\n\n");
    }

    private static void Write(StreamWriter text, WrittenTable table)
    {
        bool isFirst = true;
        foreach (WrittenCell?[] row in table.Rows())
        {
            text.Write("| " + string.Join(" | ", row.Select(c => Escape(c?.Text ?? ""))) + " |\n");
            if (isFirst)
                text.Write("|" + string.Concat(Enumerable.Repeat(" --- |", row.Length)) + "\n");
            isFirst = false;
        }
        text.Write("\n");
    }

    // A mark at the start of a paragraph could make a list, a heading or a rule of it.
    private static string EscapeStart(string text)
    {
        string escaped = Escape(text);
        int mark = 0;
        while (mark < escaped.Length && char.IsAsciiDigit(escaped[mark]))
            mark++;
        bool isMark =
            mark < escaped.Length && (mark == 0 ? escaped[0] is '+' or '-' or '=' : escaped[mark] is '.' or ')');
        return isMark ? $"{escaped[..mark]}{Entity(escaped[mark])}{escaped[(mark + 1)..]}" : escaped;
    }

    // A character reference is never markup (CommonMark 0.31, section 2.5); a backslash in a table would be read in two ways.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in XmlText.Clean(text))
        {
            if ("\\`*_[]<>&|~$#".Contains(c, StringComparison.Ordinal))
                escaped.Append(Entity(c));
            else
                escaped.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        }
        return escaped.ToString();
    }

    private static string Entity(char c) => string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};");
}
