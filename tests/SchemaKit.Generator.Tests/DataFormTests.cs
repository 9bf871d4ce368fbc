using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using static SchemaKit.Generator.Tests.Forms.PenaltyDocuments;

namespace SchemaKit.Generator.Tests;

/// <summary>Which additional files are data, by which form they are checked, and what can be read at all.</summary>
public sealed class DataFormTests
{
    [Fact]
    public async Task The_project_may_name_the_form()
    {
        string document = Report(total: "4")
            .Replace("\"$schema\": \"urn:example:form:penalties\", ", "", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject(), [Form, new DataText(FilePath, document, FormId)])
        );

        Assert.Equal("SK3009", diagnostic.Id);
    }

    [Fact]
    public async Task A_form_that_the_project_names_and_nobody_knows_is_told_at_the_start()
    {
        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject(), [Form, new DataText(FilePath, "\n  " + Report(), "urn:x")])
        );

        Assert.Equal(("SK3003", (2, 3)), (diagnostic.Id, DiagnosticPlace.Of(diagnostic)));
    }

    [Fact]
    public async Task A_form_without_a_member_for_it_says_how_else_to_name_the_form()
    {
        string schema = TestForms.Penalties.Text.Replace(
            "\"$schema\": { \"type\": \"string\", \"const\": \"urn:example:form:penalties\" },",
            "",
            StringComparison.Ordinal
        );

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Form.Path, schema), new DataText(FilePath, Report())]
            )
        );

        Assert.Equal("SK3008", diagnostic.Id);
        Assert.Contains(
            "name the form in the project with Form=",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Where_the_schema_itself_is_wrong_its_faults_are_enough()
    {
        string wrong = TestForms.Penalties.Text.Replace("\"minimum\"", "\"minimun\"", StringComparison.Ordinal);

        Assert.Empty(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Form.Path, wrong), new DataText(FilePath, Report())]
            )
        );
    }

    [Fact]
    public async Task Where_no_form_is_known_the_message_says_where_forms_come_from()
    {
        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject(), [new DataText(FilePath, Report())])
        );

        Assert.Equal("SK3003", diagnostic.Id);
        Assert.Contains(
            "refer to the package of the form",
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_form_that_another_version_made_is_told_as_such()
    {
        const string source = """
            [assembly: SchemaKit.Form("urn:example:form:penalties", "PenaltyReport", "{ \"soon\": true }")]
            """;

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject(), [new DataText(FilePath, Report())], source)
        );

        Assert.Equal("SK3004", diagnostic.Id);
        Assert.Equal((1, 14), DiagnosticPlace.Of(diagnostic));
    }

    [Theory]
    [InlineData("utf-8", false, null)]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-16", true, 0)]
    [InlineData("iso-8859-1", false, 52)]
    public async Task A_file_that_is_not_UTF_8_is_refused_as_readers_refuse_it(string encoding, bool mark, int? wrong)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(Report(unit: "\"é\""))];
        var content = SourceText.From(new MemoryStream(bytes), encoding: null);

        ImmutableArray<Diagnostic> found = await AnalyzerRun.Run(
            new TestProject(),
            [Form, new DataText(FilePath, content)]
        );

        Assert.Equal(wrong is { } at ? [at] : [], found.Select(d => d.Location.SourceSpan.Start));
        Assert.All(found, d => Assert.Equal("SK3001", d.Id));
    }

    [Fact]
    public async Task A_replacement_character_may_stand_in_a_file() =>
        Assert.Empty(await Check(Report(unit: "\"\uFFFD\"")));

    [Fact]
    public async Task A_file_beyond_the_bound_is_not_read()
    {
        string document = Report() + new string(' ', Data.DataFileCheck.MaxLength);

        Diagnostic diagnostic = Assert.Single(await Check(document));

        Assert.Equal(("SK3005", (1, 1)), (diagnostic.Id, DiagnosticPlace.Of(diagnostic)));
        Assert.Contains("1048576", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Additional_files_that_are_not_listed_as_data_are_left_alone() =>
        Assert.Empty(await AnalyzerRun.Run(new TestProject(), [Form, new MemoryText("/data/other.json", "{")]));

    [Fact]
    public async Task A_schema_among_the_data_is_no_data() =>
        Assert.Empty(await AnalyzerRun.Run(new TestProject(), [new DataText(Form.Path, TestForms.Penalties.Text)]));
}
