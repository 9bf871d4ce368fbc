using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A form that a document is not on.</summary>
/// <param name="Form">The form.</param>
/// <param name="Members">The members of the document that the form lacks and another has, by JSON Pointer, in document order.</param>
public sealed record ExcludedForm(FormSchema Form, IReadOnlyList<string> Members);
