using System;
using System.Collections.Generic;
using System.IO;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Cli.Docs;

/// <summary>
/// Writes a page part by part, in one format. Texts come as the schema gives them, and a schema is nobody's friend: each
/// format makes them harmless.
/// </summary>
internal abstract class PageWriter(TextWriter output)
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    protected TextWriter Output { get; } = output;

    /// <summary>A page in a format, such as <see cref="PageFormat.Html"/>.</summary>
    public static PageWriter Open(string format, TextWriter output) =>
        format == PageFormat.Html ? new HtmlPage(output) : new MarkdownPage(output);

    /// <summary>Begins the page.</summary>
    /// <param name="title">What it is called; its heading too.</param>
    /// <param name="language">The language in which it speaks.</param>
    /// <param name="skip">What the link is called that leads past the contents.</param>
    public abstract void Begin(string title, string language, string skip);

    /// <summary>Adds the table of contents.</summary>
    public abstract void Contents(string heading, IEnumerable<PageEntry> entries);

    /// <summary>Begins a part of the page.</summary>
    /// <param name="level">From 2 on.</param>
    /// <param name="anchor">What leads to it.</param>
    /// <param name="text">What it is called.</param>
    public abstract void Heading(int level, string anchor, string text);

    /// <summary>Adds running text.</summary>
    public abstract void Paragraph(params IReadOnlyList<Inline> text);

    /// <summary>Adds facts with their names.</summary>
    public abstract void Facts(IReadOnlyList<PageFact> facts);

    /// <summary>Adds a list.</summary>
    public abstract void Items(IEnumerable<IReadOnlyList<Inline>> items);

    /// <summary>Adds a table whose rows are alike; the first column names them.</summary>
    public abstract void Table(string caption, IReadOnlyList<string> columns, IEnumerable<PageRow> rows);

    /// <summary>Adds a table as it is printed, its labels in a language.</summary>
    /// <param name="table">The table.</param>
    /// <param name="language">The language of its labels.</param>
    /// <param name="data">What is shown in a data cell.</param>
    public abstract void Grid(PrintedTable table, string language, Func<PrintedField, Inline> data);

    /// <summary>Ends the page.</summary>
    /// <param name="footer">What it says of itself.</param>
    public abstract void End(string footer);

    /// <summary>Whether an anchor is new: of two places of one name the first is meant.</summary>
    protected bool IsNew(string anchor) => _anchors.Add(anchor);
}
