using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Parsing;
using Xunit.Abstractions;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>
/// Random schemas of every construct, with hostile texts everywhere: each has a diagnostic, or becomes code that compiles
/// without a warning, declares what the schema says and nothing else, and agrees with the interpreter.
/// SCHEMAKIT_FUZZ says how many.
/// </summary>
public sealed class CompileFuzzTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    private static readonly int Count = Repetitions.Of("SCHEMAKIT_FUZZ", 300);
    private static readonly int Seed = Repetitions.Of("SCHEMAKIT_FUZZ_SEED", 2021);

    private static readonly LanguageVersion[] Languages =
    [
        LanguageVersion.CSharp11,
        LanguageVersion.Latest,
        LanguageVersion.CSharp12,
    ];

    // A hundred schemas take about a second; a hang takes for ever.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(2);

    private static readonly string[] Directives =
    [
        "#nullable enable annotations",
        "#nullable enable warnings",
        "#pragma warning disable CS0618 // What is deprecated is still read, written and checked.",
    ];

    [Fact]
    public void Random_schemas_become_code_that_says_the_same_or_are_refused()
    {
        int accepted = 0;
        int reports = 0;
        var refusals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int done = 0; done < Count; done += BatchSize)
        {
            using var project = new FuzzedProject(
                FuzzedFiles.Make(Seed + done, BatchSize),
                Languages[done / BatchSize % Languages.Length]
            );
            (int files, int read) = Examine(project, Seed + done);
            foreach (IGrouping<string, Diagnostic> faults in FirstFaults(project).GroupBy(d => d.Id))
                refusals[faults.Key] = refusals.GetValueOrDefault(faults.Key) + faults.Count();
            accepted += files;
            reports += read;
        }
        output.WriteLine($"{Count} schemas, {accepted} accepted, {reports} documents read");
        output.WriteLine(
            "refused by their first fault: " + string.Join(", ", refusals.Select(r => $"{r.Key} {r.Value}"))
        );
        Assert.InRange(accepted, Count / 4, Count);
    }

    private static (int Accepted, int Reports) Examine(FuzzedProject project, int seed)
    {
        Assert.True(project.Result.Exception is null, $"seed {seed}: {project.Result.Exception}");
        Assert.True(project.GenerationTime < MaxTime, $"seed {seed}: generated in {project.GenerationTime}");
        IReadOnlyList<Diagnostic> faults = project.Compile(out Assembly? assembly);
        if (faults.Count > 0)
            Assert.Fail($"seed {seed}: {Explain(project, faults)}");
        int accepted = 0;
        int reports = 0;
        foreach (FuzzedFile file in project.Files)
        {
            SchemaParseResult parsed = Parse(file, project.Files);
            bool isAccepted = !project.Result.Diagnostics.Any(d =>
                d.Severity == DiagnosticSeverity.Error && d.Location.GetLineSpan().Path == file.Path
            );
            Assert.True(isAccepted == parsed.Model is not null, $"seed {seed}: {file}");
            // A form that refers to a library with faults has no code.
            if (parsed.Model is not { } form || form.References.Any(r => !IsMade(project.Output, r.Owner)))
                continue;
            accepted++;
            try
            {
                AssertDeclares(project.Output, form);
                reports += CompareAtRunTime(file, form, assembly!, seed);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {file.Path}\n{file.Text}", e);
            }
        }
        foreach (SyntaxTree tree in project.Output.SyntaxTrees)
            AssertHoldsNoInjection(tree, seed);
        return (accepted, reports);
    }

    private static SchemaParseResult Parse(FuzzedFile file, IReadOnlyList<FuzzedFile> all) =>
        SchemaParser.Parse(Source(file), [.. all.Where(f => f.IsLibrary && f != file).Select(Source)], analyses: true);

    private static SchemaSource Source(FuzzedFile file) =>
        new(file.Path[(file.Path.LastIndexOf('/') + 1)..], file.Text, file.Namespace) { Path = file.Path };

    // The types, their members and values: those of the schema, and those of every report.
    private static void AssertDeclares(Compilation output, FormModel form)
    {
        INamespaceSymbol space = form.Namespace.Split('.').Aggregate(output.SourceModule.GlobalNamespace, Inner);
        string[] types = [.. form.OwnTypes.Select(t => t.Name)];
        Assert.Empty(types.Except(space.GetTypeMembers().Select(t => t.Name)));
        Assert.Empty(
            space
                .GetTypeMembers()
                .Select(t => t.Name)
                .Except(types)
                .Except(FormModel.Parts.Select(p => form.RootName + p))
        );
        Assert.All(space.GetTypeMembers(), t => Assert.Empty(t.GetTypeMembers()));
        foreach (TypeModel type in form.OwnTypes)
        {
            INamedTypeSymbol symbol = space.GetTypeMembers(type.Name).Single();
            IEnumerable<string> declared = symbol
                .GetMembers()
                .Where(m =>
                    m.DeclaredAccessibility == Accessibility.Public
                    && !m.IsImplicitlyDeclared
                    && m is not IMethodSymbol { AssociatedSymbol: not null }
                )
                .Select(m => m.Name)
                .Distinct();
            IEnumerable<string> expected = type is ObjectModel table
                ? table.Members.Select(m => m.Name)
                : ((EnumModel)type).Items.Select(i => i.Name);
            if (type.Name == form.RootName && !form.IsLibrary)
                declared = declared.Except(CSharpWords.OfReports);
            Assert.Equal(expected.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
        }
        string embedded = (string)
            (
                (IFieldSymbol)space.GetTypeMembers(form.RootName + "Schema").Single().GetMembers("Text").Single()
            ).ConstantValue!;
        Assert.Equal(form.Text, embedded);
    }

    private static IEnumerable<Diagnostic> FirstFaults(FuzzedProject project) =>
        project
            .Result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            .GroupBy(d => d.Location.GetLineSpan().Path)
            .Select(g => g.First());

    private static bool IsMade(Compilation output, string owner) =>
        output.GetTypeByMetadataName(owner["global::".Length..] + "Schema") is not null;

    private static INamespaceSymbol Inner(INamespaceSymbol outer, string name) =>
        outer.GetNamespaceMembers().Single(n => n.Name == name);

    private static int CompareAtRunTime(FuzzedFile file, FormModel form, Assembly assembly, int seed)
    {
        JsonObject schema = JsonNode.Parse(file.Text)!.AsObject();
        if (form.References.Count == 0)
            Assert.True(
                JsonNode.DeepEquals(schema, JsonNode.Parse(form.Text)),
                "The embedded schema says something else."
            );
        if (form.IsLibrary)
            return 0;
        Type type = assembly.GetType(form.Namespace + "." + form.RootName, throwOnError: true)!;
        var report = (IFuzzedReport)Activator.CreateInstance(typeof(FuzzedReport<>).MakeGenericType(type))!;
        report.CompareTexts(schema);
        return report.Compare(20, seed);
    }

    private static void AssertHoldsNoInjection(SyntaxTree tree, int seed)
    {
        SyntaxNode root = tree.GetRoot();
        foreach (SyntaxTrivia trivia in root.DescendantTrivia().Where(t => t.IsDirective))
            Assert.True(Directives.Contains(trivia.ToString().TrimEnd()), $"seed {seed}: {tree.FilePath}: {trivia}");
        Assert.DoesNotContain(
            root.DescendantTokens(),
            t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == "Hack"
        );
        Assert.DoesNotContain(root.DescendantTrivia(), t => t.IsKind(SyntaxKind.MultiLineCommentTrivia));
    }

    private static string Explain(FuzzedProject project, IReadOnlyList<Diagnostic> faults)
    {
        Diagnostic first = faults[0];
        string line = first
            .Location.SourceTree!.GetText()
            .Lines[first.Location.GetLineSpan().StartLinePosition.Line]
            .ToString();
        FuzzedFile? file = project.Files.FirstOrDefault(f =>
            first.Location.SourceTree.FilePath.Contains("/" + f.Namespace + ".", StringComparison.Ordinal)
        );
        return string.Join("\n", faults.Take(10).Select(f => f.ToString())) + $"\n{line}\n{file?.Path}\n{file?.Text}";
    }
}
