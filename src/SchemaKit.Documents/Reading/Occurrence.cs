using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>A label of the form in running text.</summary>
/// <param name="Start">Where it begins, its number included.</param>
/// <param name="End">The place after its end.</param>
/// <param name="Pattern">The label.</param>
/// <param name="HasOrdinal">Whether its number stands in front of it.</param>
internal sealed record Occurrence(int Start, int End, TextPattern Pattern, bool HasOrdinal);
