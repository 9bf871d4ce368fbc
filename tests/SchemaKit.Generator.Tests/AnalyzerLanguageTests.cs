using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>What the analyzers make of lists, conditions and types of other schemas.</summary>
public sealed class AnalyzerLanguageTests
{
    private const string Common = """
        {
          "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:common", "csharp": { "name": "Common", "namespace": "Shared" },
          "$defs": {
            "Amounts": {
              "type": "object",
              "properties": { "a": { "type": "integer" }, "b": { "type": "integer" }, "total": { "type": "integer" } },
              "required": ["a", "b", "total"],
              "rules": [{ "id": "parts", "sum": ["a", "b"], "equals": "total" }]
            }
          }
        }
        """;

    private const string Accounts = """
        {
          "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:accounts", "csharp": { "name": "Accounts", "namespace": "Example" },
          "type": "object",
          "properties": {
            "kind": { "type": "string" },
            "lines": { "type": "array", "items": { "$ref": "common.tables.json#/$defs/Amounts" } },
            "all": { "$ref": "urn:example:common#/$defs/Amounts" },
            "limit": { "type": "integer" }
          },
          "required": ["kind", "lines", "all", "limit"],
          "rules": [
            { "id": "lines", "sum": "lines/*/total", "equals": "all/total" },
            { "id": "limit", "sum": "all/total", "atMost": "limit",
              "when": { "properties": { "kind": { "const": "limited" } }, "required": ["kind"] } }
          ]
        }
        """;

    private static readonly TestProject Project = new();

    private static readonly ImmutableArray<AdditionalText> Schemas =
    [
        new MemoryText("/forms/common.tables.json", Common),
        new MemoryText("/forms/accounts.tables.json", Accounts),
    ];

    // document, each fault between ⟦ and ⟧ | the rule that is broken
    [Theory]
    [InlineData("{ \"a\": 1, \"b\": 2, \"total\": ⟦4⟧ }", "4", "unlimited", "0", "/lines/0#parts")]
    [InlineData(
        "{ \"a\": 1, \"b\": 2, \"total\": 3 }, { \"a\": 1, \"b\": 1, \"total\": ⟦3⟧ }",
        "6",
        "x",
        "0",
        "/lines/1#parts"
    )]
    [InlineData("{ \"a\": 1, \"b\": 2, \"total\": 3 }", "⟦4⟧", "unlimited", "0", "#lines")]
    [InlineData("{ \"a\": 1, \"b\": 2, \"total\": 3 }", "3", "limited", "⟦2⟧", "#limit")]
    [InlineData("", "⟦1⟧", "unlimited", "0", "#lines")]
    public async Task A_document_with_lists_is_checked_row_by_row(
        string lines,
        string total,
        string kind,
        string limit,
        string rule
    )
    {
        var row = new DiagnosticRow("SK3009", Document(lines, total, kind, limit), rule, "Correct");

        row.MustBe(Assert.Single(await Check(row.Text)));
    }

    [Fact]
    public async Task A_list_with_faults_is_checked_as_far_as_it_could_be_read()
    {
        string document = Document("1, { \"a\": 1, \"b\": 2, \"total\": 4 }, {}", "0", "x", "0");

        ImmutableArray<Diagnostic> found = await Check(document);

        Assert.Equal(["SK3006", "SK3007", "SK3007", "SK3007", "SK3009"], found.Select(d => d.Id).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_on_types_of_another_schema_is_known_with_them(bool isReferenced)
    {
        const string creation = "new Shared.Amounts { A = 1, B = 2, ⟦Total = 4⟧ }";
        var row = new DiagnosticRow("SK4002", Source(creation), "#parts", "Correct");
        MetadataReference library = AnalyzerRun.ReferenceAssembly(
            Project,
            ("/forms/common.tables.json", Common),
            ("/forms/accounts.tables.json", Accounts)
        );

        row.MustBe(
            Assert.Single(
                isReferenced
                    ? await AnalyzerRun.Run(Project, [], row.Text, library)
                    : await AnalyzerRun.Run(Project, Schemas, row.Text)
            )
        );
    }

    [Theory]
    // What a list adds up to is not evaluated.
    [InlineData(
        "new Example.Accounts { Kind = \"x\", Lines = [], All = new() { A = 1, B = 2, Total = 3 }, Limit = 0 }"
    )]
    [InlineData("new Example.Accounts { Kind = \"x\", Lines = [], All = new() { A = 1, B = 2, Total = 3 } }")]
    // A rule with a condition is not judged.
    [InlineData("a with { Kind = \"limited\", All = new() { A = 1, B = 2, Total = 3 }, Limit = 0 }")]
    public async Task Of_lists_and_conditions_nothing_is_claimed(string creation) =>
        Assert.Empty(await AnalyzerRun.Run(Project, Schemas, Source(creation)));

    private static async Task<ImmutableArray<Diagnostic>> Check(string document) =>
        await AnalyzerRun.Run(
            Project,
            [.. Schemas, new DataText("/data/accounts.json", document, "urn:example:accounts")]
        );

    private static string Document(string lines, string total, string kind, string limit) =>
        $$"""
            { "kind": "{{kind}}",
              "lines": [{{lines}}],
              "all": { "a": 0, "b": {{total.Trim('⟦', '⟧')}}, "total": {{total}} },
              "limit": {{limit}} }
            """;

    private static string Source(string expression) => $"class C {{ object M(Example.Accounts a) => {expression}; }}";
}
