using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig.Content;

namespace SchemaKit.Documents.Formats;

/// <summary>The words of a page and the lines that they stand in.</summary>
internal static class PageWords
{
    /// <summary>The words of a page.</summary>
    public static List<PageWord> Of(Page page, ReadingLimits limits)
    {
        var words = new List<PageWord>();
        foreach (Word word in page.GetWords())
        {
            if (words.Count % 500 == 0)
                limits.Check();
            UglyToad.PdfPig.Core.PdfRectangle box = word.BoundingBox;
            words.Add(
                new PageWord(
                    word.Text,
                    Math.Min(box.Left, box.Right),
                    Math.Min(box.Bottom, box.Top),
                    Math.Max(box.Left, box.Right),
                    Math.Max(box.Bottom, box.Top)
                )
            );
        }
        return words;
    }

    /// <summary>The lines from top to bottom, each from left to right.</summary>
    public static IEnumerable<List<PageWord>> LinesOf(IEnumerable<PageWord> words)
    {
        List<PageWord> line = [];
        foreach (PageWord word in words.OrderByDescending(w => w.Centre))
        {
            if (line.Count > 0 && !IsBeside(line[0], word))
            {
                yield return [.. line.OrderBy(w => w.Left)];
                line = [];
            }
            line.Add(word);
        }
        if (line.Count > 0)
            yield return [.. line.OrderBy(w => w.Left)];
    }

    private static bool IsBeside(PageWord first, PageWord word) =>
        Math.Abs(first.Centre - word.Centre) < Math.Max(first.Top - first.Bottom, word.Top - word.Bottom) * 0.5;
}
