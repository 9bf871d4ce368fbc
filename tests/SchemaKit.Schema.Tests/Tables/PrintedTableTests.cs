using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Tables;

namespace SchemaKit.Schema.Tests.Tables;

/// <summary>What is printed where the schema says nothing of it, and what each word of <c>table</c> changes.</summary>
public sealed class PrintedTableTests
{
    private const string Number = """{ "type": "integer" }""";

    private const string Row = """
        "Row": { "type": "object", "properties": { "x": { "type": "integer" }, "y": { "$ref": "#/$defs/Pair" } } },
        "Pair": { "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } },
        "Rows": { "type": "object", "properties": { "r": { "$ref": "#/$defs/Row" }, "s": { "$ref": "#/$defs/Row" } } }
        """;

    [Fact]
    public void An_object_of_numbers_is_one_row() =>
        AssertTable("""{ "$ref": "#/$defs/Pair" }""", "[a][b]\n[./a][./b]");

    [Fact]
    public void Nested_objects_gather_columns() =>
        AssertTable(
            """{ "$ref": "#/$defs/Row" }""",
            """
            [2x1 x][1x2 y]
            [a][b]
            [./x][./y/a][./y/b]
            """
        );

    [Fact]
    public void Objects_of_one_type_are_rows() =>
        AssertTable(
            """{ "$ref": "#/$defs/Rows" }""",
            """
            [2x1 ⌜][2x1 x][1x2 y]
            [a][b]
            [r][./r/x][./r/y/a][./r/y/b]
            [s][./s/x][./s/y/a][./s/y/b]
            """
        );

    [Fact]
    public void The_keyword_without_a_row_type_makes_one_row() =>
        AssertTable(
            """{ "type": "object", "table": {}, "properties": { "r": { "$ref": "#/$defs/Pair" }, "s": { "$ref": "#/$defs/Pair" } } }""",
            """
            [1x2 r][1x2 s]
            [a][b][a][b]
            [./r/a][./r/b][./s/a][./s/b]
            """
        );

    [Fact]
    public void Objects_of_a_row_type_are_rows_at_every_depth_and_values_beside_them_too() =>
        AssertTable(
            """
            { "type": "object", "table": { "row": "#/$defs/Pair" }, "properties": {
              "p": { "$ref": "#/$defs/Pair" },
              "g": { "type": "object", "properties": { "q": { "$ref": "#/$defs/Pair" }, "n": { "type": "integer" } } },
              "empty": { "type": "object", "properties": {} } } }
            """,
            """
            [1x2 ⌜][a][b]
            [1x2 p][./p/a][./p/b]
            [2x1 g][q][./g/q/a][./g/q/b]
            [n][1x2 ./g/n]
            """
        );

    [Fact]
    public void Header_depths_may_exceed_what_the_labels_take() =>
        AssertTable(
            """{ "type": "object", "table": { "row": "#/$defs/Pair", "headerRows": 3, "headerColumns": 2, "columns": { "en": "All" } }, "properties": { "p": { "$ref": "#/$defs/Pair" } } }""",
            """
            [3x2 ⌜][1x2 All]
            [2x1 a][2x1 b]

            [1x2 p][./p/a][./p/b]
            """
        );

    [Fact]
    public void A_corner_or_label_columns_give_a_single_row_the_label_of_its_table()
    {
        AssertTable(
            """{ "type": "object", "table": { "corner": { "en": "C" } }, "properties": { "n": { "type": "integer" } } }""",
            """
            [⌜C][n]
            [t][./n]
            """
        );
        AssertTable(
            """{ "type": "object", "table": { "headerColumns": 2 }, "properties": { "n": { "type": "integer" } } }""",
            """
            [1x2 ⌜][n]
            [1x2 t][./n]
            """
        );
    }

    [Fact]
    public void Blocks_stand_below_each_other_in_the_order_of_the_keyword_and_take_from_the_table_what_they_do_not_say() =>
        AssertTable(
            """
            { "type": "object", "table": { "corner": { "en": "C" }, "units": true, "blocks": [
                { "members": ["n", "m"], "labels": { "en": "One" }, "columns": { "en": "Both" } },
                { "members": ["p"], "corner": { "en": "D" }, "units": false } ] },
              "properties": {
                "p": { "type": "object", "properties": { "a": { "type": "integer", "unit": "u" }, "b": { "$ref": "#/$defs/Pair" } } },
                "m": { "type": "integer" }, "n": { "type": "integer", "unit": "u" } } }
            """,
            """
            [1x4 One]
            [2x1 ⌜C][1x3 Both]
            [n (unit: u)][1x2 m]
            [t][./n][1x2 ./m]
            [2x1 ⌜D][2x1 a][1x2 b]
            [a][b]
            [p][./p/a][./p/b/a][./p/b/b]
            """
        );

    [Fact]
    public void A_list_has_one_row_that_stands_for_all_and_lists_in_it_are_tables_of_their_own()
    {
        IReadOnlyList<PrintedTable> tables = Tables(
            """
            { "type": "array", "items": { "type": "object", "key": ["code"], "properties": {
                "code": { "type": "string" }, "pair": { "$ref": "#/$defs/Pair" },
                "more": { "type": "array", "items": { "type": ["number", "null"] } },
                "grid": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } },
              "required": ["code"] } }
            """
        );
        Assert.Equal(["/t", "/t/*/more", "/t/*/grid/*"], tables.Select(t => t.Path));
        Assert.Equal(["t", "t › more", "t › grid"], tables.Select(t => t.Title("en")));
        Assert.All(tables, t => Assert.True(t.IsList));
        Assert.Equal([1, 0, 0], tables.Select(t => t.HeaderColumns));
        Assert.Equal(
            ["[2x1 code][1x2 pair]\n[a][b]\n[./*/code][./*/pair/a][./*/pair/b]", "[more]\n[./*]", "[grid]\n[./*]"],
            tables.Select(t => Drawing.Of(t, "en"))
        );
        Assert.Equal([false, true, true, true, true], tables.SelectMany(t => t.Fields).Select(f => f.IsNumber));
        Assert.All(tables.SelectMany(t => t.Fields), f => Assert.Null(f.Cell));
    }

