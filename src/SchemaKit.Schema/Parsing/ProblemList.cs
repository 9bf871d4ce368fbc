using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Text;

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
                // What stands in a schema must not pass for a line of a compiler's output, nor be read backwards.
                arguments
                    .Select(a => new Phrase(Unseen.Escape(a.English), Unseen.Escape(a.Chinese)))
                    .ToEquatableArray()
            )
        );

    /// <summary>Adds that a value is not what its name asks for.</summary>
    public void AddWrongValue(string name, JsonNode value, Phrase expected) =>
        Add(ProblemDescriptors.WrongKeywordValue, value.Span, name, expected, Excerpt.Of(document.TextAt(value.Span)));
}
