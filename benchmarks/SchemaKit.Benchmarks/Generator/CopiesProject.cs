extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaKit.Benchmarks.Generator;

/// <summary>A C# project in memory with one of the two generators.</summary>
internal sealed class CopiesProject
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        .. new[] { "SchemaKit.dll", "SchemaKit.Schema.dll" }.Select(file =>
            MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file))
        ),
    ];

    // Compilations made from this one share what it has read of its references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "copies",
        [],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable
        )
    );

    private static readonly Type JsonGenerator = Assembly
        .LoadFrom(
            typeof(CopiesProject)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(a => a.Key == "System.Text.Json.SourceGeneration")
                .Value!
        )
        .GetExportedTypes()
        .Single(t => typeof(IIncrementalGenerator).IsAssignableFrom(t));

    private readonly Func<ISourceGenerator> _generator;
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly ImmutableArray<SyntaxTree> _trees;

    private CopiesProject(
        Func<ISourceGenerator> generator,
        IEnumerable<(string Path, string Text)> files,
        IEnumerable<(string Path, string Text)> sources
    )
    {
        _ = Empty.Assembly;
        _generator = generator;
        _files = [.. files.Select(f => new MemoryText(f.Path, f.Text))];
        _trees = [.. sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, path: s.Path))];
    }

    /// <summary>The form's schemas, for SchemaKit's generator.</summary>
    public static CopiesProject OfSchemas(int forms) =>
        new(
            () => new generator::SchemaKit.Generator.SchemaKitGenerator().AsSourceGenerator(),
            FormCopies.Schemas(forms),
            []
        );

    /// <summary>The form's records with contexts, for System.Text.Json's generator.</summary>
    public static CopiesProject OfRecords(int forms) =>
        new(
            () => ((IIncrementalGenerator)Activator.CreateInstance(JsonGenerator)!).AsSourceGenerator(),
            [],
            FormCopies.Records(forms).Concat(FormCopies.Contexts(forms))
        );

    /// <summary>The form's records alone.</summary>
    public static CSharpCompilation TypesAlone(int forms) =>
        Empty.AddSyntaxTrees(FormCopies.Records(forms).Select(s => CSharpSyntaxTree.ParseText(s.Text, path: s.Path)));

    /// <summary>The compiler's input with one more file, which has nothing to do with any form. No two are the same.</summary>
    /// <param name="edit">What stands in that file.</param>
    public CSharpCompilation Compilation(int edit = 0) => Empty.AddSyntaxTrees(_trees).AddSyntaxTrees(Edited(edit));

    /// <summary>The same after another edit of that file, as an editor makes it.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int edit) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], Edited(edit));

    /// <summary>A driver that has run nothing yet.</summary>
    /// <param name="track">Whether it says afterwards which steps ran.</param>
    public GeneratorDriver Driver(bool track = false) =>
        CSharpGeneratorDriver.Create(
            [_generator()],
            _files,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, track)
        );

    private static SyntaxTree Edited(int edit) =>
        CSharpSyntaxTree.ParseText(
            $"internal static class Other {{ public const int Edit = {edit}; }}",
            path: "Other.cs"
        );
}
