extern alias generator;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading;
using generator::SchemaKit.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Tests.Shared;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>A project of random schemas: generated, compiled as strictly as a compiler can, and loaded.</summary>
internal sealed class FuzzedProject : IDisposable
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "fuzz",
        [],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(f => Path.GetFileName(f) != "SchemaKit.Generator.dll")
            .Select(f => MetadataReference.CreateFromFile(f)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable
        )
    );

    private readonly AssemblyLoadContext _context = new("fuzz", isCollectible: true);

    public FuzzedProject(IReadOnlyList<FuzzedFile> files, LanguageVersion language)
    {
        Files = files;
        var watch = Stopwatch.StartNew();
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(
                [new SchemaKitGenerator().AsSourceGenerator()],
                files.Select(f => new SchemaText(f)),
                new CSharpParseOptions(language, DocumentationMode.Diagnose),
                new Options()
            )
            .RunGeneratorsAndUpdateCompilation(Empty, out Compilation output, out _);
        GenerationTime = watch.Elapsed;
        Result = driver.GetRunResult().Results.Single();
        Output = NullableWarnings.EnabledIn(output);
    }

    public IReadOnlyList<FuzzedFile> Files { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>How long the generator took.</summary>
    public TimeSpan GenerationTime { get; }

    public Compilation Output { get; }

    /// <summary>What the compiler finds in the generated code.</summary>
    public IReadOnlyList<Diagnostic> Compile(out System.Reflection.Assembly? assembly)
    {
        using var image = new MemoryStream();
        bool isEmitted = Result.Exception is null && Output.Emit(image) is { Success: true };
        image.Position = 0;
        assembly = isEmitted ? _context.LoadFromStream(image) : null;
        return [.. Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    public void Dispose() => _context.Unload();

    private sealed class SchemaText(FuzzedFile file) : AdditionalText
    {
        public FuzzedFile File => file;

        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(file.Text);
    }

    // What a project says of each file: its namespace.
    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Values(((SchemaText)textFile).File.Namespace);
    }

    private sealed class Values(string space) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_metadata.AdditionalFiles.SchemaKitNamespace" && space.Length > 0 ? space : null;
            return value is not null;
        }
    }
}
