using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Aggregates;

public sealed class AggregationTests
{
    private const string Licences = "/proactive/licences/decisions";
    private const string Fee = "/proactive/fees/amount";

    private static readonly FormDraft[] Units = [.. MakeUnits(5)];
    private static readonly string[] Names = ["甲", "乙", "丙", "丁", "戊"];
    private static readonly FormDraft County = DisclosureForms.Aggregate(Units).ToDraft("全县");

    [Fact]
    public void The_sum_is_an_aggregate_of_the_same_year()
    {
        AnnualReport report = new Draft<AnnualReport>(County).ToReport();
        Assert.Equal(("全县", 2022, Scope.Aggregate), (report.Unit, report.Year, report.Scope));
        AnnualReport sum = AnnualReport.Sum(Units.Select(u => new Draft<AnnualReport>(u).ToReport()));
        Assert.Equal(sum.ToCellVector().Cells, County.Cells);
    }

    [Fact]
    public void A_cell_that_one_unit_leaves_open_is_unknown_in_the_sum()
    {
        FormDraft sum = DisclosureForms
            .Aggregate([.. Units[1..], Units[0].With(Fee, CellValue.NotReported)])
            .ToDraft("全县");
        Assert.Equal([Fee], sum.MissingCells.Select(c => c.Path));
    }

    [Fact]
    public void Missing_and_unexpected_units_are_listed()
    {
        Aggregation aggregation = DisclosureForms.Aggregate(Units[..3], ["乙", "甲", "戊", "己", "乙"]);
        Assert.Equal(["戊", "己"], aggregation.MissingUnits);
        Assert.Equal(["丙"], aggregation.UnexpectedUnits);
        Assert.Empty(DisclosureForms.Aggregate(Units).MissingUnits);
    }

    [Fact]
    public void Reports_that_break_hard_rules_are_added_and_listed()
    {
        const string Total = "/disputes/reconsideration/total";
        FormDraft wrong = Units[1].With(Total, Units[1][Total].Number + 7m);
        Aggregation aggregation = DisclosureForms.Aggregate([Units[0], wrong]);
        Assert.Equal(["乙"], aggregation.InvalidUnits.Select(u => u.Unit));
        Assert.Equal(Units[0][Total].Number + wrong[Total].Number, aggregation.ToDraft("县")[Total].Number);
    }

    [Fact]
    public void A_unit_with_two_reports_counts_once_and_is_unknown_where_they_differ()
    {
        FormDraft other = Units[0].With(Licences, Units[0][Licences].Number + 1m);
        Aggregation aggregation = DisclosureForms.Aggregate([.. Units, other]);
        Assert.Equal(["甲"], aggregation.DoubledUnits);
        Assert.Equal(5, aggregation.Units.Count);
        FormDraft sum = aggregation.ToDraft("全县");
        Assert.Equal([Licences], sum.MissingCells.Select(c => c.Path));
        Assert.Equal(County[Fee], sum[Fee]);
    }

