using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>The faults of one schema, as the compiler shows them.</summary>
internal sealed record SchemaDiagnostics(string Path, EquatableArray<SchemaProblem> Problems)
{
    public void Report(SourceProductionContext output)
    {
        foreach (SchemaProblem problem in Problems)
        {
            var location = Location.Create(
                Path,
                new Microsoft.CodeAnalysis.Text.TextSpan(problem.Span.Start, problem.Span.Length),
                new LinePositionSpan(PositionOf(problem.Start), PositionOf(problem.End))
            );
            output.ReportDiagnostic(
                Diagnostic.Create(Descriptors.Of(problem.Descriptor), location, [.. problem.Arguments])
            );
        }
    }

    private static LinePosition PositionOf(TextPosition position) => new(position.Line - 1, position.Column - 1);
}
