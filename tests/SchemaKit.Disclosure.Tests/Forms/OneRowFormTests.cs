using System;
using System.Linq;
using System.Text;
using SchemaKit.Schema;
using SchemaKit.Tests.Shared;

namespace SchemaKit.Disclosure.Tests.Forms;

public sealed class OneRowFormTests
{
    [Fact]
    public void The_form_has_186_numbers_and_40_hard_equations()
    {
        Assert.Equal(10 + (23 * 7) + 15, AnnualReport2021OneRow.CellCount);
        Assert.Equal(40, AnnualReport2021OneRow.Form.Equations.Count(e => e.Rule.Severity == Severity.Error));
    }

    [Fact]
    public void Hongze_2023_as_the_district_prints_it_breaks_two_totals_of_table_4()
    {
        AnnualReport2021OneRow report = OneRow.Report(Repository.Seed("hongze-2023.json"));
        Assert.Equal(0, report.Applications.Outcomes.OtherHandling.Total);
        Assert.Equal(7730.28m, report.Proactive.Fees.Amount);
        Assert.Equal(
            ["/disputes/reconsideration#dispute-total", "/disputes/litigation/afterReconsideration#dispute-total"],
            report.Check().Violations.Select(v => v.Equation.Id)
        );
    }

    // Hongze's second report stands beside the project, not in it.
    [Fact]
    public void Hongze_2024_holds_and_follows_on_2023()
    {
        if (Repository.Shared("reports/hongze-2024.json") is not { } json)
            return;
        AnnualReport2021OneRow report = OneRow.Report(json);
        Assert.Empty(report.Check().Violations);
        Assert.Empty(report.CheckAgainst(OneRow.Report(Repository.Seed("hongze-2023.json"))).Violations);
    }

    [Fact]
    public void Each_number_changed_breaks_exactly_the_rules_of_the_official_form_that_contain_it()
    {
        AnnualReport2021OneRow valid = OneRow.Report(new ReportMaker(7).Valid(least: 1).ToJsonUtf8());
        Assert.Empty(valid.Check().Violations);
        foreach (Cell cell in AnnualReport2021OneRow.Form.Cells)
        {
            CellValue[] cells = [.. valid.ToCellVector().Cells];
            cells[cell.Index] = cells[cell.Index].Value + 1;
            Assert.Equal(
                OfficialRules.ThatContain(cell.Path, OneRow.Rows).Order(StringComparer.Ordinal),
                valid.WithCells(cells).Check().Violations.Select(v => v.Equation.Id).Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void Generated_code_and_interpreter_agree_on_random_documents()
    {
        int accepted = Agreement.Compare<AnnualReport2021OneRow>(
            3_000,
            20211231,
            [
                .. new[] { "sheqi-2022.json", "hongze-2023.json", "pingtan-2021.json" }.Select(s =>
                    Encoding.UTF8.GetString(OneRow.Report(Repository.Seed(s)).ToJsonUtf8())
                ),
            ]
        );
        Assert.InRange(accepted, 300, 2_900);
    }
}
