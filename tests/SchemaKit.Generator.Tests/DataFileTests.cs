using System;
using System.Collections.Generic;
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

/// <summary>Data files that the compiler checks: what is wrong with each, and where it is shown.</summary>
public sealed class DataFileTests
{
    // id | document, the fault between ⟦ and ⟧ | what was found | how to repair it
    private static readonly DiagnosticRow[] Rows =
    [
        new("SK3001", "{ \"unit\": ⟦⟧", "breaks off", "expected a value"),
        new("SK3001", "{ \"unit\": \"x\"⟦;⟧ }", "unexpected text: ;", "expected ',' or '}'"),
        new(
            "SK3001",
            Report().Replace("\"year\": 2024", "\"year\": 2024, ⟦\"year\"⟧: 2024", StringComparison.Ordinal),
            "duplicate member: \"year\"",
            "each member once"
        ),
        new(
            "SK3002",
            "⟦{⟧ \"unit\": \"x\" }",
            "does not say which form",
            "add \"$schema\": \"urn:example:form:penalties\", or name the form"
        ),
        new("SK3002", "{ \"$schema\": ⟦5⟧ }", "does not say which form", "Form=\"urn:example:form:penalties\""),
        new("SK3002", "⟦[⟧]", "does not say which form", "add \"$schema\""),
        new(
            "SK3003",
            Report()
                .Replace("penalties\"", "penaltys\"⟧", StringComparison.Ordinal)
                .Replace("\"urn", "⟦\"urn", StringComparison.Ordinal),
            "no form 'urn:example:form:penaltys'",
            "Did you mean 'urn:example:form:penalties'?"
        ),
        new(
            "SK3006",
            Report(year: "⟦2024.5⟧"),
            "/year is refused: Year: not a whole number: 2024.5",
            "expected an integer from 1"
        ),
        new(
            "SK3006",
            Report(warnings: "⟦-1⟧"),
            "/penalties/warnings is refused: Penalties › Warnings: number too small: -1",
            "from 0"
        ),
        new("SK3006", Report(warnings: "⟦\"12\"⟧"), "wrong type: \"12\"", "expected an integer"),
        new("SK3006", Report(warnings: "⟦null⟧"), "wrong type: null", "expected an integer"),
        new("SK3006", Report(warnings: "⟦{ \"a\": 1 }⟧"), "wrong type: { \"a\": 1 }", "expected an integer"),
        new("SK3006", Report(unit: "⟦\"\"⟧"), "/unit is refused: Reporting unit: text too short", ">= 1 characters"),
        new(
            "SK3007",
            Report().Replace(", \"total\": 3 }", " ⟦}⟧", StringComparison.Ordinal),
            "/penalties/total must be there: Penalties › Total: missing",
            "expected an integer from 0 to 2147483647. Add it before this brace"
        ),
        new(
            "SK3008",
            Report().Replace("\"fines\": 2", "\"fines\": 2, ⟦\"fine\"⟧: 2", StringComparison.Ordinal),
            "/penalties/fine is no member of the form: Penalties: unknown member: \"fine\"",
            "Did you mean 'fines'?"
        ),
        new(
            "SK3009",
            Report(total: "⟦4⟧"),
            "/penalties#penalties-total: Penalties: Penalties of all kinds add up to the total. Both sides should be equal, "
                + "but the left is 3 (Warnings 1 + Fines 2) and the right is 4 (Total 4); the difference is 1.",
            "Correct the number that is wrong."
        ),
        new("SK3010", Report(warnings: "2", fines: "⟦1⟧"), "#more-fines", "unless there is a reason for it"),
        new("SK3011", Report(warnings: "⟦0⟧", total: "2"), "#some-warnings", "Look whether that is meant."),
    ];

    public static TheoryData<DiagnosticRow> Table => [.. Rows];

