using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>What one run of the generator gave.</summary>
internal sealed record GeneratorRun(GeneratorRunResult Result, Compilation Output)
{
    public ImmutableArray<GeneratedSourceResult> Sources => Result.GeneratedSources;

    /// <summary>What is wrong.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>What is wrong, and what is worth knowing.</summary>
    public ImmutableArray<Diagnostic> AllDiagnostics => Result.Diagnostics;

    /// <summary>What the compiler finds in the generated code, warnings being errors.</summary>
    public ImmutableArray<Diagnostic> CompilerErrors =>
        [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>The schema that the generated code embeds, as the compiler reads the constant.</summary>
    public string EmbeddedSchema(string typeName)
    {
        INamedTypeSymbol type = Output.GetTypeByMetadataName(typeName)!;
        return (string)((IFieldSymbol)type.GetMembers("Text").Single()).ConstantValue!;
    }
}
