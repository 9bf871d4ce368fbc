using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace SchemaKit.Documents.Formats;

/// <summary>
/// A PDF with a text layer. Where lines are ruled, they make the cells of a grid; words outside stand in lines of text. Pages
/// that are pictures hold no words, and so give no figures.
/// </summary>
internal sealed class PdfFormat
{
    private readonly ReadingLimits _limits;
    private readonly List<RawBlock> _blocks = [];

    private PdfFormat(ReadingLimits limits) => _limits = limits;

    /// <summary>Reads a document.</summary>
    public static RawDocument Read(byte[] document, ReadingLimits limits)
    {
        var format = new PdfFormat(limits);
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            FilterProvider = new MeteredFilters(limits),
            MaxStackDepth = limits.MaxDepth,
        };
        using PdfDocument pdf = PdfDocument.Open(document, options);
        pdf.AddPageFactory<PageMeter.Measured, PageMeter>();
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            limits.StartPage();
            pdf.GetPage<PageMeter.Measured>(number);
            format.AddPage(pdf.GetPage(number));
        }
        limits.Check();
        return new RawDocument(format._blocks);
    }

    private void AddPage(Page page)
    {
        _limits.CountText(page.Letters.Count);
        List<PageWord> words = PageWords.Of(page, _limits);
        IReadOnlyList<RuledTable> tables = RuledTables.Of(page, _limits);
        var parts = new List<(double Top, RawBlock Block)>();
        foreach (RuledTable table in tables)
        {
            List<PageWord> inside = [.. words.Where(w => table.Contains(w))];
            words.RemoveAll(inside.Contains);
            if (table.ToGrid(inside, page.Number, _limits) is { } grid)
                parts.Add((table.Top, grid));
        }
        parts.AddRange(LinesOf(words, page.Number));
        _blocks.AddRange(parts.OrderByDescending(p => p.Top).Select(p => p.Block));
    }

    private IEnumerable<(double Top, RawBlock Block)> LinesOf(List<PageWord> words, int page)
    {
        foreach (List<PageWord> line in PageWords.LinesOf(words))
        {
            string text = string.Join(' ', line.Select(w => w.Text));
            var place = new PagePlace(
                page,
                line.Min(w => w.Left),
                line.Min(w => w.Bottom),
                line.Max(w => w.Right),
                line.Max(w => w.Top)
            );
            _limits.CountLine();
            yield return (place.Top, new RawText(text, place));
        }
    }
}
