using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaKit.Tests.Shared;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>A C# project in memory, as strict as a compiler can be, with schemas among its additional files.</summary>
internal sealed record TestProject(string RootNamespace = "", LanguageVersion Language = LanguageVersion.Latest)
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { "SchemaKit.dll", "SchemaKit.Schema.dll" }.Select(file =>
            MetadataReference.CreateFromFile(Path.Combine(System.AppContext.BaseDirectory, file))
        ),
    ];

    private static readonly CSharpCompilationOptions EveryWarningIsAnError = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        // As every project does: references are built against older versions of the framework.
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)],
        warningLevel: 9999,
        nullableContextOptions: NullableContextOptions.Enable
    );

    // Compilations made from this one share what it has read of its references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "consumer",
        [],
        References,
        EveryWarningIsAnError
    );

    private CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compilation(string source = "") =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions, "Program.cs"));

    public GeneratorDriver Driver(IEnumerable<AdditionalText> files) =>
        CSharpGeneratorDriver.Create(
            [new SchemaKitGenerator().AsSourceGenerator()],
            files,
            ParseOptions,
            new ProjectOptions(RootNamespace),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );

    /// <summary>
    /// Runs the generator twice. Whatever a test is about, it also says that the second run has nothing to do and that no
    /// step keeps anything of the compiler's alive.
    /// </summary>
    public GeneratorRun Run(params (string Path, string Text)[] schemas)
    {
        _ = Empty.Assembly;
        CSharpCompilation compilation = Compilation();
        GeneratorDriver driver = Driver(schemas.Select(s => new MemoryText(s.Path, s.Text)))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        GeneratorRunResult second = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        Assert.Null(first.Exception);
        Assert.Null(second.Exception);
        Assert.Equal(Texts(first), Texts(second));
        RunReasons.AssertAllCached(second);
        ObjectGraph.AssertHoldsNothingOfTheCompiler(first);
        return new GeneratorRun(first, NullableWarnings.EnabledIn(output));
    }

    private static IEnumerable<string> Texts(GeneratorRunResult run) =>
        run.GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText);
}
