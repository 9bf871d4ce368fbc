using System;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>What the README shows is what the generator does.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = RepositoryFile
        .Read("README.md")
        .Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Schema => Block("json", "{\n  \"$schema\"");

    [Fact]
    public void The_schema_compiles_to_the_record_that_is_shown()
    {
        GeneratorRun run = new TestProject().Run(("/forms/penalties.tables.json", Schema));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        string penalties = run.Sources.Single(s => s.HintName == "Example.Penalties.g.cs").SourceText.ToString();
        Assert.EndsWith(Block("csharp", "/// <summary>"), penalties, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_that_uses_it_compiles()
    {
        string code = $$"""
            using System;
            using System.Buffers;
            using System.Collections.Generic;
            using System.IO;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Example;
            using SchemaKit;
            using SchemaKit.Schema;

            internal static class Program
            {
                public static void One(Stream stream, IEnumerable<PenaltyReport> reports)
                {
            {{Block("csharp", "byte[] utf8")}}
                }

                public static async Task Many(Stream stream, IBufferWriter<byte> writer)
                {
            {{Block("csharp", "var options")}}
                }
            }
            """;
        var project = new TestProject();
        project
            .Driver([new MemoryText("/forms/penalties.tables.json", Schema)])
            .RunGeneratorsAndUpdateCompilation(project.Compilation(code), out Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void The_mistake_stops_the_build_with_the_message_that_is_shown()
    {
        string misspelt = Schema.Replace(
            "\"year\": { \"type\": \"integer\", \"minimum\"",
            "\"year\": { \"type\": \"integer\", \"minimun\"",
            StringComparison.Ordinal
        );
        MustBeShown(Assert.Single(new TestProject().Run(("penalties.tables.json", misspelt)).Diagnostics));
    }

    [Fact]
    public async Task The_wrong_total_stops_the_build_with_the_message_that_is_shown()
    {
        const string document = """
            {
              "unit": "x",
              "year": 2024,
              "penalties": { "warnings": 1, "fines": 2, "total": 4 }
            }
            """;
        string form = XElement.Parse(Block("xml", "<SchemaKitData")).Attribute("Form")!.Value;
        MustBeShown(
            Assert.Single(
                await AnalyzerRun.Run(
                    new TestProject(),
                    [new MemoryText("penalties.tables.json", Schema), new DataText("data/county.json", document, form)]
                )
            )
        );
    }

    [Fact]
    public async Task The_constants_that_are_shown_draw_a_warning()
    {
        const string creation = "new Penalties { Warnings = 1, Fines = 2, Total = 4 }";
        Assert.Contains("`" + creation + "`", Readme, StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText("penalties.tables.json", Schema)],
                $"using Example; class C {{ object M() => {creation}; }}"
            )
        );

        Assert.Equal(("SK4002", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
    }

    [Fact]
    public void The_example_of_a_rule_is_one_of_the_official_form()
    {
        string form = RepositoryFile.Read("src/SchemaKit.Disclosure/annual-report-2021.tables.json");
        foreach (
            string piece in new[]
            {
                "\"id\": \"balance\"",
                "[\"received\", \"carriedIn\"]",
                "[\"outcomes/total\", \"carriedOut\"]",
            }
        )
        {
            Assert.Contains(piece, form, StringComparison.Ordinal);
            Assert.Contains(piece, Block("json", "{ \"id\""), StringComparison.Ordinal);
        }
    }

    private static void MustBeShown(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string message = FormattableString.Invariant(
            $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): error {diagnostic.Id}: {diagnostic.GetMessage(null)}"
        );
        Assert.Contains("```\n" + message + "\n```", Readme, StringComparison.Ordinal);
    }

    private static string Block(string language, string start)
    {
        string fence = "```" + language + "\n";
        int at = Readme.IndexOf(fence + start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The README has no {language} block that starts with {start}.");
        at += fence.Length;
        return Readme[at..Readme.IndexOf("```", at, StringComparison.Ordinal)];
    }
}
