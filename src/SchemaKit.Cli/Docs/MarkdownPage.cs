using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Schema;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// A page in GitHub Flavored Markdown. Tables whose rows are alike are pipe tables, to be read as they are; a table as it is
/// printed is HTML, since Markdown has no merged cells.
/// </summary>
internal sealed class MarkdownPage(TextWriter output) : PageWriter(output)
{
    private string _colon = ": ";

    public override void Begin(string title, string language, string skip)
    {
        _colon = new Phrase(": ", "：").In(language);
        Output.Write("# ");
        MarkdownText.Write(Output, title, isStart: false);
        Output.Write("\n\n");
    }

    public override void Contents(string heading, IEnumerable<PageEntry> entries)
    {
        Output.Write("## ");
        MarkdownText.Write(Output, heading, isStart: false);
        Output.Write("\n\n");
        foreach (PageEntry entry in entries)
        {
            Output.Write(entry.Level == 1 ? "- " : "  - ");
            Write([Inline.Link(entry.Anchor, entry.Text)]);
            Output.Write("\n");
        }
        Output.Write("\n");
    }

    public override void Heading(int level, string anchor, string text)
    {
        Output.Write(new string('#', level) + " ");
        Id(anchor);
        MarkdownText.Write(Output, text, isStart: false);
        Output.Write("\n\n");
    }

    public override void Paragraph(params IReadOnlyList<Inline> text)
    {
        Write(text, isStart: true);
        Output.Write("\n\n");
    }

    public override void Facts(IReadOnlyList<PageFact> facts)
    {
        foreach (PageFact fact in facts)
        {
            Output.Write("- **");
            MarkdownText.Write(Output, fact.Name, isStart: false);
            Output.Write("**" + (fact.Values.Count == 1 ? _colon : _colon.TrimEnd()));
            foreach (IReadOnlyList<Inline> value in fact.Values)
            {
                if (fact.Values.Count > 1)
                    Output.Write("\n  - ");
                Write(value, isStart: fact.Values.Count > 1);
            }
            Output.Write("\n");
        }
        Output.Write("\n");
    }

    public override void Items(IEnumerable<IReadOnlyList<Inline>> items)
    {
        foreach (IReadOnlyList<Inline> item in items)
        {
            Output.Write("- ");
            Write(item, isStart: true);
            Output.Write("\n");
        }
        Output.Write("\n");
    }

    // The heading above says what it is: a pipe table has no caption.
    public override void Table(string caption, IReadOnlyList<string> columns, IEnumerable<PageRow> rows)
    {
        foreach (string column in columns)
        {
            Output.Write("| ");
            MarkdownText.Write(Output, column, isStart: false);
            Output.Write(" ");
        }
        Output.Write("|\n" + string.Concat(Enumerable.Repeat("| --- ", columns.Count)) + "|\n");
        foreach (PageRow row in rows)
        {
            for (int i = 0; i < row.Cells.Count; i++)
            {
                Output.Write("| ");
                if (i == 0 && row.Anchor is { } anchor)
                    Id(anchor);
                Write(row.Cells[i], inTable: true);
                Output.Write(" ");
            }
            Output.Write("|\n");
        }
        Output.Write("\n");
    }

    // An HTML block ends at a blank line: there is none in it.
    public override void Grid(PrintedTable table, string language, Func<PrintedField, Inline> data)
    {
        Output.Write("<table>\n");
        new GridHtml(Output, language).Write(table, f => WriteHtml(data(f)));
        Output.Write("</table>\n\n");
    }

    public override void End(string footer)
    {
        Output.Write("---\n\n");
        Write([footer]);
        Output.Write("\n");
    }

    private void Write(IReadOnlyList<Inline> text, bool isStart = false, bool inTable = false)
    {
        for (int i = 0; i < text.Count; i++)
        {
            Inline piece = text[i];
            if (piece.Target is not null)
                Output.Write("[");
            if (piece.IsCode)
                MarkdownText.WriteCode(Output, piece.Text, inTable);
            else
                MarkdownText.Write(Output, piece.Text, isStart && i == 0);
            if (piece.Target is { } target)
                Output.Write("](#" + target + ")");
        }
    }

    private void WriteHtml(Inline piece)
    {
        Output.Write($"<a href=\"#{piece.Target}\">");
        PageText.WriteHtml(Output, piece.Text);
        Output.Write("</a>");
    }

    private void Id(string anchor)
    {
        if (IsNew(anchor))
            Output.Write($"<a id=\"{anchor}\"></a>");
    }
}
