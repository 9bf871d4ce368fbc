using System.Collections.Generic;

namespace SchemaKit.Documents.Model;

/// <summary>A document without its format: what stands in it, from top to bottom.</summary>
/// <param name="Blocks">Its lines of text and its grids.</param>
internal sealed record RawDocument(IReadOnlyList<RawBlock> Blocks);
