using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Forms;

/// <summary>A document that was read by one of the forms.</summary>
/// <param name="Form">The form.</param>
/// <param name="Report">The report; null where the document is none.</param>
/// <param name="Problems">Why it is none.</param>
/// <param name="Notes">What is worth knowing of how the form was found.</param>
internal sealed record ReadReport(
    IForm Form,
    IFormReport? Report,
    IReadOnlyList<ReadProblem> Problems,
    IReadOnlyList<Phrase> Notes
);
