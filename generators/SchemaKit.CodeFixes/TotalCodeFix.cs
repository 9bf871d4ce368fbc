using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaKit.Generator.Initializers;
using SchemaKit.Schema;

namespace SchemaKit.CodeFixes;

/// <summary>Writes a total that its parts determine: as a number, or as the sum of the parts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TotalCodeFix))]
public sealed class TotalCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create("SK4002", "SK4003", "SK4005");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(
            static async (context, document, diagnostics) =>
                await Write(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken)
                    .ConfigureAwait(false)
        );

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (string spelling in new[] { RepairProperties.Number, RepairProperties.Sum })
            {
                if (
                    !diagnostic.Properties.TryGetValue(spelling, out string? value)
                    || !diagnostic.Properties.TryGetValue(RepairProperties.Member, out string? member)
                )
                    continue;
                Document document = context.Document;
                Phrase title = new($"Set '{member}' to {value}", $"将“{member}”设为 {value}");
                context.RegisterCodeFix(
                    CodeAction.Create(
                        title.ToString(),
                        cancellation => Write(document, ImmutableArray.Create(diagnostic), spelling, cancellation),
                        equivalenceKey: spelling
                    ),
                    diagnostic
                );
            }
        }
        return Task.CompletedTask;
    }

    private static async Task<Document> Write(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        string? spelling,
        CancellationToken cancellationToken
    )
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return document;
        var totals = new TotalWriter(root);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (
                spelling is not null
                && diagnostic.Properties.TryGetValue(spelling, out string? value)
                && diagnostic.Properties.TryGetValue(RepairProperties.Member, out string? member)
            )
                totals.Add(diagnostic.Location.SourceSpan, member!, value!);
        }
        return document.WithSyntaxRoot(totals.Write());
    }
}
