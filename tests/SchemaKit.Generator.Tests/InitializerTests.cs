using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>Object initializers whose constants the form does not allow: what is told of each, and where.</summary>
public sealed class InitializerTests
{
    // id | expression, the fault between ⟦ and ⟧ | what was found | how to repair it
    private static readonly DiagnosticRow[] Rows =
    [
        new(
            "SK4002",
            Body("new Penalties { Warnings = 1, Fines = 2, ⟦Total = 4⟧ }"),
            "Penalties of all kinds add up to the total. Both sides should be equal, but the left is 3 (Warnings 1 + Fines 2) "
                + "and the right is 4 (Total 4); the difference is 1.",
            "Correct the constant that is wrong."
        ),
        new("SK4002", Body("(Penalties)new() { ⟦Total = 4⟧, Fines = 2, Warnings = 1 }"), "#penalties-total", "Correct"),
        new(
            "SK4002",
            Body("new Penalties { Warnings = One, Fines = One + 1, ⟦Total = (4)⟧ }"),
            "the left is 3",
            "Correct"
        ),
        new(
            "SK4002",
            Body("default(Penalties) with { Warnings = 1, Fines = 2, ⟦Total = 4⟧ }"),
            "the difference is 1",
            "Correct"
        ),
        new(
            "SK4002",
            Body("new Penalties { Warnings = 1, Fines = 2, Total = 3 } with { ⟦Total = 4⟧ }"),
            "the difference is 1",
            "Correct"
        ),
        new(
            "SK4002",
            Body(
                "new PenaltyReport { Unit = \"x\", Year = 1, Penalties = new() { Warnings = 1, Fines = 2, ⟦Total = 4⟧ } }"
            ),
            "#penalties-total",
            "Correct"
        ),
        new(
            "SK4003",
            Body("new Penalties { Warnings = 2, ⟦Fines = 1⟧, Total = 3 }"),
            "#more-fines",
            "unless there is a reason for it"
        ),
        new(
            "SK4003",
            Body("new Penalties { ⟦Warnings = 0⟧, Fines = fines, Total = fines }"),
            "#some-warnings",
            "reason"
        ),
        new(
            "SK4004",
            Body("new Penalties { Warnings = fines, ⟦Fines = -2⟧, Total = fines }"),
            "Fines: number too small: -2; expected an integer from 0 to 2147483647",
            "readers refuse"
        ),
        new(
            "SK4004",
            Body("report with { ⟦Year = 20240⟧ }"),
            "Year: number too large: 20240; expected an integer from 1 to 9999",
            "readers refuse"
        ),
        new("SK4004", Body("report with { ⟦Unit = \"\"⟧ }"), "Reporting unit: text too short: \"\"", "readers refuse"),
        new("SK4005", Body("new ⟦Penalties⟧ { Warnings = 1, Fines = 2 }"), "'Total' is not set", "it is 3"),
        new(
            "SK4005",
            Body("(Penalties)⟦new⟧() { Warnings = 1, Fines = fines }"),
            "'Total'",
            "it is checked(1 + fines)"
        ),
    ];

    public static TheoryData<DiagnosticRow> Table => [.. Rows];

    public static IEnumerable<string> Ids => Rows.Select(r => r.Id).Distinct();

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_is_shown_at_its_place_with_what_was_found_and_how_to_repair_it(DiagnosticRow row) =>
        row.MustBe(Assert.Single(await Check(row.Text)));

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Types_of_a_reference_assembly_are_judged_too(DiagnosticRow row)
    {
        MetadataReference library = AnalyzerRun.ReferenceAssembly(new TestProject(), TestForms.Penalties);

        row.MustBe(Assert.Single(await AnalyzerRun.Run(new TestProject("Other"), [], row.Text, library)));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_fault_is_told_in_Chinese_too(DiagnosticRow row) =>
        DiagnosticRow.MustSpeakChinese(Assert.Single(await Check(row.Text)));

    [Theory]
    [InlineData("new Penalties { Warnings = 1, Fines = 2, Total = 3 }")]
    [InlineData("new Penalties { Warnings = 1, Fines = fines, Total = 1 }")]
    [InlineData("default(Penalties) with { Warnings = 1, Total = 7 }")]
    [InlineData("new Penalties { Warnings = fines++, Fines = 2 }")]
    [InlineData("new Penalties { Warnings = Next(), Fines = 2 }")]
    [InlineData("new Penalties { Warnings = 1 }")]
    [InlineData("new Penalties()")]
    [InlineData("new Mine { Warnings = 1, Fines = 2, Total = 4 }")]
    [InlineData("new Example.Inner.Penalties { Warnings = 1, Fines = 2, Total = 4 }")]
    public async Task What_is_right_unknown_or_another_type_draws_nothing(string expression) =>
        Assert.Empty(await Check(Body(expression)));

    [Fact]
    public async Task A_rule_is_judged_where_it_stands_over_all_tables_below()
    {
        const string expression =
            "new Construct { Received = new Row { Persons = 1, Others = 2, ⟦Total = 2⟧ }, Answered = "
            + "new Row { Persons = 1, Others = 2, Total = 3 } }";
        var row = new DiagnosticRow("SK4003", Body(expression, "using Every;"), "#answered-at-most", "");

        ImmutableArray<Diagnostic> found = await AnalyzerRun.Run(
            new TestProject("Every"),
            [new MemoryText(TestForms.EveryConstruct.Path, TestForms.EveryConstruct.Text)],
            row.Text
        );

        Assert.Contains(
            found,
            d =>
                d.Id == row.Id
                && DiagnosticPlace.Of(d) == row.Place
                && DiagnosticPlace.Underlined(d.Location, row.Text) == row.Marked
        );
    }

    [Fact]
    public async Task The_other_operands_are_shown_with_the_total()
    {
        string source = Body("new Penalties { Warnings = 1, Fines = 2, Total = 4 }");

        Diagnostic diagnostic = Assert.Single(await Check(source));

        Assert.Equal(
            ["Warnings = 1", "Fines = 2"],
            diagnostic.AdditionalLocations.Select(l => DiagnosticPlace.Underlined(l, source))
        );
    }

    private static Task<ImmutableArray<Diagnostic>> Check(string source) =>
        AnalyzerRun.Run(new TestProject(), [PenaltyDocuments.Form], source);

    private static string Body(string expression, string use = "using Example;") =>
        $$"""
            {{use}}

            public static class Program
            {
                private const int One = 1;

                public static object Make(PenaltyReport report, int fines) =>
                    {{expression}};

                private static int Next() => 1;

                private record struct Mine(int Warnings, int Fines, int Total);
            }

            namespace Example.Inner
            {
                public record struct Penalties(int Warnings, int Fines, int Total);
            }
            """;
}
