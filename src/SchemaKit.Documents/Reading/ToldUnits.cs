using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Documents.Reading;

/// <summary>The units of money that a document tells for a cell, other than behind its number.</summary>
/// <param name="Own">Those in the own labels of its column and row.</param>
/// <param name="Above">Those in the labels above that of its column, and in the lines above the table.</param>
/// <param name="IsNamed">Whether the form names one in the label of the column.</param>
internal sealed record ToldUnits(IReadOnlyList<string> Own, IReadOnlyList<string> Above, bool IsNamed)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All { get; } = [.. Own.Concat(Above).Distinct()];
}
