using System.Collections.Generic;

namespace SchemaKit;

/// <summary>What must hold of a broken part of a report: lower &lt;= factors x cells &lt;= upper.</summary>
/// <param name="Cells">The cells, by their place in the problem.</param>
/// <param name="Factors">One for each cell.</param>
/// <param name="Lower">The least sum; null where there is none.</param>
/// <param name="Upper">The greatest sum; null where there is none.</param>
public sealed record LocationRow(
    IReadOnlyList<int> Cells,
    IReadOnlyList<decimal> Factors,
    decimal? Lower,
    decimal? Upper
);
