using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;

namespace SchemaKit.Disclosure.Tests;

/// <summary>Sums that grow and are merged, against sums of any length taken number by number.</summary>
public sealed class ReportSumTests
{
    [Fact]
    public void However_sums_are_merged_the_numbers_are_the_same()
    {
        var random = new Random(7);
        for (int trial = 0; trial < 200; trial++)
        {
            AnnualReport[] reports = Reports(trial, random.Next(3, 30));
            AnnualReport expected = AnnualReport.Sum(reports);

            int first = random.Next(reports.Length);
            int second = random.Next(first, reports.Length);
            (ReportSum<AnnualReport> a, ReportSum<AnnualReport> b, ReportSum<AnnualReport> c) = (
                SumOf(reports[..first]),
                SumOf(reports[first..second]),
                SumOf(reports[second..])
            );

            Assert.Equal(expected, Merged(Merged(a, b), c).ToReport());
            Assert.Equal(expected, Merged(a, Merged(b, c)).ToReport());
            Assert.Equal(ReportMaker.CellsOf(expected), ReportMaker.CellsOf(Merged(Merged(c, a), b).ToReport()));
            Assert.Equal(reports.Length, Merged(Merged(a, b), c).Count);
            Assert.Equal(Exact(reports), ReportMaker.CellsOf(expected).Select(v => v.Value));
        }
    }

    [Fact]
    public void A_sum_of_more_numbers_than_fit_into_64_bits_is_exact()
    {
        AnnualReport one = new ReportMaker(1).Valid();
        AnnualReport large = one with
        {
            Proactive = one.Proactive with
            {
                Licences = new DecisionCounts { Decisions = int.MaxValue },
                Fees = new Fees { Amount = 123456789.123456m },
            },
        };
        ReportSum<AnnualReport> sum = SumOf([large]);
        const int Doublings = 45;
        for (int i = 0; i < Doublings; i++)
            sum.Add(sum);

        Assert.Equal(1L << Doublings, sum.Count);
        // The first cell that cannot hold its sum is told with all digits of it.
        OverflowException exception = Assert.Throws<OverflowException>(() => sum.ToReport());
        CellValue[] cells = ReportMaker.CellsOf(large);
        int wrong = Enumerable.Range(0, cells.Length).First(i => cells[i].Value > 0);
        BigInteger expected = (BigInteger)cells[wrong].Value << Doublings;
        Assert.Contains(
            expected.ToString(System.Globalization.CultureInfo.InvariantCulture),
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(AnnualReport.Form.Cells[wrong].Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_of_any_size_and_scale_add_up_exactly()
    {
        AnnualReport one = Empty();
        decimal[] amounts = [0.1m, 0.0000001m, 79_000_000_000m, 0.9m, 1e-10m, 999_999_999_999.999999m, 0.000001m];
        AnnualReport sum = AnnualReport.Sum(
            amounts.Select(a => one with { Proactive = one.Proactive with { Fees = new Fees { Amount = a } } })
        );
        Assert.Equal(amounts.Sum(), sum.Proactive.Fees.Amount);
    }

    [Fact]
    public void A_report_of_another_kind_adds_nothing()
    {
        AnnualReport[] reports = Reports(3, 4);
        ReportSum<AnnualReport> sum = SumOf(reports);
        ReportSum<AnnualReport> other = SumOf([reports[0] with { Year = 1999 }]);

        Assert.Throws<ArgumentException>(() => sum.Add(reports[0] with { Year = 1999 }));
        Assert.Throws<ArgumentException>(() => sum.Add(other));

        Assert.Equal(reports.Length, sum.Count);
        Assert.Equal(AnnualReport.Sum(reports), sum.ToReport());
    }

    [Fact]
    public void An_empty_sum_is_refused_and_changes_no_other()
    {
        var empty = new ReportSum<AnnualReport>();
        Assert.Throws<ArgumentException>(() => empty.ToReport());
        ReportSum<AnnualReport> sum = SumOf(Reports(5, 3));
        AnnualReport before = sum.ToReport();
        sum.Add(empty);
        Assert.Equal(before, sum.ToReport());
        empty.Add(sum);
        Assert.Equal(before, empty.ToReport());
    }

    [Fact]
    public async Task Reports_that_come_one_by_one_add_up_to_the_same()
    {
        AnnualReport[] reports = Reports(11, 25);
        Assert.Equal(AnnualReport.Sum(reports), await ReportSum.OfAsync(Come(reports)));
    }

    private static async IAsyncEnumerable<AnnualReport> Come(IEnumerable<AnnualReport> reports)
    {
        foreach (AnnualReport report in reports)
        {
            await Task.Yield();
            yield return report;
        }
    }

    private static AnnualReport[] Reports(int seed, int count)
    {
        var maker = new ReportMaker(seed);
        return [.. Enumerable.Range(0, count).Select(_ => maker.Valid() with { Year = 2022, Scope = Scope.Own })];
    }

    private static AnnualReport Empty()
    {
        AnnualReport any = Reports(1, 1)[0];
        return any.WithCells(
            new CellValue[AnnualReport.CellCount]
                .Select(_ => new CellValue(0m))
                .ToArray()
        );
    }

    private static ReportSum<AnnualReport> SumOf(IEnumerable<AnnualReport> reports)
    {
        var sum = new ReportSum<AnnualReport>();
        foreach (AnnualReport report in reports)
            sum.Add(report);
        return sum;
    }

    private static ReportSum<AnnualReport> Merged(params ReportSum<AnnualReport>[] sums)
    {
        var merged = new ReportSum<AnnualReport>();
        foreach (ReportSum<AnnualReport> sum in sums)
            merged.Add(sum);
        return merged;
    }

    private static IEnumerable<decimal> Exact(AnnualReport[] reports) =>
        Enumerable.Range(0, AnnualReport.CellCount).Select(i => reports.Sum(r => ReportMaker.CellsOf(r)[i].Value));
}
