using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Schema.Tests.Analysis;

/// <summary>Elimination, the search for dependent columns and the simplex, each against a plainer way.</summary>
public sealed class LinearAlgebraTests
{
    // A row of zeros, as a rule that names a cell all the same: rules that name none are refused.
    private const string Nothing = "1 c0 + -1 c0";

    [Fact]
    public void The_rank_is_that_of_plain_elimination()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 2_000; trial++)
        {
            int[][] matrix = Matrix(random, random.Next(1, 8), random.Next(1, 9), 2);
            var echelon = new RowEchelon(new WorkBudget(long.MaxValue));
            for (int i = 0; i < matrix.Length; i++)
            {
                RowEchelon.Remainder rest = echelon.Add(i, Vector(matrix[i]));
                // The combination says how the rest is made of the rows.
                SparseVector sum = SparseVector.Zero;
                foreach (int row in rest.Combination.Support)
                    sum = sum.Plus(Vector(matrix[row]), rest.Combination[row]);
                Assert.Equal(sum, rest.Row);
            }
            Assert.Equal(Rank(matrix), echelon.Rank);
        }
    }

    [Fact]
    public void Only_entangled_rows_cancel_out()
    {
        var random = new Random(4);
        int cancelled = 0;
        int free = 0;
        for (int trial = 0; trial < 2_000; trial++)
        {
            int[][] matrix = Matrix(random, random.Next(1, 8), random.Next(1, 9), 2);
            LinearRow[] rows = [.. matrix.Select(r => new LinearRow(null!, Vector(r), Rational.Zero, Rational.Zero))];
            List<int> entangled = EntangledRows.Of(rows);
            var echelon = new RowEchelon(new WorkBudget(long.MaxValue));
            for (int i = 0; i < rows.Length; i++)
            {
                RowEchelon.Remainder rest = echelon.Add(i, rows[i].Coefficients);
                if (!rest.IsDependent)
                    continue;
                Assert.Subset(entangled.ToHashSet(), rest.Combination.Support.ToHashSet());
                cancelled++;
            }
            free += rows.Length - entangled.Count;
        }
        Assert.True(cancelled > 500 && free > 500, $"{cancelled} rows cancelled out, {free} were free.");
    }

    [Fact]
    public void The_smallest_undetected_pattern_is_that_of_trying_all()
    {
        var random = new Random(2);
        var sizes = new HashSet<int>();
        for (int trial = 0; trial < 1_500; trial++)
        {
            int cells = random.Next(3, 9);
            int rows = random.Next(1, 7);
            int[][] matrix = Matrix(random, rows, cells, 2);
            string names = string.Join(",", Enumerable.Range(0, cells).Select(i => "c" + i));
            string rules = string.Join(
                ";",
                matrix.Select(
                    (r, i) =>
                        $"r{i}: 1 = 1 + {string.Join(" + ", r.Select((v, c) => $"{v} c{c}").Where(t => !t.StartsWith("0 ", StringComparison.Ordinal)).DefaultIfEmpty(Nothing))}"
                )
            );
            LocationReport location = FormAnalysis.Of(Forms.Of(names, Forms.Rules(rules))).Whole!.Location;
            int[]? expected = Enumerable
                .Range(1, 3)
                .SelectMany(s => Sets(cells, s))
                .FirstOrDefault(s => Rank(Columns(matrix, s)) < s.Length);
            Assert.Equal(expected?.Select(c => "/c" + c) ?? [], location.Undetected.Select(c => c.Path));
            sizes.Add(location.Undetected.Count);
        }
        Assert.Equal([0, 1, 2, 3], sizes.Order());
    }

    // 175 choose 3: each three columns of table 3 by elimination in integers, whose entries are -1, 0 and 1.
    [Fact]
    public void None_of_the_877975_triples_of_table_3_is_dependent()
    {
        FormSchema form = FormSchema.Parse(Forms.AnnualReport2021());
        Equation[] equations =
        [
            .. form.Equations.Where(e =>
                e.Place.StartsWith("/applications", StringComparison.Ordinal) && e.Rule.Severity == Severity.Error
            ),
        ];
        Cell[] cells = [.. form.Cells.Where(c => c.Path.StartsWith("/applications", StringComparison.Ordinal))];
        Assert.Equal((39, 175), (equations.Length, cells.Length));
        int[][] columns =
        [
            .. cells.Select(c =>
                equations
                    .Select(e =>
                        (int)(
                            e.Left.Where(t => t.Cell == c).Sum(t => t.Factor)
                            - e.Right.Where(t => t.Cell == c).Sum(t => t.Factor)
                        )
                    )
                    .ToArray()
            ),
        ];
        int triples = 0;
        int dependent = 0;
        for (int a = 0; a < columns.Length; a++)
        {
            for (int b = a + 1; b < columns.Length; b++)
            {
                // One row in each column of the two that leaves a 2 x 2 minor.
                (int p, int q, int minor) = Minor(columns[a], columns[b]);
                Assert.NotEqual(0, minor);
                for (int c = b + 1; c < columns.Length; c++)
                {
                    triples++;
                    // Cramer's rule: minor x column = x a + y b in rows p and q; dependent if in all others too.
                    int x = columns[c][p] * columns[b][q] - columns[c][q] * columns[b][p];
                    int y = columns[a][p] * columns[c][q] - columns[a][q] * columns[c][p];
                    bool isDependent = true;
                    for (int row = 0; row < 39 && isDependent; row++)
                        isDependent = minor * columns[c][row] == x * columns[a][row] + y * columns[b][row];
                    dependent += isDependent ? 1 : 0;
                }
            }
        }
        Assert.Equal((877_975, 0), (triples, dependent));
    }

    // The optimum of a bounded program stands where as many of its hyperplanes meet as it has variables.
    [Fact]
    public void The_simplex_agrees_with_trying_every_vertex()
    {
        var random = new Random(3);
        (int feasible, int infeasible) = (0, 0);
        for (int trial = 0; trial < 2_000; trial++)
        {
            int variables = random.Next(1, 4);
            int rows = random.Next(1, 4);
            int[][] matrix = Matrix(random, rows, variables, 2);
            (int Low, int High)[] box = [.. Enumerable.Range(0, variables).Select(_ => Range(random, 4, 3))];
            (int Low, int High)[] limits = [.. Enumerable.Range(0, rows).Select(_ => Range(random, 4, 8))];
            int[] goal = Matrix(random, 1, variables, 2)[0];

            var simplex = new Simplex(variables, new WorkBudget(long.MaxValue));
            for (int i = 0; i < variables; i++)
                simplex.SetBounds(i, R(box[i].Low), R(box[i].High));
            int[] names = [.. matrix.Select(r => simplex.AddRow(Vector(r)))];
            for (int i = 0; i < rows; i++)
                simplex.SetBounds(names[i], R(limits[i].Low), R(limits[i].High));
            bool found = simplex.FindFeasible(out IReadOnlyList<(int Variable, bool IsUpper)> conflict);

            // Every hyperplane of the system; the optimum, if any, stands where some of them meet.
            List<(int[] Row, int Bound)> planes = [];
            for (int i = 0; i < variables; i++)
            {
                int[] unit = [.. Enumerable.Range(0, variables).Select(c => c == i ? 1 : 0)];
                planes.Add((unit, box[i].Low));
                planes.Add((unit, box[i].High));
            }
            for (int i = 0; i < rows; i++)
            {
                planes.Add((matrix[i], limits[i].Low));
                planes.Add((matrix[i], limits[i].High));
            }
            Rational? best = null;
            foreach (int[] set in Sets(planes.Count, variables))
            {
                if (Solve([.. set.Select(i => planes[i])]) is not { } point || !Holds(point))
                    continue;
                Rational value = Dot(goal, point);
                best = best is { } b && b > value ? b : value;
            }
            Assert.Equal(best is not null, found);
            if (!found)
            {
                infeasible++;
                Assert.NotEmpty(conflict);
                continue;
            }
            feasible++;
            int sum = simplex.AddRow(Vector(goal));
            Simplex.Outcome outcome = simplex.Optimise(
                sum,
                true,
                null,
                out IReadOnlyList<(int Variable, bool IsUpper)> reasons
            );
            Assert.Equal(Simplex.Outcome.Optimal, outcome);
            Assert.Equal(best!.Value, simplex.Value(sum));
            Assert.True(Holds([.. Enumerable.Range(0, variables).Select(simplex.Value)]));

            bool Holds(Rational[] point)
            {
                for (int i = 0; i < variables; i++)
                {
                    if (point[i] < R(box[i].Low) || point[i] > R(box[i].High))
                        return false;
                }
                for (int i = 0; i < rows; i++)
                {
                    Rational value = Dot(matrix[i], point);
                    if (value < R(limits[i].Low) || value > R(limits[i].High))
                        return false;
                }
                return true;
            }
        }
        Assert.True(feasible > 300 && infeasible > 300, $"{feasible} feasible, {infeasible} infeasible");
    }

    // In a box all that is contradictory, forced or implied can be seen at the corners of what is left of it.
    [Fact]
    public void What_an_analysis_tells_is_so_at_every_vertex()
    {
        var random = new Random(4);
        (int contradictory, int forced, int redundant) = (0, 0, 0);
        for (int trial = 0; trial < 400; trial++)
        {
            int cells = random.Next(2, 4);
            int rows = random.Next(1, 4);
            int[][] matrix = Matrix(random, rows, cells, 1);
            int[] bounds = [.. Enumerable.Range(0, rows).Select(_ => random.Next(-1, 3))];
            string[] relations = [.. Enumerable.Range(0, rows).Select(_ => new[] { "<=", ">=", "=" }[random.Next(3)])];
            string names = string.Join(",", Enumerable.Range(0, cells).Select(i => $"c{i}% 0..2"));
            string rules = string.Join(
                ";",
                matrix.Select(
                    (r, i) =>
                        $"r{i}: {string.Join(" + ", r.Select((v, c) => v == 0 ? "0" : $"{v} c{c}").Append(r.All(v => v == 0) ? Nothing : "0"))} {relations[i]} {bounds[i]}"
                )
            );
            FormAnalysis analysis = FormAnalysis.Of(Forms.Of(names, Forms.Rules(rules)));

            List<Rational[]> corners = Corners(Enumerable.Range(0, rows));
            Assert.Equal(corners.Count == 0, analysis.Contradictions.Any(c => !c.NeedsOtherNumbers));
            foreach (Contradiction contradiction in analysis.Contradictions)
            {
                contradictory++;
                if (!contradiction.NeedsOtherNumbers)
                    Assert.Empty(
                        Corners(contradiction.Constraints.Where(c => c.Row is not null).Select(c => c.Equation!.Index))
                    );
            }
            if (analysis.Contradictions.Any())
                continue;
            int[] single =
            [
                .. Enumerable
                    .Range(0, cells)
                    .Where(c => matrix.Any(r => r[c] != 0) && corners.TrueForAll(p => p[c] == corners[0][c])),
            ];
            Assert.Equal(single, analysis.Forced.Select(f => f.Cell.Index));
            Assert.All(analysis.Forced, f => Assert.Equal(corners[0][f.Cell.Index], f.Value));
            forced += single.Length;

            // Without those that follow the same corners are left, and without any of the others more is.
            int[] following = [.. analysis.RedundantEquations.Select(e => e.Equation.Index)];
            int[] kept = [.. Enumerable.Range(0, rows).Except(following)];
            Assert.True(Corners(kept).TrueForAll(p => Enumerable.Range(0, rows).All(i => HoldsRow(i, p))));
            foreach (int needed in kept)
                Assert.Contains(Corners(kept.Where(k => k != needed)), p => !HoldsRow(needed, p));
            redundant += following.Length;

            bool HoldsRow(int row, Rational[] point) =>
                relations[row] switch
                {
                    "<=" => Dot(matrix[row], point) <= R(bounds[row]),
                    ">=" => Dot(matrix[row], point) >= R(bounds[row]),
                    _ => Dot(matrix[row], point) == R(bounds[row]),
                };

            List<Rational[]> Corners(IEnumerable<int> used)
            {
                int[] usedRows = [.. used];
                (int[] Row, int Bound)[] planes =
                [
                    .. Enumerable
                        .Range(0, cells)
                        .SelectMany(i =>
                            new[] { 0, 2 }.Select(b =>
                                (Enumerable.Range(0, cells).Select(c => c == i ? 1 : 0).ToArray(), b)
                            )
                        ),
                    .. usedRows.Select(i => (matrix[i], bounds[i])),
                ];
                return
                [
                    .. Sets(planes.Length, cells)
                        .Select(s => Solve([.. s.Select(i => planes[i])]))
                        .OfType<Rational[]>()
                        .Where(p => p.All(v => v >= R(0) && v <= R(2)) && usedRows.All(i => HoldsRow(i, p))),
                ];
            }
        }
        Assert.True(contradictory > 30 && forced > 30 && redundant > 30, $"{contradictory}, {forced}, {redundant}");
    }

    private static Rational R(int value) => Rational.From((long)value);

    private static (int, int) Range(Random random, int size, int width)
    {
        int low = random.Next(-size, size);
        return (low, low + random.Next(0, width));
    }

    private static int[][] Matrix(Random random, int rows, int columns, int size) =>
        [
            .. Enumerable
                .Range(0, rows)
                .Select(_ =>
                    Enumerable
                        .Range(0, columns)
                        .Select(_ => random.Next(3) == 0 ? 0 : random.Next(-size, size + 1))
                        .ToArray()
                ),
        ];

    private static SparseVector Vector(int[] row) => SparseVector.Of(row.Select((v, i) => (i, R(v))));

    private static Rational Dot(int[] row, Rational[] point) =>
        row.Zip(point).Aggregate(Rational.Zero, (sum, p) => sum + R(p.First) * p.Second);

    private static int[][] Columns(int[][] matrix, int[] columns) =>
        [.. matrix.Select(r => columns.Select(c => r[c]).ToArray())];

    private static (int, int, int) Minor(int[] a, int[] b)
    {
        for (int p = 0; p < a.Length; p++)
        {
            for (int q = p + 1; q < a.Length; q++)
            {
                int minor = a[p] * b[q] - a[q] * b[p];
                if (minor != 0)
                    return (p, q, minor);
            }
        }
        return default;
    }

    private static IEnumerable<int[]> Sets(int count, int size, int from = 0)
    {
        if (size == 0)
            return
            [
                [],
            ];
        return Enumerable
            .Range(from, Math.Max(0, count - from))
            .SelectMany(first => Sets(count, size - 1, first + 1).Select(rest => (int[])[first, .. rest]));
    }

    // Fraction-free elimination (Bareiss) in big integers: another way than the one under test.
    private static int Rank(int[][] matrix)
    {
        BigInteger[][] rows = [.. matrix.Select(r => r.Select(v => (BigInteger)v).ToArray())];
        int rank = 0;
        for (int column = 0; column < rows[0].Length && rank < rows.Length; column++)
        {
            int pivot = Array.FindIndex(rows, rank, r => !r[column].IsZero);
            if (pivot < 0)
                continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (int i = rank + 1; i < rows.Length; i++)
            {
                BigInteger factor = rows[i][column];
                for (int c = 0; c < rows[i].Length; c++)
                    rows[i][c] = rows[i][c] * rows[rank][column] - factor * rows[rank][c];
            }
            rank++;
        }
        return rank;
    }

    // Cramer's rule; null where the planes do not meet in one point.
    private static Rational[]? Solve((int[] Row, int Bound)[] planes)
    {
        int size = planes.Length;
        BigInteger whole = Determinant([.. planes.Select(p => p.Row)]);
        if (whole.IsZero)
            return null;
        return
        [
            .. Enumerable
                .Range(0, size)
                .Select(c => new Rational(
                    Determinant([.. planes.Select(p => p.Row.Select((v, i) => i == c ? p.Bound : v).ToArray())]),
                    whole
                )),
        ];
    }

    private static BigInteger Determinant(int[][] m) =>
        m.Length == 1
            ? m[0][0]
            : Enumerable
                .Range(0, m.Length)
                .Aggregate(
                    BigInteger.Zero,
                    (sum, c) =>
                        sum
                        + (c % 2 == 0 ? 1 : -1)
                            * m[0][c]
                            * Determinant([.. m.Skip(1).Select(r => r.Where((_, i) => i != c).ToArray())])
                );
}