    [Fact]
    public void A_list_may_have_labels_over_its_columns() =>
        AssertTable(
            """
            { "type": "array", "table": { "headerColumns": 2, "corner": { "en": "Item" }, "columns": { "en": "Amounts" } },
              "items": { "type": "object", "properties": {
                "code": { "type": "string" }, "name": { "type": "string" }, "a": { "type": "integer" }, "b": { "type": "integer" } } } }
            """,
            """
            [1x2 ⌜Item][1x2 Amounts]
            [code][name][a][b]
            [./*/code][./*/name][./*/a][./*/b]
            """
        );

    [Fact]
    public void Items_that_are_tables_are_printed_one_by_one()
    {
        IReadOnlyList<PrintedTable> tables = Tables(
            """
            { "type": "array", "items": { "type": "object", "table": { "row": "#/$defs/Pair" }, "properties": {
                "name": { "type": "string" }, "p": { "$ref": "#/$defs/Pair" } } } }
            """
        );
        PrintedTable table = Assert.Single(tables);
        Assert.Equal("/t/*", table.Path);
        Assert.False(table.IsList);
        Assert.Equal("[⌜][a][b]\n[name][1x2 ./name]\n[p][./p/a][./p/b]", Drawing.Of(table, "en"));
    }

    [Fact]
    public void An_object_that_holds_tables_is_a_chapter()
    {
        IReadOnlyList<PrintedTable> tables = Tables(
            """
            { "type": "object", "properties": {
                "n": { "type": "integer" },
                "inner": { "type": "object", "table": {}, "properties": { "m": { "type": "integer" } } },
                "other": { "$ref": "#/$defs/Pair" } } }
            """
        );
        Assert.Equal(["/t", "/t/inner", "/t/other"], tables.Select(t => t.Path));
        Assert.Equal(["t", "t › inner", "t › other"], tables.Select(t => t.Title("en")));
    }

    [Fact]
    public void Numbers_of_the_report_itself_make_a_table_under_its_name_and_its_texts_and_key_none()
    {
        FormSchema form = FormSchema.Parse(
            """
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object", "labels": { "en": "Report" },
              "key": ["year"], "required": ["year"],
              "properties": { "year": { "type": "integer" }, "note": { "type": "string" }, "n": { "type": "integer" } } }
            """
        );
        PrintedTable table = Assert.Single(PrintedTables.Of(form));
        Assert.Equal(("", "Report"), (table.Path, table.Title("en")));
        Assert.Equal("[n]\n[./n]", Drawing.Of(table));
        Assert.Same(form.Cells[0], table.Fields.Single().Cell);
    }

    [Fact]
    public void Flat_rows_of_one_type_at_the_top_of_the_report_are_one_table()
    {
        FormSchema form = FormSchema.Parse(
            $$"""
            { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
              "properties": { "note": { "type": "string" }, "p": { "$ref": "#/$defs/Pair" }, "q": { "$ref": "#/$defs/Pair" } },
              "$defs": { {{Row}} } }
            """
        );
        Assert.Equal("[⌜][a][b]\n[p][./p/a][./p/b]\n[q][./q/a][./q/b]", Drawing.Of(PrintedTables.Of(form).Single()));
    }

    [Fact]
    public void What_may_be_missing_is_known_through_everything_around_it()
    {
        PrintedTable table = Tables(
                $$"""{ "type": "object", "properties": { "n": {{Number}}, "p": { "$ref": "#/$defs/Pair" } }, "required": ["n"] }"""
            )
            .Single();
        Assert.Equal([false, true, true], table.Fields.Select(f => f.MayBeMissing));
        Assert.All(table.Fields, f => Assert.Equal(f.MayBeMissing, f.Cell!.MayBeMissing));
    }

    [Fact]
    public void Definitions_that_multiply_are_refused_before_their_tables_are_looked_at()
    {
        string definitions = string.Concat(
            Enumerable
                .Range(1, 50)
                .Select(i =>
                    $", \"D{i}\": {{ \"type\": \"object\", \"table\": {{ \"row\": \"#/$defs/Other\" }}, \"properties\": "
                    + $"{{ \"a\": {{ \"$ref\": \"#/$defs/D{i - 1}\" }}, \"b\": {{ \"$ref\": \"#/$defs/D{i - 1}\" }} }} }}"
                )
        );
        Assert.False(
            FormSchema.TryParse(
                $$"""
                { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
                  "properties": { "o": { "$ref": "#/$defs/Other" }, "d": { "$ref": "#/$defs/D50" } },
                  "$defs": { "Other": { "type": "object", "properties": {} }, "D0": { "$ref": "#/$defs/Other" }{{definitions}} } }
                """,
                out _,
                out IReadOnlyList<SchemaProblem> problems
            )
        );
        Assert.Contains(problems, p => p.Id == "SK1013");
    }

    private static void AssertTable(string schema, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Drawing.Of(Tables(schema).Single(), "en"));

    // The tables of a form whose only member, t, has a schema.
    private static IReadOnlyList<PrintedTable> Tables(string schema) =>
        PrintedTables.Of(
            FormSchema.Parse(
                $$"""
                { "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:form", "type": "object",
                  "properties": { "t": {{schema}} }, "required": ["t"], "$defs": { {{Row}} } }
                """
            )
        );
}
