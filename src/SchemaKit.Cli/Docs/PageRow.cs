using System.Collections.Generic;

namespace SchemaKit.Cli.Docs;

/// <summary>A row of a plain table on a page.</summary>
/// <param name="Anchor">What leads to it; null where nothing does.</param>
/// <param name="Cells">What stands in it, column by column.</param>
internal sealed record PageRow(string? Anchor, IReadOnlyList<IReadOnlyList<Inline>> Cells);
