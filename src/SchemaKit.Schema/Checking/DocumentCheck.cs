using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Checking;

/// <summary>
/// A document read and checked in one: its faults, and the rules that are broken by what could be read of it, each with
/// its place in the text. Who reports to an editor needs both at once: a misspelt member must not hide a wrong sum.
/// </summary>
internal sealed class DocumentCheck
{
    private readonly JsonNode _root;

    /// <param name="form">The form.</param>
    /// <param name="document">The document.</param>
    /// <param name="root">Its value.</param>
    public DocumentCheck(FormSchema form, JsonText document, JsonNode root)
    {
        _root = root;
        var reader = new DocumentReader(form.Model);
        reader.Read(form, document, out IReadOnlyList<ReadProblem> problems);
        Problems = problems;
        Violations = reader.ToCellVector(form).Check().Violations;
    }

    /// <summary>What keeps the document from being read, in its order.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; }

    /// <summary>The broken equations, in the order of the schema; those with an unknown operand are not among them.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>Where the value of a cell stands.</summary>
    public TextSpan SpanOf(Cell cell) => JsonPlaces.Nearest(_root, cell.Path).Span;
}
