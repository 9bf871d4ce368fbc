using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Locating;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Cells whose change makes all hard rules hold that are broken together.</summary>
public sealed class Explanation
{
    internal Explanation(IReadOnlyList<CellChange> changes, long weight, Slip? slip)
    {
        Changes = changes;
        Weight = weight;
        Slip = slip;
    }

    /// <summary>The changes, in schema order.</summary>
    public IReadOnlyList<CellChange> Changes { get; }

    /// <summary>The sum of the weights of the cells.</summary>
    public long Weight { get; }

    /// <summary>The one slip that would have made all the numbers wrong at once; null where none is recognised.</summary>
    public Slip? Slip { get; }

    /// <summary>Whether for each cell one number is the only one that will do.</summary>
    public bool IsDetermined => Changes.All(c => c.Value is not null);

    /// <summary>The draft with the changes made whose number is determined.</summary>
    /// <param name="draft">The draft that was looked at, or one on the same cells.</param>
    public FormDraft ApplyTo(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.WithCells(
            Changes
                .Where(c => c.Value is not null)
                .Select(c => KeyValuePair.Create(c.Cell, new CellValue(c.Value!.Value)))
        );
    }

    /// <summary>All changes in one line.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string separator = Language.IsChinese(language) ? "；" : "; ";
        string changes = string.Join(separator, Changes.Select(c => c.ToString(language)));
        return changes + (Slip is { } slip ? SlipWords.InBrackets(slip).In(language) : "");
    }

    /// <summary>All changes in the language of the user interface.</summary>
    public override string ToString() => ToString(Language.Current);
}
