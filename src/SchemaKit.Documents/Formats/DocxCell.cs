using System.Xml.Linq;

namespace SchemaKit.Documents.Formats;

/// <summary>A cell of a Word table.</summary>
/// <param name="Element">The element.</param>
/// <param name="Column">The first column of the grid that it covers.</param>
/// <param name="Span">How many columns it covers.</param>
/// <param name="Starts">Whether cells below it are merged into it.</param>
/// <param name="IsContinued">Whether it is merged into one above.</param>
internal sealed record DocxCell(XElement Element, int Column, int Span, bool Starts, bool IsContinued);
