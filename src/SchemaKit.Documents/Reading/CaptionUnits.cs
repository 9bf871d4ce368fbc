using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>The units of money that lines above a table tell, such as 单位：元, from one title to the next.</summary>
/// <param name="map">The form.</param>
internal sealed class CaptionUnits(FormMap map)
{
    private const int MaxLine = 80;

    /// <summary>Those that hold where the document was read to.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

    /// <summary>Those of which a document speaks anywhere.</summary>
    public static IReadOnlyList<string> StatedIn(RawDocument document) =>
        [
            .. document
                .Blocks.SelectMany(b =>
                    b is RawText text ? [text.Text] : ((RawGrid)b).Rows.SelectMany(r => r).Select(c => c.Text)
                )
                .SelectMany(Units.InText)
                .Distinct(),
        ];

    /// <summary>Reads on.</summary>
    /// <param name="line">A line of text, or a cell above data.</param>
    public void Add(string line)
    {
        if (line.Length > MaxLine)
            return;
        IReadOnlyList<string> stated = Units.InText(line);
        // Most lines change nothing, and titles are not told at a glance.
        if (Current.Count == 0 && stated.Count == 0)
            return;
        if (IsTitle(line))
            Current = stated;
        else if (Units.InCaption(line) is { Count: > 0 } units)
            Current = units;
    }

    private bool IsTitle(string line)
    {
        (string key, string shortKey) = (LabelText.Key(line), LabelText.ShortKey(line));
        return map.TitleLike(line) is not null || map.OtherTitles.Any(t => t.Likeness(key, shortKey) >= 1);
    }
}
