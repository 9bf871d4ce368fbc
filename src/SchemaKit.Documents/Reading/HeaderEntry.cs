using System.Collections.Generic;
using SchemaKit.Documents.Labels;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>The lowest label above some columns of a grid, and those above it.</summary>
internal sealed class HeaderEntry(RawCell cell, IReadOnlyList<RawCell> above)
{
    /// <summary>The cell.</summary>
    public RawCell Cell { get; } = cell;

    /// <summary>The labels above it.</summary>
    public IReadOnlyList<RawCell> Above { get; } = above;

    /// <summary>Its key.</summary>
    public string Key { get; } = LabelText.Key(cell.Text);

    /// <summary>Its key without what stands in brackets.</summary>
    public string ShortKey { get; } = LabelText.ShortKey(cell.Text);

    /// <summary>The columns of the form that it may be.</summary>
    public IReadOnlyList<int> Candidates { get; set; } = [];

    /// <summary>How alike it is to them.</summary>
    public double Likeness { get; set; }
}
