using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Analysis;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Samples;

namespace SchemaKit.Schema.Tests.Samples;

public sealed class CellSystemTests
{
    [Fact]
    public void Whatever_is_found_ties_and_where_small_numbers_tie_something_is_found()
    {
        var random = new Random(1);
        int solvable = 0;
        int found = 0;
        for (int trial = 0; trial < 3_000; trial++)
        {
            int cells = random.Next(1, 5);
            SumRow[] rows = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Row(random, cells))];
            NumberModel[] models = [.. Enumerable.Range(0, cells).Select(_ => Model(random))];
            var system = new CellSystem(models.Select(m => new CellVariable(m, null, [])), rows);
            decimal[]? numbers = system.Solve(
                new SampleRandom((ulong)trial),
                (PickStyle)(trial % 3),
                WorkBudget.Unbounded
            );
            if (numbers is not null)
            {
                Assert.True(rows.All(r => Ties(r, numbers)));
                Assert.True(models.Zip(numbers).All(p => p.First.Allows(p.Second)));
                found++;
            }
            if (SmallNumbers(models).Any(n => rows.All(r => Ties(r, n))))
            {
                solvable++;
                // Sums of a few small integers: the search is no proof, so now and then it may fail.
                if (numbers is null)
                    found--;
            }
        }
        Assert.True(solvable > 800, $"{solvable}");
        Assert.True(found > solvable * 0.97, $"{found} of {solvable}");
    }

    [Fact]
    public void Numbers_that_are_preferred_are_taken_where_the_sums_let_them()
    {
        var model = new NumberModel(IsInteger: true) { Minimum = 0m };
        CellVariable[] variables =
        [
            new(model, null, [7m]),
            new(model, [3m, 4m], []),
            new(model with { IsDerived = true }, null, []),
        ];
        var sum = new SumRow(Vector(1, 1, -1), Rational.Zero, Rational.Zero);
        for (ulong seed = 0; seed < 20; seed++)
        {
            decimal[] numbers = new CellSystem(variables, [sum]).Solve(
                new SampleRandom(seed),
                PickStyle.Ordinary,
                WorkBudget.Unbounded
            )!;
            Assert.Equal(7m, numbers[0]);
            Assert.InRange(numbers[1], 3m, 4m);
            Assert.Equal(numbers[0] + numbers[1], numbers[2]);
        }
    }

    [Fact]
    public void Amounts_in_different_units_tie_exactly()
    {
        var amount = new NumberModel(IsInteger: false) { Minimum = 0m, Decimals = 6 };
        var system = new CellSystem(
            [new CellVariable(amount, null, []), new CellVariable(amount, null, [])],
            [
                new SumRow(
                    SparseVector.Of([(0, Rational.From(10_000L)), (1, -Rational.One)]),
                    Rational.Zero,
                    Rational.Zero
                ),
            ]
        );
        for (ulong seed = 0; seed < 50; seed++)
        {
            decimal[] numbers = system.Solve(new SampleRandom(seed), PickStyle.Ordinary, WorkBudget.Unbounded)!;
            Assert.Equal(numbers[0] * 10_000m, numbers[1]);
        }
    }

    [Fact]
    public void Numbers_without_bounds_are_found_where_sums_have_no_end()
    {
        var model = new NumberModel(IsInteger: true);
        var system = new CellSystem(
            Enumerable.Range(0, 3).Select(_ => new CellVariable(model, null, [])),
            [
                new SumRow(Vector(1, 1, 1), Rational.From(-7L), Rational.From(-7L)),
                new SumRow(Vector(2, -3, 0), Rational.One, Rational.One),
            ]
        );
        for (ulong seed = 0; seed < 50; seed++)
            Assert.NotNull(system.Solve(new SampleRandom(seed), PickStyle.Ordinary, WorkBudget.Unbounded));
    }

    private static SumRow Row(Random random, int cells)
    {
        SparseVector sum = Vector([.. Enumerable.Range(0, cells).Select(_ => random.Next(-2, 3))]);
        Rational value = Rational.From((long)random.Next(-3, 6));
        return random.Next(3) switch
        {
            0 => new SumRow(sum, value, null),
            1 => new SumRow(sum, null, value),
            _ => new SumRow(sum, value, value),
        };
    }

    private static NumberModel Model(Random random) =>
        random.Next(4) switch
        {
            0 => new NumberModel(true) { Minimum = 0m },
            1 => new NumberModel(true)
            {
                Minimum = -4m,
                Maximum = 6m,
                MultipleOf = 2m,
            },
            2 => new NumberModel(true) { Values = new EquatableArray<decimal>([-3m, 0m, 5m]) },
            _ => new NumberModel(false) { ExclusiveMinimum = -1m, MultipleOf = 0.5m },
        };

    private static IEnumerable<decimal[]> SmallNumbers(NumberModel[] models)
    {
        IEnumerable<decimal[]> all =
        [
            [],
        ];
        foreach (NumberModel model in models)
        {
            decimal[] allowed = [.. Enumerable.Range(-12, 25).Select(i => i / 2m).Where(model.Allows)];
            all = all.SelectMany(n => allowed.Select(a => (decimal[])[.. n, a]));
        }
        return all;
    }

    private static bool Ties(SumRow row, decimal[] numbers)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < row.Coefficients.Count; i++)
            sum += row.Coefficients.ValueAt(i) * Rational.From(numbers[row.Coefficients.Support[i]]);
        return !(sum < row.Lower) && !(sum > row.Upper);
    }

    private static SparseVector Vector(params int[] factors) =>
        SparseVector.Of(factors.Select((f, i) => (i, Rational.From((long)f))));
}
