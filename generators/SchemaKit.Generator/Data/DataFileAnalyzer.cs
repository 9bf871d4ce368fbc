using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Forms;
using SchemaKit.Generator.Pipeline;
using SchemaKit.Schema.Json;

namespace SchemaKit.Generator.Data;

/// <summary>Checks the data files of a project by their forms, as a reader and a check would at run time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DataFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DataDescriptors.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        AnalyzerOptions options = context.Options;
        if (!options.AdditionalFiles.Any(f => DataFile.Of(f, options.AnalyzerConfigOptionsProvider) is not null))
            return;
        Compilation compilation = context.Compilation;
        var forms = new Lazy<FormCatalogue>(() => new FormCatalogue(compilation));
        var idsOfSchemas = new Lazy<HashSet<string>>(() => IdsOfSchemas(options.AdditionalFiles));
        context.RegisterAdditionalFileAction(file =>
        {
            if (DataFile.Of(file.AdditionalFile, options.AnalyzerConfigOptionsProvider) is not { } data)
                return;
            var check = new DataFileCheck(data, forms.Value, idsOfSchemas);
            foreach (DataFault fault in check.Run(file.AdditionalFile, file.CancellationToken))
                file.ReportDiagnostic(fault.ToDiagnostic(file.AdditionalFile.Path));
        });
    }

    private static HashSet<string> IdsOfSchemas(ImmutableArray<AdditionalText> files) =>
        [
            .. files
                .Where(SchemaFile.IsSchema)
                .Select(f => JsonParser.Parse(f.GetText()?.ToString() ?? "").Root)
                .OfType<JsonObject>()
                .Select(root => root.Find("$id")?.Value)
                .OfType<JsonString>()
                .Select(id => id.Value),
        ];
}
