using System.Collections.Generic;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>A row that its own sums leave several ways to read.</summary>
/// <param name="Row">The row.</param>
/// <param name="Found">The values that the document has.</param>
/// <param name="Ways">The ways.</param>
internal sealed record OpenRow(PlacedRow Row, RawCell[] Found, IReadOnlyList<ValueFit> Ways);
