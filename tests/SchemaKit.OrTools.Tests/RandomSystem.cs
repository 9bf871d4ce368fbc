using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.OrTools.Tests;

/// <summary>
/// A random form of 10 to 60 cells: a table of rows and columns with their totals, or sums of sums, with inequalities and
/// factors here and there; and a report in which some numbers are wrong and some are blank.
/// </summary>
internal sealed class RandomSystem
{
    private readonly Random _random;
    private readonly List<string> _rules = [];
    private readonly List<decimal> _values = [];

    public RandomSystem(int seed)
    {
        _random = new Random(seed);
        if (_random.Next(2) == 0)
            AddTable();
        else
            AddTree();
        Form = FormSchema.Parse(Schema());
    }

    public FormSchema Form { get; }

    /// <summary>The report with some wrong numbers.</summary>
    /// <param name="errors">How many.</param>
    /// <param name="blanks">How many others are blank.</param>
    public FormDraft Broken(int errors, int blanks)
    {
        CellValue[] cells = [.. _values.Select(v => new CellValue(v))];
        int[] order = [.. Enumerable.Range(0, cells.Length).OrderBy(_ => _random.Next())];
        foreach (int cell in order.Take(errors))
            cells[cell] =
                _values[cell] + (_random.Next(2) == 0 ? _random.Next(1, 10) : _random.Next(-2_000_000, 2_000_000));
        foreach (int cell in order.Skip(errors).Take(blanks))
            cells[cell] = CellValue.NotReported;
        return new FormDraft(Form, null, cells);
    }

    /// <summary>Weights from 1 to 3, by the cell.</summary>
    public int[] Weights() => [.. _values.Select(_ => _random.Next(1, 4))];

    private void AddTable()
    {
        (int rows, int columns) = (_random.Next(2, 6), _random.Next(2, 9));
        for (int row = 0; row <= rows; row++)
        {
            for (int column = 0; column <= columns; column++)
                _values.Add(row < rows && column < columns ? Number() : 0);
            SumUp(row * (columns + 1), 1, columns);
        }
        for (int column = 0; column < columns; column++)
            SumUp(column, columns + 1, rows);
        SumUp(rows * (columns + 1), 1, columns, isGiven: true);
        if (_random.Next(2) == 0)
            _rules.Add($$""" "sum":["c0"],"atMost":[{"path":"c{{columns}}","times":2}] """);

        // The cells at a distance of each other make up the one after them.
        void SumUp(int first, int step, int count, bool isGiven = false)
        {
            int total = first + step * count;
            decimal sum = Enumerable.Range(0, count).Sum(i => _values[first + step * i]);
            if (!isGiven)
                _values[total] = sum;
            IEnumerable<string> names = Enumerable.Range(0, count).Select(i => $"\"c{first + step * i}\"");
            string rule = $$""" "sum":[{{string.Join(",", names)}}],"equals":"c{{total}}" """;
            if (!_rules.Contains(rule))
                _rules.Add(rule);
        }
    }

    private void AddTree()
    {
        int leaves = _random.Next(6, 30);
        var open = new List<int>();
        for (int i = 0; i < leaves; i++)
        {
            open.Add(_values.Count);
            _values.Add(Number());
        }
        while (open.Count > 1)
        {
            List<int> parts = [.. open.Take(_random.Next(2, 6))];
            open.RemoveRange(0, parts.Count);
            bool isDifference = parts.Count == 2 && _random.Next(3) == 0 && _values[parts[0]] >= _values[parts[1]];
            open.Add(_values.Count);
            _values.Add(isDifference ? _values[parts[0]] - _values[parts[1]] : parts.Sum(p => _values[p]));
            string second = isDifference ? $$"""{"path":"c{{parts[1]}}","times":-1}""" : $"\"c{parts[^1]}\"";
            IEnumerable<string> names = parts.SkipLast(1).Select(p => $"\"c{p}\"").Append(second);
            _rules.Add($$""" "sum":[{{string.Join(",", names)}}],"equals":"c{{_values.Count - 1}}" """);
            if (_random.Next(3) == 0)
                _rules.Add($$""" "sum":["c{{parts[0]}}"],"{{Compare(parts)}}":["c{{parts[^1]}}"] """);
        }
    }

    private string Compare(List<int> parts) => _values[parts[0]] <= _values[parts[^1]] ? "atMost" : "atLeast";

    private decimal Number() => _random.Next(3) == 0 ? _random.Next(1_000_000) : _random.Next(20);

    private string Schema()
    {
        IEnumerable<string> members = _values.Select(
            (_, i) => $$""" "c{{i.ToString(CultureInfo.InvariantCulture)}}": {"type":"integer","minimum":0} """
        );
        IEnumerable<string> rules = _rules.Select((r, i) => $$"""{"id":"r{{i}}",{{r}}}""");
        return $$"""
            {"$schema":"urn:schemakit:dialect:1","$id":"urn:test:random","csharp":{"name":"RandomForm","namespace":"Test"},
             "type":"object","properties":{{{string.Join(",", members)}}},
             "required":[{{string.Join(",", _values.Select((_, i) => $"\"c{i}\""))}}],
             "rules":[{{string.Join(",", rules)}}]}
            """;
    }
}
