using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Schema;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>The compiler's view of the faults that a schema can have.</summary>
internal static class Descriptors
{
    private const string HelpLink = "https://github.com/schemakit/schemakit/blob/main/docs/diagnostics/";

    /// <summary>The project's C# is too old for the generated code.</summary>
    public static readonly DiagnosticDescriptor OldLanguage = Create(
        new ProblemDescriptor(
            "SK4001",
            Severity.Error,
            "C# is too old",
            "SchemaKit generates C# 11: set <LangVersion>11</LangVersion> or higher, or leave it out",
            "SchemaKit 生成 C# 11 代码：请将 <LangVersion> 设为 11 或更高，或去掉该设置"
        )
    );

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = ProblemDescriptors.All.ToDictionary(
        d => d.Id,
        Create
    );

    public static IEnumerable<DiagnosticDescriptor> All => ById.Values.Append(OldLanguage);

    public static DiagnosticDescriptor Of(ProblemDescriptor descriptor) => ById[descriptor.Id];

    private static DiagnosticDescriptor Create(ProblemDescriptor descriptor) =>
        new(
            descriptor.Id,
            descriptor.Title,
            new LocalizedMessage(descriptor.English, descriptor.Chinese),
            "SchemaKit",
            descriptor.Severity switch
            {
                Severity.Error => DiagnosticSeverity.Error,
                Severity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Info,
            },
            isEnabledByDefault: true,
            helpLinkUri: HelpLink + descriptor.Id + ".md"
        );
}
