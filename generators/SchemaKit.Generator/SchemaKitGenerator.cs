using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Emission;
using SchemaKit.Generator.Pipeline;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator;

/// <summary>Turns each <c>*.tables.json</c> among the additional files into C# types.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaKitGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The texts of the schemas, with what the project says of each.
        IncrementalValuesProvider<SchemaFile> files = context
            .AdditionalTextsProvider.Where(SchemaFile.IsSchema)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(SchemaFile.Read)
            .WithTrackingName(StepNames.Files);

        // Each with the others that it refers to.
        IncrementalValuesProvider<SchemaLinks> links = files.Select(SchemaLinks.Of).WithTrackingName(StepNames.Links);
        IncrementalValuesProvider<LinkedSchema> linked = links
            .Combine(links.Collect())
            .Select(LinkedSchema.Of)
            .WithTrackingName(StepNames.Linked);

        // What they say, and what is wrong with them.
        IncrementalValuesProvider<ParsedSchema> schemas = linked
            .Select(ParsedSchema.Parse)
            .WithTrackingName(StepNames.Schemas);

        // Those whose types another makes too, or that refer to one without code.
        IncrementalValueProvider<Withheld> withheld = schemas
            .Select(TypeClaims.Of)
            .WithTrackingName(StepNames.Claims)
            .Collect()
            .Select(Withheld.Find)
            .WithTrackingName(StepNames.Withheld);

        // Whether the project's C# can hold the generated code at all.
        IncrementalValueProvider<bool> canCompile = context
            .ParseOptionsProvider.Select(CanCompile)
            .WithTrackingName(StepNames.Language);

        // Output 1: source, from what a schema says and not from where it says it.
        IncrementalValuesProvider<FormModel?> models = schemas
            .Combine(withheld)
            .Combine(canCompile)
            .Select(static (p, _) => p.Right ? Withheld.Resolve(p.Left.Left, p.Left.Right) : null)
            .WithTrackingName(StepNames.Models);
        context.RegisterSourceOutput(models, EmitSource);

        // Output 2: diagnostics, at their places.
        context.RegisterSourceOutput(
            schemas.Select(static (s, _) => s.Diagnostics).WithTrackingName(StepNames.Diagnostics),
            static (output, diagnostics) => diagnostics.Report(output)
        );
        context.RegisterSourceOutput(
            withheld,
            static (output, found) =>
            {
                foreach (TypeClash clash in found.Clashes)
                    output.ReportDiagnostic(clash.ToDiagnostic());
            }
        );
        context.RegisterSourceOutput(
            files.Collect().Select(static (f, _) => f.IsEmpty).Combine(canCompile),
            static (output, p) =>
            {
                if (!p.Left && !p.Right)
                    output.ReportDiagnostic(Diagnostic.Create(CodeDescriptors.OldLanguage, Location.None));
            }
        );
    }

    private static bool CanCompile(ParseOptions options, CancellationToken cancellationToken) =>
        options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };

    private static void EmitSource(SourceProductionContext output, FormModel? form)
    {
        if (form is null)
            return;
        foreach (GeneratedFile file in FormEmitter.Emit(form))
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
        }
    }
}
