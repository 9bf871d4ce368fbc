using System.Linq;
using System.Text.Json.Nodes;

namespace SchemaKit.Examples.Tests;

/// <summary>部门决算: two tables with as many rows as there are codes, under a tree of codes, and a tie across tables.</summary>
public sealed class FinalAccountsTests
{
    private const string Name = "final-accounts";

    [Fact]
    public void The_example_holds() => Assert.Empty(Read().Check().Violations);

    [Fact]
    public void Rows_are_as_many_as_the_department_has_codes()
    {
        FinalAccounts report = Read();
        Assert.Equal(4, report.Income.Classes.Count);
        Assert.Equal("行政运行", report.Income.Classes[0].Items[0].Items[0].Name);
        Assert.Equal(7 + 14 * 7 + 14 * 6, report.Layout.Cells.Count);
    }

    [Fact]
    public void A_wrong_item_is_named_with_its_code_on_its_way_up()
    {
        FinalAccounts report = FinalAccounts.ReadJson(
            Example.Edit(
                Name,
                r => r["expenditure"]!["classes"]![0]!["items"]![0]!["items"]![1]!["amounts"]!["project"] = 140.77m
            )
        );
        Violation[] violations = [.. report.Check().Violations];
        Assert.Equal(
            [
                "/expenditure/classes/0/items/0#items/project",
                "/expenditure/classes/0/items/0/items/1/amounts#expenditure-total",
            ],
            violations.Select(v => v.Equation.Id)
        );
        Assert.Contains("第 2 行（2010302）", violations[1].ToString("zh-CN"), System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_does_not_tie_with_the_overview_is_named()
    {
        FinalAccounts report = Read();
        FinalAccounts broken = report with { Overview = report.Overview with { Expenditure = 700m } };
        Assert.Contains("#expenditure", broken.Check().Violations.Select(v => v.Equation.Id));
    }

    [Fact]
    public void The_code_of_a_row_occurs_once()
    {
        byte[] json = Example.Edit(
            Name,
            r =>
            {
                JsonArray classes = r["income"]!["classes"]!.AsArray();
                classes.Add(classes[0]!.DeepClone());
            }
        );
        Assert.False(FinalAccounts.TryReadJson(json, out _, out var problems));
        ReadProblem problem = Assert.Single(problems);
        Assert.Equal((ReadProblemKind.DuplicateKey, "/income/classes/4/code"), (problem.Kind, problem.Path));
    }

    [Fact]
    public void Departments_are_added_up_code_by_code()
    {
        FinalAccounts first = Read();
        FinalAccounts second = FinalAccounts.ReadJson(
            Example.Edit(
                Name,
                r =>
                {
                    r["unit"] = "清河县教育局";
                    // Other codes in another order: 205 in place of 201, and the classes turned around.
                    JsonArray classes = r["income"]!["classes"]!.AsArray();
                    JsonNode[] rows = [.. classes.Select(c => c!.DeepClone()).Reverse()];
                    rows[^1]["code"] = "205";
                    classes.Clear();
                    foreach (JsonNode row in rows)
                        classes.Add(row);
                }
            )
        );

        FinalAccounts sum = FinalAccounts.Sum([first, second]) with { Unit = "清河县" };

        Assert.Equal(["201", "208", "210", "221", "205"], sum.Income.Classes.Select(c => c.Code));
        Assert.Equal(first.Income.Classes[0].Amounts.Total, sum.Income.Classes[0].Amounts.Total);
        Assert.Equal(2 * first.Income.Classes[1].Amounts.Total, sum.Income.Classes[1].Amounts.Total);
        Assert.Equal(
            2 * first.Income.Classes[3].Items[0].Items[0].Amounts.Fiscal,
            sum.Income.Classes[3].Items[0].Items[0].Amounts.Fiscal
        );
        Assert.Equal(2 * first.Overview.Total, sum.Overview.Total);
        Assert.Empty(sum.Check().Violations);
        Assert.Equal(FinalAccounts.Sum([second, first]).Overview, sum.Overview);

        var merged = new ReportSum<FinalAccounts>();
        merged.Add(first);
        var other = new ReportSum<FinalAccounts>();
        other.Add(second);
        merged.Add(other);
        merged.Add(merged);
        Assert.Equal(4, merged.Count);
        Assert.Equal(FinalAccounts.Sum([first, second, first, second]), merged.ToReport());
    }

    private static FinalAccounts Read() => FinalAccounts.ReadJson(Example.Edit(Name, _ => { }));
}
