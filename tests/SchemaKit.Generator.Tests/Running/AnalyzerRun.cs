using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using SchemaKit.Generator.Data;
using SchemaKit.Generator.Initializers;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>Runs the generator on a project in memory, then the analyzers on what came of it, as a build does.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the analyzers find, by file and place.</summary>
    /// <param name="project">The project.</param>
    /// <param name="files">Its schemas and data files.</param>
    /// <param name="source">Its C#.</param>
    /// <param name="references">What else it refers to.</param>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        TestProject project,
        IEnumerable<AdditionalText> files,
        string source = "",
        params MetadataReference[] references
    )
    {
        ImmutableArray<AdditionalText> all = [.. files];
        return await Run(project, all, Compile(project, all, source, references));
    }

    /// <summary>What the analyzers find in a compilation that holds the generated code already.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(
        TestProject project,
        ImmutableArray<AdditionalText> files,
        Compilation compilation
    )
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            [new DataFileAnalyzer(), new InitializerAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(files, new ProjectOptions(project.RootNamespace)),
                (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false
            )
        );
        ImmutableArray<Diagnostic> found = await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return
        [
            .. found
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.SourceSpan.Start),
        ];
    }

    /// <summary>The project with the generated code in it, warnings left as such.</summary>
    public static Compilation Compile(
        TestProject project,
        IEnumerable<AdditionalText> files,
        string source,
        params MetadataReference[] references
    )
    {
        CSharpCompilation compilation = project.Compilation(source).AddReferences(references);
        compilation = compilation.WithOptions(
            compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        );
        project.Driver(files).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return output;
    }

    /// <summary>A library with the types of a form, as a reference assembly: nothing internal is left in it.</summary>
    public static MetadataReference ReferenceAssembly(TestProject project, params (string Path, string Text)[] schemas)
    {
        Compilation library = Compile(project, schemas.Select(s => new MemoryText(s.Path, s.Text)), "")
            .WithAssemblyName("library");
        using var image = new MemoryStream();
        EmitResult emitted = library.Emit(
            image,
            options: new EmitOptions(metadataOnly: true, includePrivateMembers: false)
        );
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
