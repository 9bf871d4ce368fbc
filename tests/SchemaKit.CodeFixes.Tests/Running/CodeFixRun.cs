using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.CodeFixes.Tests.Running;

/// <summary>Opens a project in an editor's workspace and asks for the code fixes of what the analyzers find in it.</summary>
internal sealed class CodeFixRun : IDisposable
{
    private static readonly TestProject Project = new();
    private static readonly TotalCodeFix Provider = new();

    private readonly AdhocWorkspace _workspace = new();
    private readonly ImmutableArray<AdditionalText> _schemas;
    private readonly DocumentId _document;

    public CodeFixRun(string source, params (string Path, string Text)[] schemas)
    {
        _schemas = [.. schemas.Select(s => new MemoryText(s.Path, s.Text))];
        Compilation compilation = AnalyzerRun.Compile(Project, _schemas, source);
        var id = ProjectId.CreateNewId();
        DocumentInfo[] documents =
        [
            .. compilation.SyntaxTrees.Select(t =>
                DocumentInfo.Create(
                    DocumentId.CreateNewId(id),
                    t.FilePath,
                    loader: TextLoader.From(TextAndVersion.Create(t.GetText(), VersionStamp.Default)),
                    filePath: t.FilePath
                )
            ),
        ];
        _document = documents.Single(d => d.Name == "Program.cs").Id;
        _workspace.AddProject(
            ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "consumer",
                "consumer",
                LanguageNames.CSharp,
                compilationOptions: compilation.Options,
                parseOptions: compilation.SyntaxTrees.First().Options,
                documents: documents,
                metadataReferences: compilation.References
            )
        );
    }

    private Document Document => _workspace.CurrentSolution.GetDocument(_document)!;

    /// <summary>What the analyzers find in the project's own C#.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics() =>
        await AnalyzerRun.Run(Project, _schemas, (await Document.Project.GetCompilationAsync())!);

    /// <summary>What the compiler refuses.</summary>
    public async Task<IEnumerable<string>> CompilerErrors() =>
        (await Document.Project.GetCompilationAsync())!
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.Id);

    /// <summary>The titles of all code fixes that are offered, in their order.</summary>
    public async Task<IReadOnlyList<string>> Titles() => [.. (await Actions()).Select(a => a.Title)];

    /// <summary>Applies the code fix of a title.</summary>
    public async Task Apply(string title) => await Apply((await Actions()).First(a => a.Title == title));

    /// <summary>Applies one kind of code fix to everything that has it.</summary>
    public async Task ApplyToAll(string equivalenceKey)
    {
        ImmutableArray<Diagnostic> diagnostics = await Diagnostics();
        var context = new FixAllContext(
            Document,
            Provider,
            FixAllScope.Document,
            equivalenceKey,
            Provider.FixableDiagnosticIds,
            new Source(diagnostics),
            CancellationToken.None
        );
        await Apply((await Provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    /// <summary>The project's own C# as it is now.</summary>
    public async Task<string> Text() => (await Document.GetTextAsync()).ToString();

    public void Dispose() => _workspace.Dispose();

    private async Task<List<CodeAction>> Actions()
    {
        var actions = new List<CodeAction>();
        foreach (Diagnostic diagnostic in await Diagnostics())
        {
            if (!Provider.FixableDiagnosticIds.Contains(diagnostic.Id))
                continue;
            await Provider.RegisterCodeFixesAsync(
                new CodeFixContext(Document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)
            );
        }
        return actions;
    }

    private async Task Apply(CodeAction action)
    {
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None))
            .OfType<ApplyChangesOperation>()
            .Single();
        Assert.True(_workspace.TryApplyChanges(change.ChangedSolution));
    }

    private sealed class Source(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken token
        ) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken token
        ) => GetAllDiagnosticsAsync(document.Project, token);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken token
        ) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
