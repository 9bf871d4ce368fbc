using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

public sealed class ClashTests
{
    [Fact]
    public void Of_two_schemas_with_one_type_name_the_first_by_path_is_generated()
    {
        string small = TestForms.Small("Small");

        GeneratorRun run = new TestProject("A").Run(("/b/two.tables.json", small), ("/a/one.tables.json", small));

        Diagnostic clash = Assert.Single(run.Diagnostics);
        Assert.Equal("SK1007", clash.Id);
        Assert.Equal("/b/two.tables.json", clash.Location.GetLineSpan().Path);
        Assert.Contains(
            "'A.Small'",
            clash.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            System.StringComparison.Ordinal
        );
        Assert.Contains(
            "one.tables.json",
            clash.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            System.StringComparison.Ordinal
        );
        Assert.All(
            run.Sources,
            s =>
                Assert.Contains(
                    "// Source: one.tables.json\n",
                    s.SourceText.ToString(),
                    System.StringComparison.Ordinal
                )
        );
        Assert.NotEmpty(run.Sources);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Two_schemas_of_one_id_are_told_at_the_second()
    {
        string second = TestForms
            .Small("Second")
            .Replace("urn:example:Second", "urn:example:First", System.StringComparison.Ordinal);

        GeneratorRun run = new TestProject("A").Run(
            ("/b/two.tables.json", second),
            ("/a/one.tables.json", TestForms.Small("First"))
        );

        Diagnostic clash = Assert.Single(run.Diagnostics);
        Assert.Equal("SK1016", clash.Id);
        Assert.Equal("/b/two.tables.json", clash.Location.GetLineSpan().Path);
        Assert.Contains(
            "'urn:example:First' is that of 'one.tables.json'",
            clash.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            System.StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_clash_in_the_global_namespace_names_the_type_as_C_sharp_does()
    {
        string small = TestForms.Small("Small");

        GeneratorRun run = new TestProject().Run(("/a/one.tables.json", small), ("/a/two.tables.json", small));

        Assert.Contains(
            "'Small'",
            Assert.Single(run.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            System.StringComparison.Ordinal
        );
    }

    [Fact]
    public void Type_names_that_differ_in_case_alone_clash_as_their_files_would()
    {
        GeneratorRun run = new TestProject("A").Run(
            ("/a/one.tables.json", TestForms.Small("Small")),
            ("/a/two.tables.json", TestForms.Small("SMALL"))
        );

        Assert.Equal("SK1007", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Type_names_of_one_schema_that_differ_in_case_alone_clash_too()
    {
        GeneratorRun run = new TestProject("A").Run(
            (
                "/a/small.tables.json",
                TestForms
                    .Small("Small")
                    .Replace(
                        "\"type\": \"object\",",
                        """
                        "type": "object",
                        "$defs": {
                          "Row": { "type": "string", "enum": ["x"] },
                          "ROW": { "type": "string", "enum": ["x"] }
                        },
                        """,
                        System.StringComparison.Ordinal
                    )
            )
        );

        Assert.Equal("SK1007", Assert.Single(run.Diagnostics).Id);
    }

    [Theory]
    [InlineData("SmallJson")]
    [InlineData("SmallCells")]
    [InlineData("SmallRules")]
    [InlineData("SmallSchema")]
    public void A_type_with_the_name_of_a_generated_part_clashes(string name)
    {
        GeneratorRun run = new TestProject("A").Run(
            ("/a/one.tables.json", TestForms.Small("Small")),
            ("/a/two.tables.json", TestForms.Small(name))
        );

        Assert.Equal("SK1007", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void A_namespace_with_the_name_of_a_type_does_not_stop_the_generator()
    {
        // Both would write a file A.Small.Report.g.cs.
        string inner = TestForms
            .Small("Report")
            .Replace(
                "{ \"name\": \"Report\" }",
                "{ \"name\": \"Report\", \"namespace\": \"A.Small\" }",
                System.StringComparison.Ordinal
            );

        GeneratorRun run = new TestProject("A").Run(
            ("/a/one.tables.json", TestForms.Small("Small")),
            ("/a/two.tables.json", inner)
        );

        Assert.Equal("SK1007", Assert.Single(run.Diagnostics).Id);
    }

    [Theory]
    [InlineData("/a/one.tables.json", "/a/two.tables.json")]
    [InlineData("/a/two.tables.json", "/a/one.tables.json")]
    public void A_namespace_with_the_name_of_a_type_clashes(string typePath, string namespacePath)
    {
        string inner = TestForms
            .Small("Other")
            .Replace(
                "{ \"name\": \"Other\" }",
                "{ \"name\": \"Other\", \"namespace\": \"A.Small.B\" }",
                System.StringComparison.Ordinal
            );

        GeneratorRun run = new TestProject("A").Run((typePath, TestForms.Small("Small")), (namespacePath, inner));

        Diagnostic clash = Assert.Single(run.Diagnostics);
        Assert.Equal("SK1007", clash.Id);
        Assert.Equal("/a/two.tables.json", clash.Location.GetLineSpan().Path);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Type_names_that_differ_in_how_an_accent_is_written_clash_as_their_files_would()
    {
        GeneratorRun run = new TestProject("A").Run(
            ("/a/one.tables.json", TestForms.Small("\u00C9tat")),
            ("/a/two.tables.json", TestForms.Small("E\u0301tat"))
        );

        Assert.Equal("SK1007", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_get_along_where_their_types_differ()
    {
        GeneratorRun run = new TestProject("A").Run(
            ("/2019/form.tables.json", TestForms.Small("Form2019")),
            ("/2021/form.tables.json", TestForms.Small("Form2021"))
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        Assert.Contains("A.Form2019.g.cs", run.Sources.Select(s => s.HintName));
        Assert.Contains("A.Form2021.g.cs", run.Sources.Select(s => s.HintName));
    }
}
