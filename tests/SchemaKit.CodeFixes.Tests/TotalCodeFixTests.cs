using System.Globalization;
using System.Threading.Tasks;
using SchemaKit.CodeFixes.Tests.Running;
using SchemaKit.Generator.Tests.Forms;

namespace SchemaKit.CodeFixes.Tests;

/// <summary>Totals that are written by a code fix.</summary>
public sealed class TotalCodeFixTests
{
    private static readonly (string Path, string Text) Ledger = (
        "/forms/ledger.tables.json",
        """
        {
          "$schema": "urn:schemakit:dialect:1", "$id": "urn:example:ledger", "csharp": { "namespace": "Example" },
          "type": "object",
          "properties": {
            "opening": { "type": "number" }, "spent": { "type": "number" }, "closing": { "type": "number" },
            "small": { "type": "integer" }, "large": { "type": "integer" },
            "both": { "type": "integer", "maximum": 100, "minimum": -100 },
            "open": { "type": ["integer", "null"], "derived": true }
          },
          "required": ["opening", "spent", "closing", "small", "large", "both"],
          "rules": [
            { "id": "closing", "sum": ["opening", { "path": "spent", "times": -1 }], "equals": "closing" },
            { "id": "both", "sum": ["small", "large"], "equals": "both" },
            { "id": "open", "sum": "open", "equals": ["small", 1] }
          ]
        }
        """
    );

    // before | code fix | after
    public static TheoryData<string, string, string> Fixes =>
        new()
        {
            {
                "new Penalties { Warnings = 1, Fines = 2, Total = 4 }",
                "Set 'Total' to 3",
                "new Penalties { Warnings = 1, Fines = 2, Total = 3 }"
            },
            {
                "new Penalties { Warnings = 1, /* why */ Total = 4 /* so */, Fines = 2 }",
                "Set 'Total' to 3",
                "new Penalties { Warnings = 1, /* why */ Total = 3 /* so */, Fines = 2 }"
            },
            {
                "new Penalties { Warnings = One, Fines = 2, Total = 4 }",
                "Set 'Total' to checked(One + 2)",
                "new Penalties { Warnings = One, Fines = 2, Total = checked(One + 2) }"
            },
            {
                "a with { Warnings = 1, Fines = 2, Total = 4 }",
                "Set 'Total' to 3",
                "a with { Warnings = 1, Fines = 2, Total = 3 }"
            },
            {
                "new Penalties { Warnings = 1, Fines = 2 }",
                "Set 'Total' to 3",
                "new Penalties { Warnings = 1, Fines = 2, Total = 3 }"
            },
            {
                "(Penalties)new() { Warnings = 1, Fines = 2, }",
                "Set 'Total' to 3",
                "(Penalties)new() { Warnings = 1, Fines = 2, Total = 3, }"
            },
            {
                "new Penalties\n{\n    Warnings = 1,\n    Fines = 2 // two\n}",
                "Set 'Total' to 3",
                "new Penalties\n{\n    Warnings = 1,\n    Fines = 2, // two\n    Total = 3\n}"
            },
            {
                "new Penalties\n{\n    Warnings = 1,\n    // Two.\n    Fines = 2,\n}",
                "Set 'Total' to 3",
                "new Penalties\n{\n    Warnings = 1,\n    // Two.\n    Fines = 2,\n    Total = 3,\n}"
            },
            {
                "new Penalties { Warnings = n, Fines = a.Fines }",
                "Set 'Total' to checked(n + a.Fines)",
                "new Penalties { Warnings = n, Fines = a.Fines, Total = checked(n + a.Fines) }"
            },
            {
                "new Penalties { Warnings = 2 - One, Fines = n }",
                "Set 'Total' to checked((2 - One) + n)",
                "new Penalties { Warnings = 2 - One, Fines = n, Total = checked((2 - One) + n) }"
            },
            {
                "new PenaltyReport { Unit = \"x\", Year = 1, Penalties = new() { Warnings = 1, Fines = 2 } }",
                "Set 'Total' to 3",
                "new PenaltyReport { Unit = \"x\", Year = 1, Penalties = new() { Warnings = 1, Fines = 2, Total = 3 } }"
            },
            {
                "new Ledger { Opening = 10, Spent = 2.5m, Small = n, Large = l, Both = 0 }",
                "Set 'Closing' to 7.5m",
                "new Ledger { Opening = 10, Spent = 2.5m, Small = n, Large = l, Both = 0, Closing = 7.5m }"
            },
            {
                "new Ledger { Opening = d, Spent = n, Small = n, Large = l, Both = 0 }",
                "Set 'Closing' to d - n",
                "new Ledger { Opening = d, Spent = n, Small = n, Large = l, Both = 0, Closing = d - n }"
            },
            {
                "new Ledger { Opening = n, Spent = l, Small = n, Large = l, Both = 0 }",
                "Set 'Closing' to (decimal)n - l",
                "new Ledger { Opening = n, Spent = l, Small = n, Large = l, Both = 0, Closing = (decimal)n - l }"
            },
            {
                "new Ledger { Opening = d, Spent = d, Closing = d, Small = 1, Large = 3, Both = 5, Open = 2 }",
                "Set 'Both' to 4",
                "new Ledger { Opening = d, Spent = d, Closing = d, Small = 1, Large = 3, Both = 4, Open = 2 }"
            },
            {
                "new Ledger { Opening = d, Spent = d, Closing = d, Small = 1, Large = l, Both = 5 }",
                "Set 'Open' to 2",
                "new Ledger { Opening = d, Spent = d, Closing = d, Small = 1, Large = l, Both = 5, Open = 2 }"
            },
        };

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task A_total_is_written_as_its_parts_have_it(string before, string title, string after)
    {
        using CodeFixRun editor = Open(before);

        await editor.Apply(title);

        Assert.Equal(Source(after), await editor.Text());
        Assert.Empty(await editor.Diagnostics());
        Assert.Empty(await editor.CompilerErrors());
    }

