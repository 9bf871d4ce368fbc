using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Forms;

namespace SchemaKit.Generator.Initializers;

/// <summary>
/// Judges the constants in object initializers and <c>with</c> expressions of generated types by the rules of their form.
/// What the compiler cannot evaluate is not judged.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitializerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            CodeDescriptors.BrokenRule,
            CodeDescriptors.BrokenSoftRule,
            CodeDescriptors.RefusedConstant,
            CodeDescriptors.OpenTotal
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        if (!FormCatalogue.IsPossible(compilation))
            return;
        // Asked for at the first object that is made in the project.
        var forms = new Lazy<FormCatalogue>(() => new FormCatalogue(compilation));
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation.Type is not { } type || forms.Value.FormOf(type)?.Table(type) is not { } table)
                    return;
                var judgement = new InitializerJudgement(
                    operation.Operation,
                    table,
                    t => forms.Value.FormOf(t) is not null
                );
                foreach (Diagnostic diagnostic in judgement.Diagnostics)
                    operation.ReportDiagnostic(diagnostic);
            },
            OperationKind.ObjectCreation,
            OperationKind.With
        );
    }
}
