using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests;

/// <summary>Every number changed one at a time; what must break is computed from the official form, not from the schema.</summary>
public sealed class MutationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(10)]
    public void A_changed_number_breaks_exactly_the_rules_that_contain_it(int delta)
    {
        AnnualReport valid = new ReportMaker(7).Valid(least: 1);
        Assert.Empty(valid.Check().Violations);

        int checkedCells = 0;
        foreach (Cell cell in AnnualReport.Form.Cells)
        {
            CellValue[] cells = ReportMaker.CellsOf(valid);
            cells[cell.Index] = cells[cell.Index].Value + delta;
            AnnualReport changed = valid.WithCells(cells);

            string[] expected =
            [
                .. OfficialRules.ThatContain(cell.Path, ReportMaker.Rows).Order(StringComparer.Ordinal),
            ];
            string[] broken = [.. changed.Check().Violations.Select(v => v.Equation.Id).Order(StringComparer.Ordinal)];
            Assert.Equal(expected, broken);

            Assert.True(AnnualReport.Form.TryRead(changed.ToJsonUtf8(), out FormDocument? document, out _));
            string[] interpreted =
            [
                .. AnnualReport
                    .Form.Check(document!.Cells)
                    .Violations.Select(v => v.Equation.Id)
                    .Order(StringComparer.Ordinal),
            ];
            Assert.Equal(expected, interpreted);
            checkedCells++;
        }
        Assert.Equal(200, checkedCells);
    }

    [Fact]
    public void The_rules_are_those_of_the_official_form()
    {
        var containing = new Dictionary<string, int>();
        foreach (Cell cell in AnnualReport.Form.Cells)
        {
            foreach (string rule in OfficialRules.ThatContain(cell.Path, ReportMaker.Rows))
                containing[rule] = containing.GetValueOrDefault(rule) + 1;
        }
        List<Equation> hard = [.. AnnualReport.Form.Equations.Where(e => e.Rule.Severity == Severity.Error)];

        Assert.Equal(42, hard.Count);
        Assert.Equal(
            containing.Keys.Order(StringComparer.Ordinal),
            hard.Select(e => e.Id).Order(StringComparer.Ordinal)
        );
        Assert.All(hard, e => Assert.Equal(containing[e.Id], e.Left.Count + e.Right.Count));
        Assert.Equal(7 * 4 + 7 * 22 + 25 * 7 + 3 * 5, hard.Sum(e => e.Left.Count + e.Right.Count));
    }
}
