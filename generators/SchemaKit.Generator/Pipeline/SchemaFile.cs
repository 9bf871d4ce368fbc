using System;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Pipeline;

/// <summary>A schema among the additional files. Its content decides whether anything has changed, not the instance.</summary>
internal sealed record SchemaFile(string Path, SchemaSource Source)
{
    public static bool IsSchema(AdditionalText file) =>
        file.Path.EndsWith(".tables.json", StringComparison.OrdinalIgnoreCase);

    public static SchemaFile Read(
        (AdditionalText File, AnalyzerConfigOptionsProvider Options) input,
        CancellationToken cancellationToken
    )
    {
        AnalyzerConfigOptions ofFile = input.Options.GetOptions(input.File);
        AnalyzerConfigOptions ofProject = input.Options.GlobalOptions;
        string @namespace =
            Option(ofFile, "build_metadata.AdditionalFiles.SchemaKitNamespace")
            ?? Option(ofProject, "build_property.RootNamespace")
            ?? "";
        return new SchemaFile(
            input.File.Path,
            new SchemaSource(
                System.IO.Path.GetFileName(input.File.Path),
                input.File.GetText(cancellationToken)?.ToString() ?? "",
                CSharpNames.IsNamespace(@namespace) ? @namespace : ""
            )
            {
                Path = input.File.Path,
            }
        );
    }

    private static string? Option(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
}
