using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>
/// Random records of decimals, with bounds that may exclude themselves, factors and tolerances: too many to write all out,
/// so that what is found is compared with elimination.
/// </summary>
public sealed class DecimalRecordTests
{
    private static readonly int Count = Repetitions.Of("SCHEMAKIT_DRAFTS", 600);

    private static readonly decimal[] s_factors = [1m, 1m, 1m, -1m, -1m, 0.5m, 2m, 3m];

    [Fact]
    public void The_explanations_are_all_the_lightest_sets_of_cells_and_their_ranges()
    {
        var random = new Random(20_266);
        (int broken, int impossible) = (0, 0);
        for (int i = 0; i < Count; i++)
        {
            LiteratureVector record = Record(random, hasWholeNumbers: i % 2 == 0);
            var oracle = new LiteratureOracle(record);
            string[] expected = [.. oracle.Lightest().Select(e => Text(record, e)).Order(StringComparer.Ordinal)];
            if (oracle.HasMetFraction)
                continue;
            var options = new LocationOptions { Weight = c => record.WeightOf(c.Path[1..]) };
            Location location = record.Draft().Locate(options);
            if (expected.Length == 0)
            {
                Assert.Contains(location.Faults, f => f.Outcome == LocationOutcome.Impossible);
                impossible++;
                continue;
            }
            string[] found = [.. Products(location).Select(Text).Order(StringComparer.Ordinal)];
            Assert.True(
                expected.SequenceEqual(found),
                $"{record.Text}\n{string.Join('\n', expected)}\n{string.Join('\n', found)}"
            );
            broken += location.IsConsistent ? 0 : 1;
        }
        Assert.InRange(broken, Count / 4, int.MaxValue);
        Assert.InRange(impossible, Count / 100, int.MaxValue);
    }

