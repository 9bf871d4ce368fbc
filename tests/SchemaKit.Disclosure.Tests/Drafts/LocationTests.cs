using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure.Tests.Drafts;

public sealed class LocationTests
{
    // SCHEMAKIT_DRAFTS says how many.
    private static readonly int Count = Environment.GetEnvironmentVariable("SCHEMAKIT_DRAFTS") is { } count
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : 500;

    private static readonly IReadOnlyList<Cell> Table3 =
    [
        .. AnnualReport.Form.Cells.Where(c => c.Path.StartsWith("/applications/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_single_wrong_number_of_table_3_is_found_and_put_right()
    {
        CellValue[] right = ReportMaker.CellsOf(new ReportMaker(41).Valid(least: 20));
        Assert.Equal(175, Table3.Count);
        foreach (Cell cell in Table3)
        {
            foreach (int delta in new[] { 1, -1, 9, -20, 1_000, 1_000_000 })
            {
                CellValue[] wrong = [.. right];
                wrong[cell.Index] = right[cell.Index].Value + delta;
                Location location = Draft<AnnualReport>.From(wrong).Locate();
                Assert.True(location.IsUnique, cell.Path);
                CellChange change = Assert.Single(Assert.Single(location.Faults).Explanations[0].Changes);
                Assert.Same(cell, change.Cell);
                Assert.Equal(right[cell.Index].Value, change.Value);
                Assert.Equal(wrong[cell.Index], change.Given);
            }
        }
    }

    [Fact]
    public void Of_two_wrong_numbers_of_table_3_nearly_all_are_told_from_any_other_two()
    {
        var random = new Random(42);
        var maker = new ReportMaker(42);
        int only = 0;
        for (int i = 0; i < Count; i++)
        {
            CellValue[] right = ReportMaker.CellsOf(maker.Valid());
            int[] pair = [.. Table3.Select(c => c.Index).OrderBy(_ => random.Next()).Take(2).Order()];
            CellValue[] wrong = [.. right];
            foreach (int cell in pair)
                wrong[cell] = Other(random, right[cell].Value);
            Fault fault = Assert.Single(Draft<AnnualReport>.From(wrong).Locate().Faults);
            Assert.False(fault.HasMore);
            // Two errors may look like a single one, which is simpler; there is none that goes unnoticed.
            if (fault.Explanations[0].Changes.Count == 1)
                continue;
            Explanation truth = fault.Explanations.Single(e => pair.SequenceEqual(e.Changes.Select(c => c.Cell.Index)));
            if (truth.IsDetermined)
                Assert.All(truth.Changes, c => Assert.Equal(right[c.Cell.Index].Value, c.Value));
            only += fault.Explanations.Count == 1 ? 1 : 0;
        }
        Assert.InRange(only, Count * 95 / 100, Count);
    }

    private static decimal Other(Random random, decimal right)
    {
        while (true)
        {
            decimal wrong = Math.Max(0m, right + (random.Next(2) == 0 ? random.Next(-9, 10) : random.Next(-500, 501)));
            if (wrong != right)
                return wrong;
        }
    }
}
