using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema;

namespace SchemaKit.Generator.Tests;

/// <summary>Schemas that refer to others of the build.</summary>
public sealed class ReferenceTests
{
    private const string Library = """
        {
          "$schema": "urn:schemakit:dialect:1",
          "$id": "urn:example:common",
          "csharp": { "namespace": "Common" },
          "$defs": {
            "Count": { "type": "integer", "minimum": 0, "maximum": 9, "unit": "件" },
            "Row": {
              "type": "object",
              "properties": { "a": { "$ref": "#/$defs/Count" }, "b": { "$ref": "#/$defs/Count" }, "kind": { "$ref": "#/$defs/Kind" } },
              "required": ["a", "b", "kind"],
              "rules": [{ "id": "order", "sum": "a", "atMost": "b" }]
            },
            "Kind": { "type": "string", "enum": ["x", "y"] },
            "odd~1/name%": { "type": "integer" }
          }
        }
        """;

    private static readonly TestProject Project = new("Reports");

    [Theory]
    [InlineData("Row", false, false)]
    [InlineData("Row", true, false)]
    [InlineData("Row", false, true)]
    [InlineData("Row", true, true)]
    [InlineData("Table", false, false)]
    [InlineData("Table", true, false)]
    [InlineData("Table", false, true)]
    [InlineData("Table", true, true)]
    public void A_form_may_hold_the_tables_of_another_form(string table, bool hasOwnerLists, bool hasUserLists)
    {
        const string Definitions = """
            "$defs": {
              "Row": { "type": "object", "properties": { "a": { "type": "integer", "minimum": 0, "maximum": 9 } }, "required": ["a"] },
              "Table": { "type": "object", "properties": { "row": { "$ref": "#/$defs/Row" }, "text": { "type": "string" } }, "required": ["row"] }
            },
            """;
        GeneratorRun run = Project.Run(
            ("/forms/owner.tables.json", Form("owner", $"#/$defs/{table}", hasOwnerLists, Definitions)),
            ("/forms/user.tables.json", Form("user", $"owner.tables.json#/$defs/{table}", hasUserLists, ""))
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);

        static string Form(string name, string reference, bool hasLists, string definitions) =>
            $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:{{name}}",
              {{definitions}}
              "type": "object",
              "properties": {
                "part": { "$ref": "{{reference}}" }{{(
                    hasLists ? ", \"rows\": { \"type\": \"array\", \"items\": { \"type\": \"integer\" } }" : ""
                )}}
              },
              "required": ["part"]
            }
            """;
    }

    [Theory]
    [InlineData("common.tables.json")]
    [InlineData("./common.tables.json")]
    [InlineData("../forms/common.tables.json")]
    [InlineData("urn:example:common")]
    public void A_reference_leads_to_a_file_of_the_build_or_to_an_id(string document)
    {
        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", Library),
            ("/forms/report.tables.json", Report($"{document}#/$defs/Row"))
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Common.Row"));
        Assert.Null(run.Output.GetTypeByMetadataName("Reports.Row"));
        Assert.Equal(
            "Common.Row",
            run.Output.GetTypeByMetadataName("Reports.Report")!
                .GetMembers("Row")
                .OfType<IPropertySymbol>()
                .Single()
                .Type.ToDisplayString()
        );
    }

    [Fact]
    public void The_embedded_schema_names_the_other_document_by_its_id_and_is_read_with_it()
    {
        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", Library),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/Row"))
        );
        string text = run.EmbeddedSchema("Reports.ReportSchema");

        Assert.Contains("\"urn:example:common#/$defs/Row\"", text, StringComparison.Ordinal);
        FormSchema form = FormSchema.Parse(text, run.EmbeddedSchema("Common.CommonSchema"));
        Assert.Equal(["/row/a", "/row/b"], form.Cells.Select(c => c.Path));
        Assert.Throws<SchemaException>(() => FormSchema.Parse(text));
    }

    [Fact]
    public void A_name_may_hold_what_a_pointer_escapes()
    {
        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", Library),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/odd~01~1name%25"))
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        FormSchema form = FormSchema.Parse(
            run.EmbeddedSchema("Reports.ReportSchema"),
            run.EmbeddedSchema("Common.CommonSchema")
        );
        Assert.Equal(["/row"], form.Cells.Select(c => c.Path));
    }

    [Theory]
    [InlineData("/forms/report.tables.json", "other.tables.json#/$defs/Row", "Write")]
    [InlineData("/forms/report.tables.json", "/common.tables.json#/$defs/Row", "Write")]
    [InlineData("/forms/report.tables.json", "common.tables.json#/$defs/Rwo", "Did you mean 'Row'?")]
    [InlineData("/forms/report.tables.json", "common.tables.json", "Write")]
    [InlineData("/other/report.tables.json", "common.tables.json#/$defs/Row", "Write")]
    public void A_reference_to_nothing_is_told(string path, string reference, string repair)
    {
        GeneratorRun run = Project.Run(("/forms/common.tables.json", Library), (path, Report(reference)));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("SK1005", diagnostic.Id);
        Assert.Contains(repair, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_of_the_other_document_are_told_there_and_where_it_is_referred_to()
    {
        string wrong = Library.Replace("\"maximum\": 9", "\"maximun\": 9", StringComparison.Ordinal);
        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", wrong),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/Row"))
        );

        Assert.Equal(["SK1001", "SK1015"], run.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
        Diagnostic diagnostic = run.Diagnostics.Single(d => d.Id == "SK1015");
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        Assert.Equal("/forms/report.tables.json", span.Path);
        Assert.Equal((4, 36), (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1));
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("'common.tables.json' has faults of its own", message, StringComparison.Ordinal);
        Assert.Contains("(6,49): SK1001: 'maximun'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_refers_to_one_with_a_fault_elsewhere_has_no_code_and_adds_no_fault()
    {
        GeneratorRun run = Project.Run(
            (
                "/forms/common.tables.json",
                Library.Replace("\"enum\": [\"x\", \"y\"]", "\"enum\": [\"x\", \"x\"]", StringComparison.Ordinal)
            ),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/Count")),
            (
                "/forms/other.tables.json",
                Report("#/$defs/Own").Replace("urn:example:report", "urn:example:other", StringComparison.Ordinal)
            )
        );

        Assert.Equal("/forms/common.tables.json", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
        Assert.Empty(run.CompilerErrors);
        Assert.Null(run.Output.GetTypeByMetadataName("Reports.Report"));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Reports.Other"));
    }

    [Fact]
    public void A_library_may_be_called_as_one_of_its_types()
    {
        GeneratorRun run = Project.Run(("/forms/row.tables.json", Library));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Rows_that_another_document_names_with_csharp_are_its_own()
    {
        const string rows = """
            "Rows": {
              "type": "array",
              "items": { "type": "object", "csharp": { "name": "Line" }, "properties": { "n": { "type": "integer" } } }
            },
            "Count":
            """;

        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", Library.Replace("\"Count\":", rows, StringComparison.Ordinal)),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/Rows"))
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
        Assert.NotNull(run.Output.GetTypeByMetadataName("Common.Line"));
        Assert.Null(run.Output.GetTypeByMetadataName("Reports.Line"));
    }

    [Fact]
    public void Two_documents_may_refer_to_each_other_but_no_definition_to_itself()
    {
        string back = Library.Replace(
            "\"Kind\": {",
            "\"Back\": { \"$ref\": \"report.tables.json#/$defs/Own\" }, \"Kind\": {",
            StringComparison.Ordinal
        );
        GeneratorRun run = Project.Run(
            ("/forms/common.tables.json", back),
            ("/forms/report.tables.json", Report("common.tables.json#/$defs/Back"))
        );
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);

        string loop = Report("common.tables.json#/$defs/Back")
            .Replace("\"type\": \"integer\"", "\"$ref\": \"common.tables.json#/$defs/Back\"", StringComparison.Ordinal);
        run = Project.Run(("/forms/common.tables.json", back), ("/forms/report.tables.json", loop));
        Assert.Contains("SK1006", run.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void An_edit_reruns_the_documents_that_refer_to_the_edited_one_and_no_other()
    {
        MemoryText library = new("/forms/common.tables.json", Library);
        MemoryText report = new("/forms/report.tables.json", Report("common.tables.json#/$defs/Row"));
        MemoryText other = new("/forms/other.tables.json", Forms.TestForms.Small("Other"));
        GeneratorDriver driver = Project.Driver([library, report, other]).RunGenerators(Project.Compilation());

        string edited = Library.Replace("\"maximum\": 9", "\"maximum\": 8", StringComparison.Ordinal);
        driver = driver
            .ReplaceAdditionalText(library, new MemoryText(library.Path, edited))
            .RunGenerators(Project.Compilation());

        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        Assert.Equal("Modified Modified Cached", RunReasons.Of(run, RunReasons.Source));
    }

    private static string Report(string reference) =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:report",
              "type": "object",
              "properties": { "row": { "$ref": "{{reference}}" } },
              "required": ["row"],
              "$defs": { "Own": { "type": "integer" } }
            }
            """;
}
