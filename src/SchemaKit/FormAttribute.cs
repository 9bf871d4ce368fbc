using System;
using System.ComponentModel;

namespace SchemaKit;

/// <summary>
/// Names a form whose types an assembly holds. Generated code says so once for each schema, for the compiler's sake: by it
/// the analyzers know the forms of a project and of its references, also where they see a reference assembly, which holds
/// nothing internal.
/// </summary>
/// <param name="id">The <c>$id</c> of the schema document.</param>
/// <param name="report">
/// The full name of the type of a report; of a library what its classes' names begin with. A name and not a type, so that trimming may leave out reports that nobody uses.
/// </param>
/// <param name="schema">The schema document.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormAttribute(string id, string report, string schema) : Attribute
{
    /// <summary>The <c>$id</c> of the schema document.</summary>
    public string Id { get; } = id;

    /// <summary>The full name of the type of a report.</summary>
    public string Report { get; } = report;

    /// <summary>The schema document.</summary>
    public string Schema { get; } = schema;

    /// <summary>Whether the document defines types for others and no report.</summary>
    public bool IsLibrary { get; set; }
}
