using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Parsing;

/// <summary>Collects the faults of one document.</summary>
internal sealed class ProblemList(JsonText document)
{
    private readonly List<SchemaProblem> _problems = [];

    /// <summary>The faults in document order.</summary>
    public EquatableArray<SchemaProblem> InOrder => _problems.OrderBy(p => p.Span.Start).ToEquatableArray();

    public bool HasErrors => _problems.Any(p => p.Severity == Severity.Error);

    public void Add(ProblemDescriptor descriptor, TextSpan span, params Phrase[] arguments) =>
        _problems.Add(
            new SchemaProblem(
                descriptor,
                span,
                document.PositionOf(span.Start),
                document.PositionOf(span.End),
                arguments.ToEquatableArray()
            )
        );

    /// <summary>The text of a value as it stands in the document, cut to one short line.</summary>
    public string Excerpt(JsonNode node) => Text.Excerpt.Of(document.TextAt(node.Span));
}
