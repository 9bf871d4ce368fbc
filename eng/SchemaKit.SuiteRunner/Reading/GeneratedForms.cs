extern alias generator;

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading;
using generator::SchemaKit.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.SuiteRunner.Reading;

/// <summary>Generates the code of many schemas, compiles it in memory with warnings as errors, and loads its readers.</summary>
internal static class GeneratedForms
{
    private const string TypeName = "Instance";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The readers of some schemas, in their order.</summary>
    /// <exception cref="InvalidOperationException">The generated code does not compile, or there is none.</exception>
    public static IReadOnlyList<IGeneratedReader> Compile(IReadOnlyList<JsonObject> schemas)
    {
        CSharpGeneratorDriver
            .Create([new SchemaKitGenerator().AsSourceGenerator()], schemas.Select(File), ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Empty, out Compilation output, out ImmutableArray<Diagnostic> faults);
        using var image = new MemoryStream();
        Diagnostic[] problems =
        [
            .. faults.Concat(output.Emit(image).Diagnostics).Where(d => d.Severity >= DiagnosticSeverity.Warning),
        ];
        if (problems.Length > 0)
            throw new InvalidOperationException(
                "The generated code does not compile:\n"
                    + string.Join("\n", problems.Take(20).Select(p => p.ToString()))
            );
        Assembly assembly = Assembly.Load(image.ToArray());
        return [.. schemas.Select((_, i) => Reader(assembly.GetType(NamespaceOf(i) + "." + TypeName)!))];
    }

    // As a project would reference it: the framework and the two libraries.
    private static CSharpCompilation Empty { get; } =
        CSharpCompilation.Create(
            "suite",
            [],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(f => Path.GetFileName(f) != "SchemaKit.Generator.dll")
                .Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    private static IGeneratedReader Reader(Type type) =>
        (IGeneratedReader)Activator.CreateInstance(typeof(GeneratedReader<>).MakeGenericType(type))!;

    private static string NamespaceOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Suite.Schema{index}");

    private static AdditionalText File(JsonObject schema, int index)
    {
        JsonObject named = schema.DeepClone().AsObject();
        named["csharp"] = new JsonObject { ["name"] = TypeName, ["namespace"] = NamespaceOf(index) };
        return new SchemaText(
            string.Create(CultureInfo.InvariantCulture, $"/suite/{index}.tables.json"),
            named.ToJsonString()
        );
    }

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
