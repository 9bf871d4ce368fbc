using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Tests.Tables;

/// <summary>Whatever a form holds, its tables hold every number of it.</summary>
public sealed class RandomFormTests
{
    [Fact]
    public void The_tables_of_random_forms_are_whole_and_hold_each_number_once()
    {
        var kinds = new HashSet<string>();
        for (int seed = 0; seed < 400; seed++)
        {
            FormSchema form = FormSchema.Parse(new Maker(seed).Form());
            IReadOnlyList<PrintedTable> tables = PrintedTables.Of(form);
            Assert.All(tables, Drawing.RequireTiling);
            PrintedField[] numbers = [.. tables.SelectMany(t => t.Fields).Where(f => f.IsNumber)];
            Assert.Equal(
                FormLayout.OfRules(form.Model).Cells.Select(c => c.Path).Order(StringComparer.Ordinal),
                numbers.Select(f => f.Path).Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                form.Cells.OrderBy(c => c.Index),
                numbers.Select(f => f.Cell).OfType<Cell>().OrderBy(c => c.Index)
            );
            foreach (PrintedTable table in tables)
                kinds.Add($"{table.IsList} {Math.Min(3, table.HeaderRows)} {Math.Min(3, table.HeaderColumns)}");
        }
        // The forms are worth looking at: deep and flat ones, with labels and without, lists and none.
        Assert.True(kinds.Count >= 12, string.Join(", ", kinds.Order(StringComparer.Ordinal)));
    }

    private sealed class Maker(int seed)
    {
        private readonly Random _random = new(seed);

        public string Form()
        {
            string pair = Object(0, depth: 1, isTable: false);
            string row = Object(0, depth: 2, isTable: false);
            return $$"""
                { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form",
                  "$defs": { "Pair": {{pair}}, "Row": {{row}} },
                  {{Object(1, depth: 4, isTable: true).TrimStart('{')}}
                """;
        }

        private string Object(int definitions, int depth, bool isTable)
        {
            string[] names = [.. Enumerable.Range(0, _random.Next(1, 5)).Select(i => "m" + (char)('a' + i))];
            string[] members = [.. names.Select(n => $"\"{n}\": {Value(definitions, depth - 1)}")];
            // A row type stands below its table, and in no list.
            bool hasRow = members.Any(m => m.EndsWith("\": { \"$ref\": \"#/$defs/Row\" }", StringComparison.Ordinal));
            string table =
                !isTable || _random.Next(3) > 0 ? ""
                : hasRow && _random.Next(2) == 0
                    ? "\"table\": { \"row\": \"#/$defs/Row\", \"columns\": { \"en\": \"C\" } }, "
                : _random.Next(2) == 0 ? $"\"table\": {{ \"blocks\": [{Blocks(names)}] }}, "
                : "\"table\": { \"headerRows\": 9, \"headerColumns\": 9 }, ";
            return $"{{ \"type\": \"object\", {table}\"properties\": {{ {string.Join(", ", members)} }} }}";
        }

        private string Blocks(string[] names)
        {
            int cut = _random.Next(names.Length);
            string Block(IEnumerable<string> members) =>
                "{ \"labels\": { \"en\": \"B\" }, \"members\": ["
                + string.Join(", ", members.Select(n => $"\"{n}\""))
                + "] }";
            return cut == 0 ? Block(names) : Block(names[cut..]) + ", " + Block(names[..cut]);
        }

        private string Value(int definitions, int depth)
        {
            string type = _random.Next(2) == 0 ? "\"integer\"" : "[\"number\", \"null\"]";
            return (_random.Next(depth > 0 ? 10 : 4), definitions) switch
            {
                (0, _) => "{ \"type\": \"string\" }",
                (1 or 2 or 3, _) => string.Create(CultureInfo.InvariantCulture, $"{{ \"type\": {type} }}"),
                (4 or 5, 1) => "{ \"$ref\": \"#/$defs/Row\" }",
                (6, 1) => "{ \"$ref\": \"#/$defs/Pair\" }",
                (7, _) => $"{{ \"type\": \"array\", \"items\": {Value(definitions, depth - 1)} }}",
                _ => Object(definitions, depth, isTable: true),
            };
        }
    }
}
