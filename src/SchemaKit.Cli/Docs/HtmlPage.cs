using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>A page in HTML: one file without scripts that loads nothing.</summary>
internal sealed class HtmlPage(TextWriter output) : PageWriter(output)
{
    private int _captions;

    public override void Begin(string title, string language, string skip)
    {
        // Nothing but the style below may act on the page, whatever a label says.
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Css)));
        Output.Write($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        Output.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        Output.Write($"style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        Output.Write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        Output.Write("<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        Escaped(title);
        Output.Write($"</title>\n<style>{PageStyle.Css}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">");
        Escaped(skip);
        Output.Write("</a>\n<header>\n<h1>");
        Escaped(title);
        Output.Write("</h1>\n</header>\n");
    }

    public override void Contents(string heading, IEnumerable<PageEntry> entries)
    {
        Output.Write("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
        Escaped(heading);
        Output.Write("</h2>\n<ul>\n");
        int level = 0;
        foreach (PageEntry entry in entries)
        {
            if (entry.Level > level)
                Output.Write(level == 0 ? "" : "\n<ul>\n");
            else
                Output.Write(entry.Level < level ? "</li>\n</ul>\n</li>\n" : "</li>\n");
            level = entry.Level;
            Output.Write("<li>");
            Write(Inline.Link(entry.Anchor, entry.Text));
        }
        Output.Write(level == 2 ? "</li>\n</ul>\n</li>\n" : "</li>\n");
        Output.Write("</ul>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    public override void Heading(int level, string anchor, string text)
    {
        Output.Write(string.Create(CultureInfo.InvariantCulture, $"<h{level}"));
        Id(anchor);
        Output.Write(">");
        Escaped(text);
        Output.Write(string.Create(CultureInfo.InvariantCulture, $"</h{level}>\n"));
    }

    public override void Paragraph(params IReadOnlyList<Inline> text)
    {
        Output.Write("<p>");
        Write(text);
        Output.Write("</p>\n");
    }

    public override void Facts(IReadOnlyList<PageFact> facts)
    {
        Output.Write("<dl>\n");
        foreach (PageFact fact in facts)
        {
            Output.Write("<dt>");
            Escaped(fact.Name);
            Output.Write("</dt>");
            foreach (IReadOnlyList<Inline> value in fact.Values)
            {
                Output.Write("<dd>");
                Write(value);
                Output.Write("</dd>");
            }
            Output.Write("\n");
        }
        Output.Write("</dl>\n");
    }

    public override void Items(IEnumerable<IReadOnlyList<Inline>> items)
    {
        Output.Write("<ul>\n");
        foreach (IReadOnlyList<Inline> item in items)
        {
            Output.Write("<li>");
            Write(item);
            Output.Write("</li>\n");
        }
        Output.Write("</ul>\n");
    }

    public override void Table(string caption, IReadOnlyList<string> columns, IEnumerable<PageRow> rows)
    {
        BeginTable(caption, "plain");
        Output.Write("<thead>\n<tr>");
        foreach (string column in columns)
        {
            Output.Write("<th scope=\"col\">");
            Escaped(column);
            Output.Write("</th>");
        }
        Output.Write("</tr>\n</thead>\n<tbody>\n");
        foreach (PageRow row in rows)
        {
            Output.Write("<tr");
            if (row.Anchor is not null)
                Id(row.Anchor);
            Output.Write(">");
            for (int i = 0; i < row.Cells.Count; i++)
            {
                Output.Write(i == 0 ? "<th scope=\"row\">" : "<td>");
                Write(row.Cells[i]);
                Output.Write(i == 0 ? "</th>" : "</td>");
            }
            Output.Write("</tr>\n");
        }
        Output.Write("</tbody>\n");
        EndTable();
    }

    public override void Grid(PrintedTable table, string language, Func<PrintedField, Inline> data)
    {
        BeginTable(table.Title(language), "grid");
        new GridHtml(Output, language).Write(table, f => Write(data(f)));
        EndTable();
    }

    public override void End(string footer)
    {
        Output.Write("</main>\n<footer>\n<p>");
        Escaped(footer);
        Output.Write("</p>\n</footer>\n</body>\n</html>\n");
    }

    // A wide table scrolls by itself, with the keys too, and says then what it is.
    private void BeginTable(string caption, string look)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"caption-{++_captions}");
        Output.Write($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"{id}\" tabindex=\"0\">\n");
        Output.Write($"<table class=\"{look}\">\n<caption id=\"{id}\">");
        Escaped(caption);
        Output.Write("</caption>\n");
    }

    private void EndTable() => Output.Write("</table>\n</div>\n");

    private void Write(IReadOnlyList<Inline> text)
    {
        foreach (Inline piece in text)
            Write(piece);
    }

    private void Write(Inline piece)
    {
        if (piece.Target is { } target)
        {
            Output.Write("<a href=\"#");
            Escaped(target);
            Output.Write("\">");
        }
        if (piece.IsCode)
            Output.Write("<code>");
        Escaped(piece.Text);
        if (piece.IsCode)
            Output.Write("</code>");
        if (piece.Target is not null)
            Output.Write("</a>");
    }

    private void Id(string anchor)
    {
        if (!IsNew(anchor))
            return;
        Output.Write(" id=\"");
        Escaped(anchor);
        Output.Write("\"");
    }

    private void Escaped(string text) => PageText.WriteHtml(Output, text);
}
