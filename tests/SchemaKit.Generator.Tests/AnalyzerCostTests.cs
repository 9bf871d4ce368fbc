using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaKit.Generator.Data;
using SchemaKit.Generator.Forms;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema;
using DataText = SchemaKit.Generator.Tests.Running.DataText;

namespace SchemaKit.Generator.Tests;

/// <summary>What the analyzers do not do again: an editor asks them after every key that is pressed.</summary>
public sealed class AnalyzerCostTests
{
    private static readonly TestProject Project = new();
    private static readonly DataText Document = new(
        "/data/penalties.json",
        "{ \"$schema\": \"urn:example:form:penalties\" }"
    );

    [Fact]
    public void An_edit_of_a_data_file_reruns_no_step_of_the_generator()
    {
        CSharpCompilation compilation = Project.Compilation();
        GeneratorDriver driver = Project.Driver([PenaltyDocuments.Form, Document]).RunGenerators(compilation);

        driver = driver
            .ReplaceAdditionalText(Document, new DataText(Document.Path, "{ }"))
            .AddAdditionalTexts([new DataText("/data/other.json", "{")])
            .RunGenerators(compilation);

        RunReasons.AssertAllCached(driver.GetRunResult().Results.Single());
    }

    [Fact]
    public void A_schema_is_read_once_for_all_compilations_that_hold_it()
    {
        CSharpCompilation before = Project.Compilation();
        GeneratorDriver driver = Project
            .Driver([PenaltyDocuments.Form])
            .RunGeneratorsAndUpdateCompilation(before, out Compilation first, out _);
        driver.RunGeneratorsAndUpdateCompilation(Edited(before), out Compilation second, out _);

        Assert.NotSame(first, second);
        Assert.Same(FormOf(first), FormOf(second));
        GC.KeepAlive(first);
    }

    [Fact]
    public void A_schema_of_a_reference_is_read_once_too()
    {
        MetadataReference library = AnalyzerRun.ReferenceAssembly(Project, TestForms.Penalties);
        CSharpCompilation first = Project.Compilation().AddReferences(library);
        _ = first.Assembly;

        Assert.Same(FormOf(first), FormOf(Edited(first)));
    }

    [Fact]
    public void A_data_file_is_checked_once_while_neither_it_nor_its_form_changes()
    {
        Compilation compilation = AnalyzerRun.Compile(Project, [PenaltyDocuments.Form], "");

        Assert.Same(Check(compilation, Document), Check(Edited((CSharpCompilation)compilation), Document));
        Assert.NotSame(Check(compilation, Document), Check(compilation, new DataText(Document.Path, "{ }")));
    }

    [Fact]
    public void A_data_file_is_checked_again_when_its_form_changes()
    {
        string edited = TestForms.Penalties.Text.Replace("\"year\"", "\"period\"", StringComparison.Ordinal);

        IReadOnlyList<DataFault> before = Check(AnalyzerRun.Compile(Project, [PenaltyDocuments.Form], ""), Document);
        IReadOnlyList<DataFault> after = Check(
            AnalyzerRun.Compile(Project, [new MemoryText(PenaltyDocuments.Form.Path, edited)], ""),
            Document
        );

        Assert.Contains(before, f => Equals(f.Arguments[0], new Phrase("/year", "/year")));
        Assert.Contains(after, f => Equals(f.Arguments[0], new Phrase("/period", "/period")));
    }

    [Fact]
    public void A_type_of_ones_own_beside_a_form_is_none_of_the_form()
    {
        Compilation compilation = AnalyzerRun.Compile(
            Project,
            [PenaltyDocuments.Form],
            "public record Own(int Total);"
        );
        var forms = new FormCatalogue(compilation);

        Assert.Null(forms.FormOf(compilation.GetTypeByMetadataName("Own")));
        Assert.NotNull(forms.FormOf(compilation.GetTypeByMetadataName("Example.Penalties")));
    }

    [Fact]
    public void A_project_without_the_library_has_no_forms_to_look_for() =>
        Assert.False(FormCatalogue.IsPossible(CSharpCompilation.Create("other")));

    private static CSharpCompilation Edited(CSharpCompilation compilation) =>
        compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class C;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)
        );

    private static FormSchema FormOf(Compilation compilation) =>
        new FormCatalogue(compilation).Find(PenaltyDocuments.FormId)!.Schema!;

    private static IReadOnlyList<DataFault> Check(Compilation compilation, DataText document) =>
        new DataFileCheck(new DataFile(null), new FormCatalogue(compilation), new(() => [])).Run(
            document,
            CancellationToken.None
        );
}
