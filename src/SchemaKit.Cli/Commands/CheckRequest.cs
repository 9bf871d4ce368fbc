using System.Collections.Generic;

namespace SchemaKit.Cli.Commands;

/// <summary>What the user asks <c>schemakit check</c> to do.</summary>
/// <param name="Files">The files to check, at least one.</param>
/// <param name="Previous">The report of the year before; null where none was given.</param>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Format">The output format.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Files, string? Previous, string Language, string Format)
{
    /// <summary>The page to write; null where none is asked for.</summary>
    public string? Page { get; init; }

    /// <summary>Whether each file holds a report a line.</summary>
    public bool IsLines { get; init; }

    /// <summary>Whether the files are the reports of one unit over the years.</summary>
    public bool IsSeries { get; init; }

    /// <summary>On how many threads lines are read; null where nothing was said.</summary>
    public int? Threads { get; init; }

    /// <summary>What the user knows of the reports and published pages do not say, by JSON Pointer.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();
}
