using System.Collections.Generic;
using SchemaKit.Documents.Model;

namespace SchemaKit.Documents.Reading;

/// <summary>A table of a document that is a part of one of the form.</summary>
/// <param name="Index">Which part, in the order of the form.</param>
/// <param name="Title">What stands over its columns on the form.</param>
/// <param name="Grid">The table.</param>
/// <param name="Above">The line above that says which part it is; null where the table itself does.</param>
/// <param name="Labels">The labels of its columns.</param>
/// <param name="Values">The values below them.</param>
internal sealed record TablePart(
    int Index,
    string Title,
    RawGrid Grid,
    RawText? Above,
    IReadOnlyList<RawCell> Labels,
    IReadOnlyList<RawCell> Values
);
