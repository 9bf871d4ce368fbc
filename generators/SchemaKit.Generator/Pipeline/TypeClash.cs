using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>A schema whose types another schema makes too, or whose <c>$id</c> it has; the first by path keeps them.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="Name">The name of the type, or the <c>$id</c>.</param>
/// <param name="OtherPath">The file of the other schema.</param>
/// <param name="IsId">Whether it is the <c>$id</c> that both have.</param>
internal sealed record TypeClash(string Path, string Name, string OtherPath, bool IsId = false)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptors.Of(IsId ? ProblemDescriptors.DuplicateId : ProblemDescriptors.DuplicateTypeName),
            Location.Create(Path, default, default(LinePositionSpan)),
            Name,
            "'" + System.IO.Path.GetFileName(OtherPath) + "'"
        );
}
