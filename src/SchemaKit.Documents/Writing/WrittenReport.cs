using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Writing;

/// <summary>A report as it is printed, whatever the format: what stands in it from top to bottom.</summary>
/// <param name="Language">The language of what the form prints.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Facts">What identifies it, and other short values.</param>
/// <param name="Sections">Its tables and prose, in the order of the form.</param>
internal sealed record WrittenReport(
    string Language,
    string Title,
    IReadOnlyList<WrittenFact> Facts,
    IReadOnlyList<WrittenSection> Sections
)
{
    /// <summary>The equations that its cells are in.</summary>
    public required IReadOnlyList<Equation> Equations { get; init; }
}
