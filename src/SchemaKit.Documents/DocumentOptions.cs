using System;
using System.Collections.Generic;

namespace SchemaKit.Documents;

/// <summary>How a document is read: what the caller knows of it, and how much it may ask of the machine.</summary>
public sealed record DocumentOptions
{
    /// <summary>The usual limits, and nothing known.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>
    /// What the caller knows and the page need not say, by JSON Pointer, such as <c>/scope</c>; it stands above what the page
    /// says.
    /// </summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether prose is taken too: what stands below the heading of a text, such as 一、总体情况. It is not unless set, for
    /// published pages mix it with all sorts of things.
    /// </summary>
    public bool ReadsProse { get; init; }

    /// <summary>The format; null where the file name and the content are to tell it.</summary>
    public DocumentFormat? Format { get; init; }

    /// <summary>The greatest size of a document in bytes; 32 MiB unless set.</summary>
    public int MaxBytes { get; init; } = 32 << 20;

    /// <summary>The greatest size of what a compressed document unpacks to in bytes; 64 MiB unless set.</summary>
    public long MaxExpandedBytes { get; init; } = 64L << 20;

    /// <summary>The greatest number of table cells, and of lines of text; 200,000 of each unless set.</summary>
    public int MaxCells { get; init; } = 200_000;

    /// <summary>The greatest length of its text in characters; 4,000,000 unless set.</summary>
    public int MaxCharacters { get; init; } = 4_000_000;

    /// <summary>How deeply elements may nest; 200 unless set.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>How long reading may take; 10 seconds unless set.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How alike two labels must be to be taken for one, from 0 to 1; 0.6 unless set. The measure is 1 minus the edit distance
    /// over the length of the longer one, without numbers, punctuation and white space.
    /// </summary>
    public double MinSimilarity { get; init; } = 0.6;
}
