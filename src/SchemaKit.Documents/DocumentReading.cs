using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>What was read from a document.</summary>
/// <param name="Draft">The figures, each with the place where it stood; what could not be told for certain is missing.</param>
/// <param name="Form">The form that its labels are of.</param>
/// <param name="Notes">All that was approximated, left out or odd; each once.</param>
public sealed record DocumentReading(FormDraft Draft, FormSchema Form, IReadOnlyList<DocumentNote> Notes);
