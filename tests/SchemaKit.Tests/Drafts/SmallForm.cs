using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>
/// A random form of a few cells and rules, whose every report can be written out: what the rules say of it is then found by
/// looking at all of them, without any algebra.
/// </summary>
internal sealed class SmallForm
{
    private readonly List<(int[] Factors, string Relation, int Constant)> _rules = [];
    private readonly int _most;

    public SmallForm(Random random, int cells, int rules, int most)
    {
        (Count, _most) = (cells, most);
        for (int i = 0; i < rules; i++)
        {
            var factors = new int[cells];
            foreach (int cell in Enumerable.Range(0, cells).OrderBy(_ => random.Next()).Take(random.Next(2, cells + 1)))
                factors[cell] = random.Next(5) switch
                {
                    0 => -2,
                    1 => 2,
                    2 => -1,
                    _ => 1,
                };
            string relation = random.Next(4) switch
            {
                0 => "atMost",
                1 => "atLeast",
                _ => "equals",
            };
            // Of some reports at least the rule holds.
            int constant = factors.Sum(f => f * random.Next(most + 1));
            _rules.Add((factors, relation, constant));
        }
        Form = FormSchema.Parse(Schema());
    }

    public FormSchema Form { get; }

    public int Count { get; }

    /// <summary>Every row of numbers that the form allows.</summary>
    public IEnumerable<int[]> All() => All(new int?[Count]);

    /// <summary>Every row of numbers with some of them given.</summary>
    public IEnumerable<int[]> All(int?[] given)
    {
        int[] row = [.. given.Select(g => g ?? 0)];
        while (true)
        {
            yield return [.. row];
            int at = 0;
            while (at < Count && (given[at] is not null || row[at] == _most))
            {
                row[at] = given[at] ?? 0;
                at++;
            }
            if (at == Count)
                yield break;
            row[at]++;
        }
    }

    public bool Holds(int[] row) => Holds(row, _ => true);

    /// <summary>Whether some of the rules hold.</summary>
    public bool Holds(int[] row, Func<int, bool> isAsked) =>
        _rules.Where((_, i) => isAsked(i)).All(rule => Holds(rule, row));

    private static bool Holds((int[] Factors, string Relation, int Constant) rule, int[] row)
    {
        int sum = rule.Factors.Select((f, i) => f * row[i]).Sum();
        return rule.Relation switch
        {
            "atMost" => sum <= rule.Constant,
            "atLeast" => sum >= rule.Constant,
            _ => sum == rule.Constant,
        };
    }

    public FormDraft Draft(int?[] row) =>
        new(Form, null, [.. row.Select(v => v is { } number ? new CellValue(number) : CellValue.NotReported)]);

    private string Schema()
    {
        IEnumerable<string> members = Enumerable
            .Range(0, Count)
            .Select(i => $$""" "c{{i}}": {"type":"integer","minimum":0,"maximum":{{_most}}} """);
        IEnumerable<string> rules = _rules.Select(
            (rule, i) =>
                $$"""
                    {"id":"r{{i}}","sum":[{{string.Join(",", rule.Factors.Select(Term).Where(t => t.Length > 0))}}],
                     "{{rule.Relation}}":{{rule.Constant.ToString(CultureInfo.InvariantCulture)}}}
                    """
        );
        return $$"""
            {"$schema":"urn:schemakit:dialect:1","$id":"urn:test:small","csharp":{"name":"Small","namespace":"Test"},
             "type":"object","properties":{{{string.Join(",", members)}}},
             "required":[{{string.Join(",", Enumerable.Range(0, Count).Select(i => $"\"c{i}\""))}}],
             "rules":[{{string.Join(",", rules)}}]}
            """;
    }

    private static string Term(int factor, int cell) =>
        factor switch
        {
            0 => "",
            1 => $"\"c{cell}\"",
            _ => $$"""{"path":"c{{cell}}","times":{{factor.ToString(CultureInfo.InvariantCulture)}}}""",
        };
}
