using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>What is to blame is compared with what all the reports that there are say.</summary>
public sealed class LocationTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_DRAFTS", 2_000);

    [Theory]
    [InlineData(20_262, false, false)]
    [InlineData(20_263, true, false)]
    [InlineData(20_264, false, true)]
    [InlineData(20_265, true, true)]
    public void The_explanations_are_all_the_lightest_sets_of_cells_and_their_numbers(
        int seed,
        bool hasBlanks,
        bool hasWeights
    )
    {
        var random = new Random(seed);
        (int broken, int impossible) = (0, 0);
        for (int i = 0; i < Count / 4; i++)
        {
            var form = new SmallForm(random, cells: random.Next(3, 7), rules: random.Next(1, 5), most: 3);
            int?[] row =
            [
                .. Enumerable
                    .Range(0, form.Count)
                    .Select(_ => hasBlanks && random.Next(4) == 0 ? (int?)null : random.Next(-1, 5)),
            ];
            int[] weights = [.. row.Select(_ => hasWeights ? random.Next(1, 4) : 1)];
            Location location = form.Draft(row).Locate(new LocationOptions { Weight = c => weights[c.Index] });

            Dictionary<string, List<int[]>> expected = Lightest(form, row, weights);
            if (expected.Count == 0)
            {
                Assert.Contains(location.Faults, f => f.Outcome == LocationOutcome.Impossible);
                impossible++;
                continue;
            }
            Assert.DoesNotContain(location.Faults, f => f.Explanations.Count == 0 || f.HasMore);
            Assert.Equal(
                expected.Keys.Order(StringComparer.Ordinal),
                Products(location.Faults).Select(Name).Order(StringComparer.Ordinal)
            );
            foreach (CellChange[] changes in Products(location.Faults))
                AssertNumbers(changes, expected[Name(changes)]);
            broken += location.IsConsistent ? 0 : 1;
        }
        Assert.InRange(broken, Count / 10, int.MaxValue);
        Assert.InRange(impossible, 5, int.MaxValue);
    }

    // Faults that no rule ties together each have explanations of their own: all combinations explain all of them.
    private static IEnumerable<CellChange[]> Products(IReadOnlyList<Fault> faults) =>
        faults.Aggregate(
            (IEnumerable<CellChange[]>)
                [
                    [],
                ],
            (all, fault) => all.SelectMany(a => Lightest(fault).Select(e => (CellChange[])[.. a, .. e.Changes]))
        );

    // A slip that moves a whole row is told beside them.
    private static IEnumerable<Explanation> Lightest(Fault fault) =>
        fault.Explanations.Where(e => e.Slip is not (Slip.CellsShifted or Slip.NumberSplit));

    private static string Name(CellChange[] changes) => string.Join(",", changes.Select(c => c.Cell.Index).Order());

    private static void AssertNumbers(CellChange[] changes, List<int[]> rows)
    {
        foreach (CellChange change in changes)
        {
            int[] numbers = [.. rows.Select(r => r[change.Cell.Index])];
            Assert.Equal(numbers.Min(), change.Least);
            Assert.Equal(numbers.Max(), change.Greatest);
            Assert.Equal(numbers.Min() == numbers.Max() ? numbers[0] : (decimal?)null, change.Value);
        }
    }

    // The lightest sets of changed cells, each with all the rows of numbers that it can become.
    private static Dictionary<string, List<int[]>> Lightest(SmallForm form, int?[] given, int[] weights)
    {
        var lightest = new Dictionary<string, List<int[]>>();
        int least = int.MaxValue;
        foreach (int[] row in form.All().Where(form.Holds))
        {
            int[] changed = [.. Enumerable.Range(0, row.Length).Where(c => given[c] is { } g && g != row[c])];
            int weight = changed.Sum(c => weights[c]);
            if (weight > least)
                continue;
            if (weight < least)
                lightest.Clear();
            least = weight;
            string name = string.Join(",", changed);
            if (!lightest.TryGetValue(name, out List<int[]>? rows))
                lightest.Add(name, rows = []);
            rows.Add(row);
        }
        return lightest;
    }
}
