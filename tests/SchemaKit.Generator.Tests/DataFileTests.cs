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

namespace SchemaKit.Generator.Tests;

/// <summary>Data files that the compiler checks: what is wrong with each, and where it is shown.</summary>
public sealed class DataFileTests
{
    private const string Path = "/data/penalties.json";

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

        MustBe(row, diagnostic, row.Place);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_form_of_a_reference_assembly_is_as_good_as_one_of_the_project(DiagnosticRow row)
    {
        MetadataReference library = AnalyzerRun.ReferenceAssembly(new TestProject(), Schema);

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(new TestProject("Other"), [new DataText(Path, row.Text)], "", library)
        );

        MustBe(row, diagnostic, row.Place);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Lines_that_end_in_CR_LF_move_nothing(DiagnosticRow row)
    {
        string text = row.Text.Replace("\n", "\r\n", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(await Check(text));

        MustBe(row, diagnostic, row.Place, text);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_byte_order_mark_moves_no_column(DiagnosticRow row)
    {
        Diagnostic diagnostic = Assert.Single(await Check('\uFEFF' + row.Text));

        MustBe(row, diagnostic, row.Place, '\uFEFF' + row.Text);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_is_told_in_Chinese_too(DiagnosticRow row)
    {
        string message = Assert.Single(await Check(row.Text)).GetMessage(CultureInfo.GetCultureInfo("zh-CN"));

        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", message);
        Assert.DoesNotMatch(@"\{\d\}", message);
    }

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
            MustBe(row, Assert.Single(await Check(row.Text)), row.Place);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public async Task Columns_are_counted_in_UTF_16_as_editors_do()
    {
        var row = new DiagnosticRow("SK3009", Report(unit: "\"\uD83D\uDE00\u2028\"", total: "⟦4⟧"), "against", "");

        Diagnostic diagnostic = Assert.Single(await Check(row.Text));

        Assert.Equal(row.Place, PlaceOf(diagnostic));
        Assert.Equal(row.Marked, Underlined(diagnostic, row.Text));
    }

    [Fact]
    public async Task The_other_cells_of_a_broken_equation_are_shown_with_it()
    {
        string document = Report(warnings: "10", fines: "20", total: "4");

        Diagnostic diagnostic = Assert.Single(await Check(document));

        Assert.Equal(
            ["10", "20"],
            diagnostic.AdditionalLocations.Select(l => document.Substring(l.SourceSpan.Start, l.SourceSpan.Length))
        );
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
    public async Task The_project_may_name_the_form()
    {
        string document = Report(total: "4")
            .Replace("\"$schema\": \"urn:example:form:penalties\", ", "", StringComparison.Ordinal);

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Schema.Path, Schema.Text), new DataText(Path, document, "urn:example:form:penalties")]
            )
        );

        Assert.Equal("SK3009", diagnostic.Id);
    }

    [Fact]
    public async Task A_form_that_the_project_names_and_nobody_knows_is_told_at_the_start()
    {
        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Schema.Path, Schema.Text), new DataText(Path, "\n  " + Report(), "urn:x")]
            )
        );

        Assert.Equal(("SK3003", (2, 3)), (diagnostic.Id, PlaceOf(diagnostic)));
    }

    [Fact]
    public async Task A_form_without_a_member_for_it_says_how_else_to_name_the_form()
    {
        string schema = Schema.Text.Replace(
            "\"$schema\": { \"type\": \"string\", \"const\": \"urn:example:form:penalties\" },",
            "",
            StringComparison.Ordinal
        );

        Diagnostic diagnostic = Assert.Single(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Schema.Path, schema), new DataText(Path, Report())]
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
        string wrong = Schema.Text.Replace("\"minimum\"", "\"minimun\"", StringComparison.Ordinal);

        Assert.Empty(
            await AnalyzerRun.Run(new TestProject(), [new MemoryText(Schema.Path, wrong), new DataText(Path, Report())])
        );
    }

    [Fact]
    public async Task Where_no_form_is_known_the_message_says_where_forms_come_from()
    {
        Diagnostic diagnostic = Assert.Single(await AnalyzerRun.Run(new TestProject(), [new DataText(Path, Report())]));

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
            await AnalyzerRun.Run(new TestProject(), [new DataText(Path, Report())], source)
        );

        Assert.Equal("SK3004", diagnostic.Id);
        Assert.Equal((1, 14), PlaceOf(diagnostic));
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
            [new MemoryText(Schema.Path, Schema.Text), new DataText(Path, content)]
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

        Assert.Equal(("SK3005", (1, 1)), (diagnostic.Id, PlaceOf(diagnostic)));
        Assert.Contains("4194304", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

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
    public async Task Additional_files_that_are_not_listed_as_data_are_left_alone() =>
        Assert.Empty(
            await AnalyzerRun.Run(
                new TestProject(),
                [new MemoryText(Schema.Path, Schema.Text), new MemoryText("/data/other.json", "{")]
            )
        );

    [Fact]
    public async Task A_schema_among_the_data_is_no_data() =>
        Assert.Empty(await AnalyzerRun.Run(new TestProject(), [new DataText(Schema.Path, Schema.Text)]));

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
                (int line, int column) = PlaceOf(d);
                Assert.StartsWith("0", lines[line - 1][(column - 1)..], StringComparison.Ordinal);
                Assert.Contains("\"total\"", lines[line - 1], StringComparison.Ordinal);
            }
        );
    }

    private static (string Path, string Text) Schema { get; } = TestForms.Penalties;

    private static Task<ImmutableArray<Diagnostic>> Check(string document) =>
        AnalyzerRun.Run(new TestProject(), [new MemoryText(Schema.Path, Schema.Text), new DataText(Path, document)]);

    private static void MustBe(DiagnosticRow row, Diagnostic diagnostic, (int, int) place, string? text = null)
    {
        Assert.Equal(row.Id, diagnostic.Id);
        Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(place, PlaceOf(diagnostic));
        Assert.Equal(row.Marked, Underlined(diagnostic, text ?? row.Text));
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(row.Found, message, StringComparison.Ordinal);
        Assert.Contains(row.Repair, message, StringComparison.Ordinal);
    }

    private static (int Line, int Column) PlaceOf(Diagnostic diagnostic)
    {
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    private static string Underlined(Diagnostic diagnostic, string text) =>
        text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    private static string Report(
        string unit = "\"x\"",
        string year = "2024",
        string warnings = "1",
        string fines = "2",
        string total = "3"
    ) =>
        $$"""
            { "$schema": "urn:example:form:penalties", "unit": {{unit}},
              "year": {{year}},
              "penalties": { "warnings": {{warnings}}, "fines": {{fines}}, "total": {{total}} }
            }
            """;
}
