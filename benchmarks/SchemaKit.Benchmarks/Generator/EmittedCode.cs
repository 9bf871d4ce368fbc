using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaKit.Benchmarks.Generator;

/// <summary>What a generator emits for one form.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Characters">How long they are together.</param>
/// <param name="IntermediateCode">How many bytes of IL their methods have, those of the types included.</param>
internal sealed record EmittedCode(int Files, int Characters, int IntermediateCode)
{
    public static EmittedCode OfSchemaKit { get; } = Of(CopiesProject.OfSchemas(1));

    public static EmittedCode OfJsonGenerator { get; } = Of(CopiesProject.OfRecords(1));

    /// <summary>The records without any generator.</summary>
    public static EmittedCode OfTypesAlone { get; } = new(0, 0, MethodBodies(CopiesProject.TypesAlone(1)));

    /// <summary>How many steps SchemaKit's generator runs after an edit of unrelated C#.</summary>
    public static int StepsAfterEdit()
    {
        CopiesProject project = CopiesProject.OfSchemas(10);
        CSharpCompilation compilation = project.Compilation();
        GeneratorRunResult run = project
            .Driver(track: true)
            .RunGenerators(compilation)
            .RunGenerators(CopiesProject.Edit(compilation, edit: 1))
            .GetRunResult()
            .Results.Single();
        return run
            .TrackedSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Count(output =>
                output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            );
    }

    private static EmittedCode Of(CopiesProject project)
    {
        GeneratorRunResult run = project
            .Driver()
            .RunGeneratorsAndUpdateCompilation(project.Compilation(), out Compilation compilation, out _)
            .GetRunResult()
            .Results.Single();
        return new EmittedCode(
            run.GeneratedSources.Length,
            run.GeneratedSources.Sum(s => s.SourceText.Length),
            MethodBodies(compilation)
        );
    }

    private static int MethodBodies(Compilation compilation)
    {
        var assembly = new MemoryStream();
        IEnumerable<Diagnostic> errors = compilation
            .Emit(assembly)
            .Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
        if (errors.FirstOrDefault() is { } error)
            throw new InvalidOperationException($"The generated code does not compile: {error}");
        assembly.Position = 0;
        using var file = new PEReader(assembly);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata
            .MethodDefinitions.Select(h => metadata.GetMethodDefinition(h).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => file.GetMethodBody(address).GetILBytes()!.Length);
    }
}
