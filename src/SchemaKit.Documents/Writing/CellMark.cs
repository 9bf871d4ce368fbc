using System;
using System.IO;

namespace SchemaKit.Documents.Writing;

/// <summary>What a page says of a cell beside what is printed in it.</summary>
/// <param name="Id">What leads to it; null where nothing does.</param>
/// <param name="Class">How it looks; empty for the usual look.</param>
/// <param name="WriteNote">Writes what stands behind its text; null for nothing.</param>
internal sealed record CellMark(string? Id, string Class, Action<TextWriter>? WriteNote)
{
    /// <summary>Nothing.</summary>
    public static CellMark None { get; } = new(null, "", null);
}
