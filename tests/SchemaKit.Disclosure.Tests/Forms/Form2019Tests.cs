using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using SchemaKit.Schema;
using SchemaKit.Tests.Shared;

namespace SchemaKit.Disclosure.Tests.Forms;

public sealed class Form2019Tests
{
    private static readonly AnnualReport2019 Pingtan2019 = AnnualReport2019.ReadJson(
        Repository.Seed("pingtan-2019.json")
    );

    private static readonly AnnualReport2019 Pingtan2020 = AnnualReport2019.ReadJson(
        Repository.Seed("pingtan-2020.json")
    );

    [Fact]
    public void The_form_has_198_numbers_and_40_hard_equations()
    {
        Assert.Equal(22 + (23 * 7) + 15, AnnualReport2019.CellCount);
        Assert.Equal(7 + 7 + 23 + 3, AnnualReport2019.Form.Equations.Count(e => e.Rule.Severity == Severity.Error));
    }

    [Fact]
    public void Pingtan_2019_reads_as_published_and_holds()
    {
        CheckResult result = Pingtan2019.Check();
        Assert.Empty(result.Violations);
        Assert.Equal(40, result.CountHeld(Severity.Error));
        Assert.Equal(89, Pingtan2019.Proactive.NormativeDocuments.Public);
        Assert.Equal(2648, Pingtan2019.Proactive.Penalties.Items);
        Assert.Equal(75394432.52m, Pingtan2019.Proactive.Procurement.Amount);
    }

    [Fact]
    public void Pingtan_2020_breaks_the_sum_of_outcomes_while_the_balance_holds()
    {
        CheckResult result = Pingtan2020.Check();
        Assert.Equal(
            [
                ("/applications/outcomes#outcomes-total/naturalPersons", 26m, 20m),
                ("/applications/outcomes#outcomes-total/total", 27m, 21m),
            ],
            result.Violations.Select(v => (v.Equation.Id, v.Left, v.Right))
        );
        Assert.Equal(38, result.CountHeld(Severity.Error));
        Assert.Equal(4, Pingtan2020.Applications.Outcomes.OtherHandling.Total);
    }

    [Fact]
    public void A_change_may_be_negative() => Assert.Equal(-18, Pingtan2020.Proactive.Penalties.Change);

    [Fact]
    public void Items_follow_from_last_years_items_and_their_change()
    {
        Assert.Empty(Pingtan2020.CheckAgainst(Pingtan2019).Violations);
        AnnualReport2019 next = Pingtan2020 with { Year = 2021 };
        Assert.Equal(
            ["licences", "otherServices", "penalties", "coercions", "fees"],
            next.CheckAgainst(Pingtan2020)
                .Violations.Where(v => v.Rule.Id.EndsWith("items-continuity", StringComparison.Ordinal))
                .Select(v => v.Equation.Place.Split('/')[^1])
        );
    }

    [Fact]
    public void Each_number_changed_breaks_exactly_the_rules_of_the_official_form_that_contain_it()
    {
        foreach (Cell cell in AnnualReport2019.Form.Cells)
        {
            CellValue[] cells = [.. Pingtan2019.ToCellVector().Cells];
            cells[cell.Index] = cells[cell.Index].Value + 1;
            Assert.Equal(
                OfficialRules.ThatContain(cell.Path, OneRow.Rows).Order(StringComparer.Ordinal),
                Pingtan2019.WithCells(cells).Check().Violations.Select(v => v.Equation.Id).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Generated_code_and_interpreter_agree_on_random_documents()
    {
        int accepted = Agreement.Compare<AnnualReport2019>(
            3_000,
            20191231,
            Encoding.UTF8.GetString(Repository.Seed("pingtan-2019.json")),
            Encoding.UTF8.GetString(Repository.Seed("pingtan-2020.json"))
        );
        Assert.InRange(accepted, 300, 2_900);
    }

    [Fact]
    public void The_two_forms_refuse_each_others_reports()
    {
        JsonNode report = JsonNode.Parse(Repository.Seed("pingtan-2019.json"))!;
        report.AsObject().Remove("$schema");
        byte[] json = Encoding.UTF8.GetBytes(report.ToJsonString());
        Assert.True(AnnualReport2019.TryReadJson(json, out _, out _));
        Assert.False(AnnualReport.TryReadJson(json, out _, out IReadOnlyList<ReadProblem> problems));
        Assert.Contains(problems, p => p.Path == "/proactive/fees/items");
        Assert.False(AnnualReport2019.TryReadJson(Repository.Seed("sheqi-2022.json"), out _, out _));
    }
}
