using System;
using System.Collections.Generic;

namespace SchemaKit.Cli.Forms;

/// <summary>A form that the command knows, whatever the type of its reports.</summary>
internal interface IForm
{
    /// <summary>The <c>$id</c> of its schema, which a report names by <c>$schema</c>.</summary>
    string Id { get; }

    /// <summary>Reads a report; null where the document is none, for the faults told.</summary>
    IFormReport? Read(ReadOnlySpan<byte> utf8, out IReadOnlyList<ReadProblem> problems);

    /// <summary>The report that a draft on the form is; null where it is none yet, for the faults told.</summary>
    IFormReport? Read(FormDraft draft, out IReadOnlyList<ReadProblem> problems);
}
