using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>What a project tells the generator and the analyzers: its root namespace, and which files are data.</summary>
internal sealed class ProjectOptions(string rootNamespace) : AnalyzerConfigOptionsProvider
{
    private static readonly AnalyzerConfigOptions None = new Values([]);

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Values(new() { ["build_property.RootNamespace"] = rootNamespace });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is DataText data
            ? new Values(
                new()
                {
                    ["build_metadata.AdditionalFiles.SchemaKitData"] = "true",
                    ["build_metadata.AdditionalFiles.SchemaKitForm"] = data.Form,
                }
            )
            : None;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) =>
            values.TryGetValue(key, out value);
    }
}
