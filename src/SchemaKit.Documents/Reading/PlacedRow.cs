using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>A row of the document, the row of the form that it is, and the header above it.</summary>
/// <param name="Record">The row of the document.</param>
/// <param name="Row">The row of the form; the first of a group for a row that gathers others.</param>
/// <param name="Header">The header; null where none was found.</param>
internal sealed record PlacedRow(RowRecord Record, FormRow Row, HeaderMatch? Header);
