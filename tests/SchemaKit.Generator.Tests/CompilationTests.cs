using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

public sealed class CompilationTests
{
    [Theory]
    [InlineData("", LanguageVersion.CSharp11)]
    [InlineData("", LanguageVersion.Latest)]
    [InlineData("A.B", LanguageVersion.CSharp11)]
    [InlineData("A.B", LanguageVersion.CSharp12)]
    [InlineData("A.B", LanguageVersion.Latest)]
    public void Generated_code_compiles_without_a_warning(string rootNamespace, LanguageVersion language)
    {
        var project = new TestProject(rootNamespace, language);

        GeneratorRun[] runs =
        [
            project.Run(TestForms.EveryConstruct),
            project.Run(TestForms.Report2021WithoutNamespace),
            project.Run(TestForms.Lists, TestForms.Common),
        ];

        Assert.All(runs, r => Assert.Empty(r.Diagnostics));
        Assert.All(runs, r => Assert.Empty(r.CompilerErrors));
        string prefix = rootNamespace.Length > 0 ? rootNamespace + "." : "";
        Assert.NotNull(runs[1].Output.GetTypeByMetadataName(prefix + "AnnualReport"));
    }

    [Fact]
    public void C_sharp_10_gives_one_diagnostic_and_no_source()
    {
        GeneratorRun run = new TestProject("A", LanguageVersion.CSharp10).Run(
            TestForms.EveryConstruct,
            TestForms.Report2021
        );

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SK4001", diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void C_sharp_10_without_a_schema_gives_nothing()
    {
        GeneratorRun run = new TestProject("A", LanguageVersion.CSharp10).Run(("/a/other.json", "{"));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void A_form_of_numbers_alone_compiles()
    {
        GeneratorRun run = new TestProject("A").Run(
            (
                "/a/numbers.tables.json",
                """
                {
                  "$schema": "urn:schemakit:dialect:1",
                  "$id": "urn:example:numbers",
                  "type": "object",
                  "properties": { "cases": { "type": "integer" } },
                  "required": ["cases"]
                }
                """
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void A_form_without_members_compiles()
    {
        GeneratorRun run = new TestProject("A").Run(
            (
                "/a/empty.tables.json",
                """{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:empty", "type": "object", "properties": {} }"""
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Theory]
    [InlineData("""{ "a": { "type": "integer" } }""")]
    [InlineData("""{ "a": { "type": ["string", "null"] } }""")]
    [InlineData(
        """
            {
              "a": { "type": "array", "items": { "type": "string" } },
              "b": { "type": "array", "items": { "type": ["string", "null"] } },
              "c": { "type": "array", "items": { "type": "array", "items": { "type": ["string", "null"] } } },
              "d": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } }
            }
            """
    )]
    [InlineData(
        """
            {
              "a": { "type": "array", "items": { "type": ["integer", "null"] } },
              "b": { "type": "array", "items": { "type": ["integer", "null"], "missing": [{ "value": null, "status": "suppressed" }] } },
              "c": { "type": "array", "items": { "type": ["integer", "null"], "missing": [{ "value": null, "status": "not-applicable" }] } }
            }
            """
    )]
    public void Members_of_like_kinds_compile(string properties)
    {
        GeneratorRun run = new TestProject("A").Run(
            (
                "/a/like.tables.json",
                $$"""{ "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:like", "type": "object", "properties": {{properties}} }"""
            )
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Theory]
    [InlineData("equals", "1.0")]
    [InlineData("atMost", "-5.00")]
    [InlineData("atLeast", "1e3")]
    [InlineData("equals", """{ "path": "total", "times": 2.0 }""")]
    [InlineData("equals", """[0, { "path": "total", "times": -1.50 }]""")]
    [InlineData("atMost", "[1000000000000000, 1000000000000000, -0.5]")]
    [InlineData("equals", "\"cases\"")]
    public void A_rule_with_any_number_compiles(string relation, string operand)
    {
        string schema = TestForms
            .Small("Small")
            .Replace("\"atMost\": \"total\"", $"\"{relation}\": {operand}", System.StringComparison.Ordinal);

        GeneratorRun run = new TestProject("A").Run(("/a/small.tables.json", schema));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }
}