    [Fact]
    public void What_is_filled_in_is_what_elimination_leaves_no_choice_about()
    {
        var random = new Random(20_267);
        (int filled, int conflicts) = (0, 0);
        for (int i = 0; i < Count; i++)
        {
            LiteratureVector record = Record(random, hasWholeNumbers: false);
            var oracle = new LiteratureOracle(record);
            List<string> expected = [];
            List<string> impossible = [];
            FormDraft draft = record.Draft();
            foreach (IReadOnlyCollection<string> blanks in oracle.Blanks())
            {
                // From numbers of which one is wrong nothing follows.
                if (RestsOnWrongNumbers(draft, blanks) || oracle.RangesOfBlanks(blanks) is not { } ranges)
                    impossible.Add(string.Join(" ", blanks));
                else
                    expected.AddRange(
                        ranges.Where(r => r.Value.Only is not null).Select(r => $"{r.Key} = {r.Value.Only}")
                    );
            }
            if (oracle.HasMetFraction)
                continue;
            Completion completion = draft.Complete();
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                completion.Deductions.Select(d => $"{d.Cell.Path[1..]} = {Text(d.Value)}").Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                impossible.Order(StringComparer.Ordinal),
                completion
                    .Conflicts.Select(c => string.Join(" ", c.Cells.Select(cell => cell.Path[1..])))
                    .Order(StringComparer.Ordinal)
            );
            (filled, conflicts) = (filled + expected.Count, conflicts + impossible.Count);
        }
        Assert.InRange(filled, Count / 40, int.MaxValue);
        Assert.InRange(conflicts, Count / 20, int.MaxValue);
    }

    private static bool RestsOnWrongNumbers(FormDraft draft, IReadOnlyCollection<string> blanks)
    {
        HashSet<int> wrong =
        [
            .. draft.Check().Violations.SelectMany(v => CellsOf(v.Equation)),
            .. draft
                .Layout.Cells.Select(c => c.Index)
                .Where(c => draft.Cells[c].HasValue && !draft.Layout.Cells[c].Allows(draft.Cells[c].Value)),
        ];
        return draft
            .Layout.Equations.Select(CellsOf)
            .Where(cells => cells.Any(c => blanks.Contains(draft.Layout.Cells[c].Path[1..])))
            .Any(cells => cells.Any(wrong.Contains));
    }

    private static int[] CellsOf(Equation equation) =>
        [.. equation.Left.Concat(equation.Right).Select(t => t.Cell.Index)];

    private static LiteratureVector Record(Random random, bool hasWholeNumbers)
    {
        string[] names = [.. Enumerable.Range(0, random.Next(2, 6)).Select(i => $"c{i}")];
        var json = new JsonObject
        {
            ["cells"] = ObjectOf(
                names,
                _ => hasWholeNumbers && random.Next(3) == 0 ? WholeNumber(random) : Cell(random)
            ),
            ["rules"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => Rule(random, names, i))]),
            ["record"] = ObjectOf(names, _ => random.Next(4) == 0 ? null : random.Next(-2, 9) / 2m),
            ["weights"] = ObjectOf(names, _ => random.Next(1, 4)),
        };
        // As text its numbers are of no type.
        return new LiteratureVector(JsonNode.Parse(json.ToJsonString())!);
    }

    private static JsonObject WholeNumber(Random random) =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = 0,
            ["maximum"] = random.Next(1, 4),
        };

    private static JsonObject Cell(Random random)
    {
        var cell = new JsonObject { ["type"] = "number" };
        if (random.Next(3) > 0)
            cell[random.Next(2) == 0 ? "exclusiveMinimum" : "minimum"] = 0;
        if (random.Next(3) == 0)
            cell[random.Next(2) == 0 ? "exclusiveMaximum" : "maximum"] = random.Next(1, 4);
        return cell;
    }

    private static JsonObject Rule(Random random, string[] names, int index)
    {
        string[] chosen = [.. names.OrderBy(_ => random.Next()).Take(random.Next(2, names.Length + 1))];
        JsonNode[] terms =
        [
            .. chosen.Select(n => new JsonObject
            {
                ["path"] = n,
                ["times"] = s_factors[random.Next(s_factors.Length)],
            }),
        ];
        var rule = new JsonObject { ["id"] = $"r{index}", ["sum"] = new JsonArray(terms) };
        rule[
            random.Next(5) switch
            {
                0 => "atMost",
                1 => "atLeast",
                _ => "equals",
            }
        ] = random.Next(5) / 2m;
        if (random.Next(6) == 0)
            rule["tolerance"] = 0.5m;
        return rule;
    }

    private static JsonObject ObjectOf(string[] names, Func<string, JsonNode?> value) =>
        new(names.Select(n => KeyValuePair.Create(n, value(n))));

    private static IEnumerable<CellChange[]> Products(Location location) =>
        location.Faults.Aggregate(
            (IEnumerable<CellChange[]>)
                [
                    [],
                ],
            (all, fault) => all.SelectMany(a => Lightest(fault).Select(e => (CellChange[])[.. a, .. e.Changes]))
        );

    private static IEnumerable<Explanation> Lightest(Fault fault) =>
        fault.Explanations.Where(e => e.Slip is not (Slip.CellsShifted or Slip.NumberSplit));

    private static string Text(CellChange[] changes) =>
        string.Join("; ", changes.OrderBy(c => c.Cell.Index).Select(c => Text(c.Cell.Path[1..], c.Least, c.Greatest)));

    private static string Text(LiteratureVector record, IReadOnlyDictionary<string, NumberRange> ranges) =>
        string.Join(
            "; ",
            record
                .Names.Where(ranges.ContainsKey)
                .Select(n => Text(n, ranges[n].LeastDecimal, ranges[n].GreatestDecimal))
        );

    private static string Text(string cell, decimal? least, decimal? greatest) =>
        $"{cell} from {Text(least)} to {Text(greatest)}";

    private static string Text(decimal? number) =>
        number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "-";
}