    public static IEnumerable<string> Ids => Rows.Select(r => r.Id).Concat(["SK3004", "SK3005", "SK3012"]).Distinct();

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_is_shown_at_its_place_with_what_was_found_and_how_to_repair_it(DiagnosticRow row)
    {
        Diagnostic diagnostic = Assert.Single(await Check(row.Text));

        row.MustBe(diagnostic);
        Assert.Equal(FilePath, diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_form_of_a_reference_assembly_is_as_good_as_one_of_the_project(DiagnosticRow row)
    {
        MetadataReference library = AnalyzerRun.ReferenceAssembly(new TestProject(), TestForms.Penalties);

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject("Other"), [new DataText(FilePath, row.Text)], "", library)
        );

        row.MustBe(diagnostic);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Lines_that_end_in_CR_LF_move_nothing(DiagnosticRow row)
    {
        string text = row.Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(await Check(text));

        row.MustBe(diagnostic, text);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_byte_order_mark_moves_no_column(DiagnosticRow row)
    {
        Diagnostic diagnostic = Assert.Single(await Check('\uFEFF' + row.Text));

        row.MustBe(diagnostic, '\uFEFF' + row.Text);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_is_told_in_Chinese_too(DiagnosticRow row) =>
        DiagnosticRow.MustSpeakChinese(Assert.Single(await Check(row.Text)));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_changes_no_message(string culture)
    {
        DiagnosticRow row = Rows.Single(r => r.Id == "SK3009");
        (CultureInfo Format, CultureInfo Interface) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            row.MustBe(Assert.Single(await Check(row.Text)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public async Task Columns_are_counted_in_UTF_16_as_editors_do()
    {
        // U+2028 ends a line for C#, not for JSON and not for an editor.
        string line = Report(unit: "\"\uD83D\uDE00\u2028\"", total: "⟦4⟧").Replace("\n", "", StringComparison.Ordinal);
        var row = new DiagnosticRow("SK3009", line, "#penalties-total", "Correct");

        row.MustBe(Assert.Single(await Check(row.Text)));
    }

    [Fact]
    public async Task The_other_cells_of_a_broken_equation_are_shown_with_it()
    {
        string document = Report(warnings: "10", fines: "20", total: "4");

        Diagnostic diagnostic = Assert.Single(await Check(document));

        Assert.Equal(["10", "20"], diagnostic.AdditionalLocations.Select(l => DiagnosticPlace.Underlined(l, document)));
    }

    [Fact]
    public async Task A_document_that_is_right_draws_nothing() => Assert.Empty(await Check(Report()));

    [Fact]
    public async Task A_fault_does_not_hide_a_sum_that_does_not_tie() =>
        Assert.Equal(["SK3006", "SK3009"], (await Check(Report(unit: "\"\"", total: "4"))).Select(d => d.Id));

    [Fact]
    public async Task A_number_that_is_refused_decides_no_equation() =>
        Assert.Equal(["SK3006"], (await Check(Report(total: "\"4\""))).Select(d => d.Id));

    [Fact]
    public async Task Faults_without_number_are_cut_short()
    {
        string members = string.Concat(
            Enumerable.Range(0, 1_500).Select(i => FormattableString.Invariant($"\"m{i}\": 0, "))
        );
        string document = Report().Replace("\"unit\"", members + "\"unit\"", StringComparison.Ordinal);

        ImmutableArray<Diagnostic> found = await Check(document);

        Assert.Equal(1_000, found.Count(d => d.Id == "SK3008"));
        Assert.Equal("SK3012", Assert.Single(found, d => d.Id != "SK3008").Id);
    }

    [Fact]
    public async Task Of_a_real_report_both_wrong_totals_are_shown()
    {
        string hongze = RepositoryFile.Read("seeds/hongze-2023.json");

        ImmutableArray<Diagnostic> found = await AnalyzerRun.Run(
            new TestProject(),
            [
                new MemoryText(TestForms.Report2021.Path, TestForms.Report2021.Text),
                new DataText("/seeds/hongze-2023.json", hongze),
            ]
        );

        string[] lines = hongze.Split('\n');
        Assert.Equal(["SK3009", "SK3009"], found.Select(d => d.Id));
        Assert.All(
            found,
            d =>
            {
                (int line, int column) = DiagnosticPlace.Of(d);
                Assert.StartsWith("0", lines[line - 1][(column - 1)..], StringComparison.Ordinal);
                Assert.Contains("\"total\"", lines[line - 1], StringComparison.Ordinal);
            }
        );
    }
}