    // expression | all code fixes that are offered
    [Theory]
    [InlineData("new Penalties { Warnings = 1, Fines = 2 }", "Set 'Total' to 3")]
    [InlineData("new Penalties { Warnings = One, Fines = 2 }", "Set 'Total' to 3", "Set 'Total' to checked(One + 2)")]
    // To evaluate a part twice could change something.
    [InlineData("new Penalties { Warnings = n++, Fines = n }")]
    [InlineData("new Penalties { Warnings = Next(), Fines = n }")]
    [InlineData(
        "new PenaltyReport { Unit = Name(), Year = 1, Penalties = new() { Warnings = n, Fines = n } }",
        "Set 'Total' to checked(n + n)"
    )]
    // The sum is wider than the total.
    [InlineData("new Ledger { Opening = d, Spent = d, Closing = d, Small = l, Large = l, Open = null }")]
    // A number that the form refuses in the total.
    [InlineData("new Ledger { Opening = d, Spent = d, Closing = d, Small = 100, Large = 1, Open = 101 }")]
    // A part is not there.
    [InlineData("new Penalties { Warnings = 1 }")]
    // A copy has a total already.
    [InlineData("a with { Warnings = 1, Fines = 2 }")]
    // A rule that is no equation computes nothing.
    [InlineData("new Penalties { Warnings = 2, Fines = 1, Total = 3 }")]
    public async Task Nothing_else_is_offered(string expression, params string[] titles)
    {
        using CodeFixRun editor = Open(expression);

        Assert.Equal(titles, await editor.Titles());
    }

    [Fact]
    public async Task The_total_that_the_compiler_misses_is_filled()
    {
        using CodeFixRun editor = Open("new Penalties { Warnings = 1, Fines = 2 }");
        Assert.Equal(["CS9035"], await editor.CompilerErrors());

        await editor.Apply("Set 'Total' to 3");

        Assert.Empty(await editor.CompilerErrors());
    }

    [Fact]
    public async Task All_totals_of_a_file_are_written_at_once()
    {
        using CodeFixRun editor = Open(
            "(new Penalties { Warnings = 1, Fines = 2 }, new Penalties { Warnings = 1, Fines = 1, Total = 3 }, "
                + "new Ledger { Opening = 3, Spent = 1, Small = 1, Large = 2 })"
        );

        await editor.ApplyToAll("Number");

        Assert.Equal(
            Source(
                "(new Penalties { Warnings = 1, Fines = 2, Total = 3 }, new Penalties { Warnings = 1, Fines = 1, Total = 2 }, "
                    + "new Ledger { Opening = 3, Spent = 1, Small = 1, Large = 2, Closing = 2, Both = 3, Open = 2 })"
            ),
            await editor.Text()
        );
    }

    [Fact]
    public async Task A_row_of_the_official_form_adds_up_over_the_table_in_it()
    {
        const string organisations =
            "Organisations = new() { Commercial = 1, Research = 2, PublicWelfare = 3, LegalServices = 4, Other = 5 }";
        string row = $"new SchemaKit.Disclosure.ApplicantCounts {{ NaturalPersons = n, {organisations} }}";
        using var editor = new CodeFixRun(Source(row), TestForms.Penalties, TestForms.Report2021);

        await editor.Apply("Set 'Total' to checked(n + 1 + 2 + 3 + 4 + 5)");

        Assert.Empty(await editor.CompilerErrors());
    }

    [Fact]
    public async Task Titles_are_Chinese_where_the_editor_is()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            using CodeFixRun editor = Open("new Penalties { Warnings = 1, Fines = 2 }");

            Assert.Equal(["将“Total”设为 3"], await editor.Titles());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static CodeFixRun Open(string expression) => new(Source(expression), TestForms.Penalties, Ledger);

    private static string Source(string expression) =>
        $$"""
            using Example;

            public static class Program
            {
                private const int One = 1;

                public static object Make(Penalties a, int n, long l, decimal d) =>
            {{expression}};

                private static int Next() => 1;

                private static string Name() => "x";
            }
            """;
}
