using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Formats;

/// <summary>A web page. Nothing is loaded and no script runs: the page is only parsed.</summary>
internal sealed class HtmlFormat
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "textarea",
        // Struck out: what was valid before.
        "del",
        "s",
        "strike",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "abbr",
        "b",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "label",
        "mark",
        "o:p",
        "q",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "v:shape",
        "st1:chsdate",
    };

    private readonly ReadingLimits _limits;
    private readonly List<RawBlock> _blocks = [];
    private readonly StringBuilder _line = new();
    private SourcePlace? _linePlace;
    private int _tables;

    private HtmlFormat(ReadingLimits limits) => _limits = limits;

    /// <summary>Reads a page.</summary>
    public static RawDocument Read(string text, ReadingLimits limits)
    {
        limits.CountText(text.Length);
        CheckNesting(text, limits);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using AngleSharp.Html.Dom.IHtmlDocument document = parser.ParseDocument(text);
        var format = new HtmlFormat(limits);
        if (document.Body is { } body)
            format.Add(body, 0);
        format.EndLine();
        return new RawDocument(format._blocks);
    }

    // The parser goes down by itself: what would be too deep is refused before it begins.
    private static void CheckNesting(string text, ReadingLimits limits)
    {
        int open = 0;
        for (
            int i = text.IndexOf('<', StringComparison.Ordinal);
            i >= 0 && i + 1 < text.Length;
            i = text.IndexOf('<', i + 1)
        )
        {
            if (text[i + 1] == '/')
                open = Math.Max(0, open - 1);
            else if (char.IsAsciiLetter(text[i + 1]) && !IsVoid(text, i + 1))
                open++;
            // Paragraphs and cells need no end tag, so that many may be open without being nested.
            limits.CheckDepth(open / 100);
        }
    }

    private static bool IsVoid(string text, int start)
    {
        ReadOnlySpan<char> rest = text.AsSpan(start);
        return rest.StartsWith("br", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("img", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("meta", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("col", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("input", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("link", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("hr", StringComparison.OrdinalIgnoreCase);
    }

    private void Add(INode node, int depth)
    {
        _limits.CheckDepth(depth);
        if (node is IText text)
            AddText(text);
        else if (node is IElement element && !IsHidden(element))
            AddElement(element, depth);
    }

    private void AddText(IText text)
    {
        if (_linePlace is null && !string.IsNullOrWhiteSpace(text.Data))
            _linePlace = PlaceOf(text.ParentElement);
        _line.Append(text.Data);
    }

    private void AddElement(IElement element, int depth)
    {
        if (element.LocalName == "table")
        {
            EndLine();
            AddTable(element, depth);
            return;
        }
        if (element.LocalName == "br")
        {
            EndLine();
            return;
        }
        bool isInline = Inline.Contains(element.LocalName);
        if (!isInline)
            EndLine();
        int start = _line.Length;
        foreach (INode child in element.ChildNodes)
            Add(child, depth + 1);
        if (element.LocalName is "sup" or "sub")
            FootnoteMark.Part(_line, start);
        if (!isInline)
            EndLine();
    }

    private void EndLine()
    {
        string text = Collapse(_line.ToString());
        if (text.Length > 0)
        {
            _limits.CountLine();
            _blocks.Add(new RawText(text, _linePlace ?? new TextPlace(1, 1)));
        }
        _line.Clear();
        _linePlace = null;
    }

    private void AddTable(IElement table, int depth)
    {
        _limits.CheckDepth(depth);
        int number = ++_tables;
        var grid = new GridBuilder(_limits);
        var nested = new List<IElement>();
        foreach (IElement row in RowsOf(table))
        {
            grid.StartRow();
            foreach (IElement cell in row.Children.Where(c => c.LocalName is "td" or "th" && !IsHidden(c)))
            {
                TextPlace? place = PlaceOf(cell);
                grid.Add(
                    TextOf(cell, nested),
                    Span(cell, "rowspan"),
                    Span(cell, "colspan"),
                    (r, c) => new TablePlace(number, r + 1, c + 1) { Text = place }
                );
            }
        }
        // A table around others is there for the layout: its text is text, and each table within stands by itself.
        if (nested.Count > 0)
            AddLayout(table, depth);
        else if (grid.ToGrid() is { } made)
            _blocks.Add(made);
    }

    private void AddLayout(IElement table, int depth)
    {
        foreach (IElement cell in RowsOf(table).SelectMany(r => r.Children).Where(c => !IsHidden(c)))
        {
            foreach (INode child in cell.ChildNodes)
                Add(child, depth + 1);
            EndLine();
        }
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c =>
            c.LocalName == "tr" ? [c]
            : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr")
            : []
        );

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span)
            ? span
            : 1;

    private string TextOf(IElement cell, List<IElement> nested)
    {
        var text = new StringBuilder();
        AppendText(cell, text, nested, 0);
        return Collapse(text.ToString());
    }

    private void AppendText(INode node, StringBuilder text, List<IElement> nested, int depth)
    {
        _limits.CheckDepth(depth);
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText data)
                text.Append(data.Data);
            else if (child is IElement { LocalName: "table" } table)
                nested.Add(table);
            else if (child is IElement element && !IsHidden(element))
            {
                bool isBlock = !Inline.Contains(element.LocalName);
                if (isBlock)
                    text.Append('\n');
                int start = text.Length;
                AppendText(element, text, nested, depth + 1);
                if (element.LocalName is "sup" or "sub")
                    FootnoteMark.Part(text, start);
                if (isBlock)
                    text.Append('\n');
            }
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (Hidden.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        string style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("line-through", StringComparison.OrdinalIgnoreCase)
            || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    private static TextPlace? PlaceOf(IElement? element) =>
        element?.SourceReference is { } source ? new TextPlace(source.Position.Line, source.Position.Column) : null;

    // White space is one blank, as a browser shows it.
    private static string Collapse(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
