using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>A schema whose types another schema makes too; the first by path keeps them.</summary>
internal sealed record TypeClash(string Path, string TypeName, string OtherPath)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptors.Of(ProblemDescriptors.DuplicateTypeName),
            Location.Create(Path, default, default(LinePositionSpan)),
            TypeName,
            "'" + System.IO.Path.GetFileName(OtherPath) + "'"
        );
}