    [Theory]
    [InlineData("/scope", "aggregate", "'scope' (Scope)")]
    [InlineData("/year", "2021", "'year' (Report year)")]
    public void Mixed_scopes_and_years_are_refused(string path, string value, string named)
    {
        ReportKeyException exception = Assert.Throws<ReportKeyException>(() =>
            DisclosureForms.Aggregate([Units[0], Units[1].WithText(path, value)])
        );
        Assert.Contains($"differ in {named}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_on_different_forms_are_added_up_on_the_form_of_2021_with_what_is_known()
    {
        FormDraft old = FormDraft
            .ReadJson(AnnualReport2019.Form, Repository.Seed("pingtan-2020.json"))
            .WithText("/year", "2022")
            .WithText("/scope", "own");
        FormDraft sum = DisclosureForms.Aggregate([Units[0], old]).ToDraft("全县");
        Assert.Equal(AnnualReport.Form, sum.Form);
        Assert.False(sum[Fee].HasValue);
        Assert.Equal(Units[0][Licences].Number + 278m, sum[Licences].Number);
        Assert.Throws<ReportKeyException>(() => Aggregation.Of([Units[0], old]));
    }

    [Fact]
    public void An_aggregate_that_is_the_sum_of_its_units_holds()
    {
        AggregateComparison comparison = DisclosureForms.Aggregate(Units, Names).Compare(County);
        Assert.Equal(AggregateVerdict.Held, comparison.Verdict);
        Assert.Equal(["200 个数中，200 个等于 5 个单位之和，0 个不等，0 个无法判定。"], comparison.Describe("zh-CN"));
    }

    [Theory]
    [InlineData(UnitFault.LeftOut, "丁 is not in the aggregate.", "汇总报告未包括 丁。")]
    [InlineData(UnitFault.CountedTwice, "丁 is counted twice.", "丁 重复计入。")]
    public void A_unit_that_is_left_out_or_counted_twice_is_named(UnitFault fault, string english, string chinese)
    {
        FormDraft aggregate = Off(Units[3], fault == UnitFault.LeftOut ? -1 : 1, _ => true);
        AggregateComparison comparison = DisclosureForms.Aggregate(Units, Names).Compare(aggregate);
        UnitExplanation explanation = Assert.Single(comparison.Explanations);
        Assert.Equal(("丁", fault, true), (explanation.Unit.Unit, explanation.Fault, explanation.IsWhole));
        Assert.Equal(AggregateVerdict.Broken, comparison.Verdict);
        Assert.Equal(english, comparison.Describe("en").First());
        Assert.Equal(chinese, comparison.Describe("zh-CN").First());
    }

    [Fact]
    public void Every_unit_left_out_and_every_unit_twice_is_found()
    {
        Aggregation aggregation = DisclosureForms.Aggregate(Units, Names);
        foreach (FormDraft unit in Units)
        {
            foreach (int times in new[] { -1, 1 })
            {
                UnitExplanation explanation = Assert.Single(
                    aggregation.Compare(Off(unit, times, _ => true)).Explanations
                );
                Assert.Equal(unit.Texts["/unit"], explanation.Unit.Unit);
                Assert.Equal(times < 0, explanation.Fault == UnitFault.LeftOut);
            }
        }
    }

    [Fact]
    public void A_table_of_one_unit_that_is_left_out_is_explained_in_its_cells()
    {
        FormDraft aggregate = Off(Units[2], -1, c => c.Path.StartsWith("/disputes/", StringComparison.Ordinal));
        AggregateComparison comparison = DisclosureForms.Aggregate(Units, Names).Compare(aggregate);
        UnitExplanation explanation = Assert.Single(comparison.Explanations);
        Assert.False(explanation.IsWhole);
        Assert.Equal("The numbers of 丙 are not in these cells.", explanation.ToString("en"));
        Assert.All(comparison.Differences, d => Assert.StartsWith("/disputes/", d.Cell.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_cell_that_is_off_by_a_units_number_names_the_unit()
    {
        FormDraft aggregate = County.With(Fee, County[Fee].Number - Units[4][Fee].Number);
        AggregateComparison comparison = DisclosureForms.Aggregate(Units, Names).Compare(aggregate);
        Assert.Empty(comparison.Explanations);
        CellDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal(Fee, difference.Cell.Path);
        Assert.Equal(["戊"], difference.Explanations.Select(e => e.Unit.Unit));
        Assert.Contains("，等于以下单位的数：戊。", difference.ToString("zh-CN"), StringComparison.Ordinal);
        Assert.Contains("本年收费金额", difference.ToString("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_unit_is_missing_the_sum_is_undecided_and_not_broken()
    {
        AggregateComparison comparison = DisclosureForms.Aggregate(Units[..4], Names).Compare(County);
        Assert.Equal(AggregateVerdict.Undecided, comparison.Verdict);
        Assert.Equal(200, comparison.Undecided.Count);
        Assert.Empty(comparison.Explanations);
    }

    [Fact]
    public void Less_than_what_is_known_is_broken_whatever_is_missing()
    {
        decimal known = Units[..4].Sum(u => u[Licences].Number);
        AggregateComparison comparison = DisclosureForms
            .Aggregate(Units[..4], Names)
            .Compare(County.With(Licences, known - 1m));
        CellDifference difference = Assert.Single(comparison.Differences);
        Assert.Equal((Licences, true), (difference.Cell.Path, difference.IsOpen));
        Assert.Equal("-1", difference.Difference.ToString());
        Assert.Contains("at least", difference.ToString("en"), StringComparison.Ordinal);
        Assert.Equal(AggregateVerdict.Broken, comparison.Verdict);
    }

    [Fact]
    public void A_number_that_may_be_negative_is_never_too_small_while_a_unit_is_missing()
    {
        FormDraft unit = FormDraft
            .ReadJson(AnnualReport2019.Form, Repository.Seed("pingtan-2020.json"))
            .WithText("/scope", "own");
        FormDraft aggregate = unit.WithText("/scope", "aggregate").With("/proactive/licences/change", -900m);
        AggregateComparison comparison = DisclosureForms
            .Aggregate([unit], [unit.Texts["/unit"], "另一单位"])
            .Compare(aggregate);
        Assert.Equal(AggregateVerdict.Undecided, comparison.Verdict);
    }

    [Fact]
    public void What_the_aggregate_leaves_open_is_undecided()
    {
        AggregateComparison comparison = DisclosureForms
            .Aggregate(Units, Names)
            .Compare(County.With(Fee, CellValue.NotReported));
        Assert.Equal([Fee], comparison.Undecided.Select(c => c.Path));
        Assert.Equal(AggregateVerdict.Undecided, comparison.Verdict);
    }

    [Theory]
    [InlineData("/scope", "own", "says 'own' in 'scope' (Scope); expected 'aggregate'.")]
    [InlineData("/year", "2023", "says '2023' in 'year' (Report year); expected '2022'.")]
    public void What_is_no_aggregate_of_that_year_is_refused(string path, string value, string words)
    {
        Aggregation aggregation = DisclosureForms.Aggregate(Units);
        ReportKeyException exception = Assert.Throws<ReportKeyException>(() =>
            aggregation.Compare(County.WithText(path, value))
        );
        Assert.EndsWith(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aggregates_of_counties_add_up_to_that_of_the_prefecture()
    {
        FormDraft other = County.WithText("/unit", "邻县");
        Aggregation aggregation = DisclosureForms.Aggregate([County, other]);
        Assert.Equal(2 * County[Licences].Number, aggregation.ToDraft("全市")[Licences].Number);
        Assert.Equal(AggregateVerdict.Held, aggregation.Compare(aggregation.ToDraft("全市")).Verdict);
    }

    [Fact]
    public void An_aggregate_on_the_new_form_is_compared_with_units_on_the_old_one()
    {
        FormDraft unit = FormDraft
            .ReadJson(AnnualReport2019.Form, Repository.Seed("pingtan-2019.json"))
            .WithText("/scope", "own");
        FormDraft aggregate = DisclosureForms.Migrate(unit)!.Draft.WithText("/scope", "aggregate").With(Fee, 12m);
        AggregateComparison comparison = DisclosureForms.Aggregate([unit]).Compare(aggregate);
        Assert.Empty(comparison.Differences);
        Assert.Equal(5, comparison.Undecided.Count);
    }

    // The county's numbers with those of a unit added so many times, in some cells.
    private static FormDraft Off(FormDraft unit, int times, Func<Cell, bool> cells) =>
        County.WithCells(
            County
                .Layout.Cells.Where(cells)
                .Select(c =>
                    KeyValuePair.Create(
                        c,
                        (CellValue)(County.Cells[c.Index].Value + (times * unit.Cells[c.Index].Value))
                    )
                )
        );

    private static IEnumerable<FormDraft> MakeUnits(int count)
    {
        var maker = new ReportMaker(2022);
        foreach (string name in new[] { "甲", "乙", "丙", "丁", "戊" }.Take(count))
        {
            AnnualReport report = maker.Valid() with { Unit = name, Year = 2022, Scope = Scope.Own };
            yield return Draft<AnnualReport>.From(report).Untyped;
        }
    }
}
