using System;
using System.Collections.Generic;
using System.ComponentModel;
using SchemaKit.Schema;

namespace SchemaKit.Serialization;

/// <summary>Finds what is wrong with a document that a generated reader has refused.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReadFaults
{
    /// <summary>All faults of the document, in its order.</summary>
    /// <param name="form">The form that the document should follow.</param>
    /// <param name="utf8">The document.</param>
    /// <exception cref="InvalidOperationException">The interpreter finds no fault: a defect of this library.</exception>
    public static IReadOnlyList<ReadProblem> Find(FormSchema form, ReadOnlySpan<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.TryRead(utf8.ToArray(), out _, out IReadOnlyList<ReadProblem> problems)
            ? throw new InvalidOperationException(
                "The generated reader refuses a document in which the schema's interpreter finds no fault. "
                    + "Please report this document as a defect of SchemaKit."
            )
            : problems;
    }
}
