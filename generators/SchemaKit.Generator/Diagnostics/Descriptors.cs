using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>The compiler's view of all that SchemaKit can tell.</summary>
internal static class Descriptors
{
    private const string HelpLink = "https://github.com/schemakit/schemakit/blob/main/docs/diagnostics/";

    private static readonly Dictionary<string, DiagnosticDescriptor> OfSchemas = ProblemDescriptors.All.ToDictionary(
        d => d.Id,
        d => Create(d.Id, SeverityOf(d.Severity), d.Title, d.English, d.Chinese)
    );

    public static IEnumerable<DiagnosticDescriptor> All =>
        OfSchemas.Values.Concat(DataDescriptors.All).Concat(CodeDescriptors.All);

    /// <summary>The descriptor of a fault that a schema can have.</summary>
    public static DiagnosticDescriptor Of(ProblemDescriptor descriptor) => OfSchemas[descriptor.Id];

    public static DiagnosticDescriptor Create(
        string id,
        DiagnosticSeverity severity,
        string title,
        string english,
        string chinese
    ) =>
        new(
            id,
            title,
            new LocalizedMessage(english, chinese),
            "SchemaKit",
            severity,
            isEnabledByDefault: true,
            helpLinkUri: HelpLink + id + ".md"
        );

    private static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
