using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SchemaKit.Generator.Diagnostics;
using SchemaKit.Generator.Tests.Running;

namespace SchemaKit.Generator.Tests;

/// <summary>Each fault: where it is shown, what the message says was found, and how to repair it.</summary>
public sealed partial class DiagnosticTests
{
    private const string Path = "/forms/wrong.tables.json";

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    // id | schema, the fault between ⟦ and ⟧ | what was found | how to repair it
    private static readonly DiagnosticRow[] Rows =
    [
        new("SK0001", "{ \"a\": ⟦⟧", "breaks off", "expected a value"),
        new("SK0001", "{ \"a\": ⟦tru⟧ }", "tru", "expected a value"),
        new("SK0002", Form("\"n\": { \"type\": \"integer\", ⟦\"type\"⟧: \"integer\" }"), "'type'", "remove one"),
        new(
            "SK1001",
            Form("\"n\": { \"type\": \"integer\", ⟦\"minimun\"⟧: 0 }"),
            "'minimun'",
            "Did you mean 'minimum'?"
        ),
        new("SK1001", Form("\"n\": { \"type\": \"string\", ⟦\"colour\"⟧: 0 }"), "'colour'", "Known: title,"),
        new(
            "SK1001",
            Form("\"n\": { \"type\": \"integer\", \"csharp\": { ⟦\"type\"⟧: \"N\" } }"),
            "'type'",
            "Known: name"
        ),
        new("SK1003", Form("\"n\": { \"type\": \"integer\", \"$comment\": ⟦5⟧ }"), "found 5", "must be a text"),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": ⟦5.2⟧, \"maximum\": 5.8 }"),
            "'minimum' 5.2",
            "raise the second"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": ⟦1e20⟧ }"),
            "'minimum' 100000000000000000000",
            "'maximum' 9223372036854775807"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"exclusiveMinimum\": ⟦79228162514264337593543950335⟧ }"),
            "'exclusiveMinimum' 79228162514264337593543950335",
            "lower the first"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"exclusiveMaximum\": ⟦-79228162514264337593543950335⟧ }"),
            "'exclusiveMaximum' -79228162514264337593543950335",
            "raise the second"
        ),
        new("SK1002", Form("\"n\": { \"type\": \"integer\", ⟦\"pattern\"⟧: \"a\" }"), "'pattern'", "only texts"),
        new(
            "SK1002",
            Form("\"n\": { \"type\": \"string\", \"enum\": [\"a\"], ⟦\"pattern\"⟧: \"a\" }"),
            "'pattern'",
            "'enum' says which texts there are: leave this out"
        ),
        new(
            "SK1002",
            Form("\"n\": { \"type\": \"string\", \"format\": \"date\", ⟦\"const\"⟧: \"2022-12-31\" }"),
            "'const'",
            "leave this out, or 'format'"
        ),
        new(
            "SK1002",
            Form(
                "\"n\": { \"$ref\": \"#/$defs/N\", ⟦\"minimum\"⟧: 0 }",
                "\"$defs\": { \"N\": { \"type\": \"integer\" } },"
            ),
            "'minimum'",
            "put it into the definition"
        ),
        new(
            "SK1001",
            Form(
                "\"n\": { \"$ref\": \"#/$defs/N\", ⟦\"unit\"⟧: \"件\" }",
                "\"$defs\": { \"N\": { \"type\": \"integer\" } },"
            ),
            "'unit'",
            "Put it into the definition"
        ),
        new(
            "SK1001",
            Form("\"n\": { \"type\": \"integer\", ⟦\"table\"⟧: {} }"),
            "'table' is not a keyword of a number",
            "It stands beside \"type\": \"object\" | \"array\""
        ),
        new(
            "SK1001",
            Form("\"n\": { \"type\": \"string\", ⟦\"valueLabels\"⟧: {} }"),
            "'valueLabels' is not a keyword of a text",
            "Known: title,"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"string\", \"maxLength\": ⟦2147483648⟧ }"),
            "found 2147483648",
            "from 0 to 2147483647"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"exclusiveMinimum\": 0, \"minimum\": ⟦10⟧, \"maximum\": 5 }"),
            "'minimum' 10 and 'maximum' 5",
            "lower the first"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"number\", \"minimum\": ⟦6⟧, \"exclusiveMaximum\": 9, \"maximum\": 5 }"),
            "'minimum' 6 and 'maximum' 5",
            "lower the first"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"labels\": { ⟦\"zh_CN\"⟧: \"数\" } }"),
            "found \"zh_CN\"",
            "'labels' must be a map from languages such as zh-CN"
        ),
        new("SK1014", Form("\"n\": { \"type\": \"string\", \"pattern\": ⟦\"a(?=b)\"⟧ }"), "character 2", "look"),
        new(
            "SK1002",
            Form("\"n\": { \"type\": \"integer\", ⟦\"minLength\"⟧: 1 }"),
            "'minLength'",
            "only texts that are no dates have it"
        ),
        new("SK1003", Form("\"n\": { \"type\": ⟦\"whole\"⟧ }"), "found \"whole\"", "must be object | array | integer"),
        new("SK1003", Form("\"n\": ⟦5⟧"), "found 5", "must be a schema"),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": ⟦\"0\"⟧ }"),
            "found \"0\"",
            "must be a number"
        ),
        new("SK1003", "⟦[]⟧", "found []", "must be an object"),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"string\", \"enum\": [\"x\"], \"valueLabels\": { \"x\": ⟦\"X\"⟧ } }"),
            "found \"X\"",
            "must be an object"
        ),
        new("SK1004", Form("⟦\"n\"⟧: { \"title\": \"N\" }"), "'type'", "add \"type\": \"object\" | \"array\""),
        new(
            "SK1004",
            "⟦{⟧ \"$id\": \"urn:x\", \"type\": \"object\", \"properties\": {} }",
            "'$schema'",
            "add \"$schema\": \"urn:schemakit:dialect:1\""
        ),
        new(
            "SK1005",
            Form("\"n\": { \"$ref\": ⟦\"#/$defs/Cuont\"⟧ }", "\"$defs\": { \"Count\": { \"type\": \"integer\" } },"),
            "'#/$defs/Cuont'",
            "Did you mean 'Count'?"
        ),
        new("SK1005", Form("\"n\": { \"$ref\": ⟦\"other.json\"⟧ }"), "'other.json'", "Write '#/$defs/NAME'"),
        new(
            "SK1005",
            Form("\"n\": { \"$ref\": ⟦\"other.tables.json#/$defs/Count\"⟧ }"),
            "'other.tables.json#/$defs/Count'",
            "for another schema of the build"
        ),
        new("SK1004", Form("\"n\": ⟦{⟧ \"type\": \"array\" }"), "'items'", "add \"items\""),
        new("SK1002", Form("\"n\": { \"type\": \"integer\", ⟦\"minItems\"⟧: 1 }"), "'minItems'", "only arrays have it"),
        new(
            "SK1002",
            Form("\"n\": { \"type\": \"array\", ⟦\"prefixItems\"⟧: [], \"items\": { \"type\": \"integer\" } }"),
            "'prefixItems'",
            "write 'items'"
        ),
        new(
            "SK1011",
            Form(
                "\"n\": { \"type\": \"array\", \"items\": { \"type\": \"integer\" }, \"minItems\": ⟦3⟧, \"maxItems\": 2 }"
            ),
            "'minItems' 3",
            "lower the first"
        ),
        new(
            "SK1003",
            Form(
                "\"n\": { \"type\": \"array\", \"items\": { \"type\": ⟦[\"object\", \"null\"]⟧, \"properties\": {} } }"
            ),
            "found [\"object\", \"null\"]",
            "a row is there or it is not"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": 3, \"default\": ⟦2⟧ }"),
            "'default'",
            "a value that its schema allows"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"string\", \"minLength\": 2, \"examples\": [\"ab\", ⟦\"a\"⟧] }"),
            "text too short",
            "a value that its schema allows"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"enum\": [1, ⟦\"1\"⟧] }"),
            "found \"1\"",
            "an array of different numbers"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"missing\": [{ \"value\": ⟦null⟧, \"status\": \"suppressed\" }] }"),
            "found null",
            "'type' does not allow null"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"missing\": [{ \"value\": \"/\", \"status\": ⟦\"none\"⟧ }] }"),
            "found \"none\"",
            "not-reported | not-applicable | suppressed"
        ),
        new("SK1003", Form("\"n\": { \"type\": \"integer\", \"decimals\": ⟦2⟧ }"), "found 2", "0 for an integer"),
        new(
            "SK1003",
            Form(
                "\"n\": { \"type\": \"object\", \"table\": { \"row\": ⟦\"#/$defs/Row\"⟧ }, \"properties\": {} }",
                "\"$defs\": { \"Row\": { \"type\": \"object\", \"properties\": {} } },"
            ),
            "found \"#/$defs/Row\"",
            "an object that stands below this one"
        ),
        new(
            "SK1003",
            Printed(
                "\"row\": ⟦\"#/$defs/Row\"⟧",
                "\"rows\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/Row\" } }"
            ),
            "found \"#/$defs/Row\"",
            "and in no list"
        ),
        new(
            "SK1003",
            Printed("\"row\": \"#/$defs/Row\", \"columns\": { \"en\": \"All\" }, \"headerRows\": ⟦1⟧"),
            "found 1",
            "from 2 (as many as the labels take) to 100"
        ),
        new("SK1003", Printed("\"headerColumns\": ⟦101⟧"), "found 101", "to 100"),
        new("SK1003", Printed("\"headerRows\": ⟦0⟧"), "found 0", "from 2"),
        new(
            "SK1003",
            Form(
                "\"n\": { \"type\": \"array\", \"table\": { \"headerColumns\": ⟦2⟧ }, \"items\": { \"type\": \"integer\" } }"
            ),
            "found 2",
            "from 1 (as many as the labels take) to 1"
        ),
        new(
            "SK1001",
            Form(
                "\"n\": { \"type\": \"array\", \"table\": { ⟦\"row\"⟧: \"#/$defs/Row\" }, \"items\": { \"type\": \"integer\" } }"
            ),
            "'row' is not a keyword of 'table' of a list",
            "Known: headerRows"
        ),
        new(
            "SK1001",
            Printed("⟦\"row\"⟧: \"#/$defs/Row\", \"blocks\": [{ \"members\": [\"a\", \"b\"] }]"),
            "'row' is not a keyword of 'table' with 'blocks'",
            "Known: headerRows"
        ),
        new(
            "SK1001",
            Printed("\"blocks\": [{ \"members\": [\"a\", \"b\"], ⟦\"label\"⟧: {} }]"),
            "'label' is not a keyword of a block",
            "Did you mean 'labels'?"
        ),
        new("SK1003", Printed("\"blocks\": ⟦[]⟧"), "found []", "at least one block"),
        new(
            "SK1003",
            Printed("\"blocks\": ⟦[{ \"members\": [\"a\"] }]⟧"),
            "'blocks' must be blocks",
            "in which every number stands, 'b' too"
        ),
        new(
            "SK1003",
            Printed("\"blocks\": [{ \"members\": [\"a\"] }, { \"members\": [⟦\"a\"⟧, \"b\"] }]"),
            "found \"a\"",
            "members of no other block"
        ),
        new("SK1003", Printed("\"blocks\": [⟦5⟧, { \"members\": [\"a\", \"b\"] }]"), "found 5", "an array of objects"),
        new(
            "SK1004",
            Printed("\"blocks\": [⟦{⟧ }, { \"members\": [\"a\", \"b\"] }]"),
            "'members'",
            "add \"members\": [ … ]"
        ),
        new(
            "SK1010",
            Printed("\"blocks\": [{ \"members\": [⟦\"c\"⟧, \"a\", \"b\"] }]"),
            "'members' names 'c'",
            "which is not one of the properties"
        ),
        new(
            "SK1006",
            Form("", "\"$defs\": { \"A\": { \"$ref\": \"#/$defs/B\" }, \"B\": { \"$ref\": ⟦\"#/$defs/A\"⟧ } },"),
            "A → B → A",
            "name a definition that ends"
        ),
        new(
            "SK1007",
            Form(
                "⟦\"n\"⟧: { \"type\": \"string\", \"enum\": [\"x\"] }",
                "\"$defs\": { \"WrongN\": { \"type\": \"string\", \"enum\": [\"x\"] } },",
                "\"m\": { \"$ref\": \"#/$defs/WrongN\" },"
            ),
            "'WrongN'",
            "with 'csharp'"
        ),
        new(
            "SK1007",
            Form("", "\"$defs\": { ⟦\"wrong\"⟧: { \"type\": \"string\", \"enum\": [\"x\"] } },"),
            "'Wrong'",
            "'csharp'"
        ),
        new(
            "SK1008",
            Form("\"a-b\": { \"type\": \"string\" }, ⟦\"a b\"⟧: { \"type\": \"string\" }"),
            "'a-b' and 'a b'",
            "'csharp'"
        ),
        new(
            "SK1008",
            Form("\"n\": { \"type\": \"string\", \"enum\": [\"a.b\", ⟦\"a b\"⟧] }"),
            "become 'AB'",
            "'csharp'"
        ),
        new(
            "SK1009",
            Form("\"n\": { \"type\": \"integer\", \"csharp\": { \"name\": ⟦\"2nd\"⟧ } }"),
            "'2nd' cannot be a C# name",
            "another with 'csharp'"
        ),
        new(
            "SK1009",
            Form("\"n\": { \"type\": \"integer\", \"csharp\": { \"name\": ⟦\"Equals\"⟧ } }"),
            "'Equals' cannot be a C# member",
            "another with 'csharp'"
        ),
        new(
            "SK1009",
            Form(
                "",
                "\"$defs\": { ⟦\"R\"⟧: { \"type\": \"string\", \"enum\": [\"x\"], \"csharp\": { \"name\": \"row\" } } },"
            ),
            "'row' cannot be a C# type",
            "another with 'csharp'"
        ),
        new(
            "SK1009",
            Form("", "\"csharp\": { \"name\": ⟦\"Form\"⟧ },"),
            "'Form' cannot be a C# report",
            "another with 'csharp'"
        ),
        new(
            "SK1009",
            Form(
                "\"n\": { \"type\": \"string\", \"enum\": [\"+\"], \"csharp\": { \"values\": { \"+\": ⟦\"plus sign\"⟧ } } }"
            ),
            "'plus sign' cannot be a C# name",
            "another with 'csharp'"
        ),
        new(
            "SK1010",
            Form(
                "\"n\": { \"type\": \"string\", \"enum\": [\"own\"], \"csharp\": { \"values\": { ⟦\"onw\"⟧: \"Own\" } } }"
            ),
            "'values' names 'onw'",
            "Did you mean 'own'?"
        ),
        new(
            "SK1004",
            Form("⟦\"n\"⟧: { \"minimum\": 0 }"),
            "'type' is missing",
            "add \"type\": \"integer\" | \"number\""
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"boolean\", \"enum\": [true, ⟦1⟧] }"),
            "found 1",
            "true, false or both"
        ),
        new("SK1010", Form("\"n\": { \"type\": \"integer\" }", "\"key\": [⟦\"m\"⟧],"), "'key' names 'm'", "Known: n"),
        new(
            "SK1010",
            Form(
                "\"n\": { \"type\": \"string\", \"enum\": [\"own\"], \"valueLabels\": { ⟦\"onw\"⟧: { \"en\": \"Own\" } } }"
            ),
            "'valueLabels' names 'onw', which is not one of the values of 'enum'",
            "Did you mean 'own'?"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": ⟦5⟧, \"maximum\": 4 }"),
            "'minimum' 5 and 'maximum' 4",
            "lower the first or raise the second"
        ),
        new(
            "SK1011",
            Form("\"n\": { \"type\": \"string\", \"minLength\": ⟦5⟧, \"maxLength\": 4 }"),
            "'minLength' 5 and 'maxLength' 4",
            "lower the first or raise the second"
        ),
        new(
            "SK1012",
            "{ \"$schema\": ⟦\"https://json-schema.org/draft/2020-12/schema\"⟧, \"$id\": \"urn:x\", \"type\": \"object\", \"properties\": {} }",
            "found 'https://json-schema.org/draft/2020-12/schema'",
            "must be 'urn:schemakit:dialect:1'"
        ),
        new("SK1013", Form("", Chain(70)), "more than 64 levels", "split it"),
        new("SK1013", Form("", Doubling(16)), "more than 65536 members", "split it"),
        new(
            "SK1017",
            Form($"⟦\"{new string('n', 1001)}\"⟧: {{ \"type\": \"integer\" }}"),
            "has 1001 characters (UTF-16 units), more than 1000",
            "shorten it"
        ),
        new(
            "SK1017",
            Form("", $"\"$defs\": {{ ⟦\"{new string('类', 1001)}\"⟧: {{ \"type\": \"integer\" }} }},"),
            "has 1001 characters (UTF-16 units), more than 1000",
            "shorten it"
        ),
        new(
            "SK2001",
            Rule("\"sum\": ⟦\"casse\"⟧, \"equals\": \"total\""),
            "no 'casse' in Wrong",
            "Did you mean 'cases'?"
        ),
        new("SK2001", Rule("\"sum\": ⟦\"row/x\"⟧, \"equals\": \"total\""), "no 'x' in 'row'", "Known: a"),
        new("SK2001", Rule("\"sum\": ⟦\"total/x\"⟧, \"equals\": \"total\""), "no 'x' in 'total'", "end the path there"),
        new("SK1001", Rule("\"sum\": \"total\", ⟦\"equal\"⟧: \"total\""), "'equal'", "Did you mean 'equals'?"),
        new("SK1001", Form("\"n\": { ⟦\"typ\"⟧: \"integer\" }"), "'typ'", "Did you mean 'type'?"),
        new("SK1001", Form("\"n\": { \"type\": \"array\", ⟦\"item\"⟧: {} }"), "'item'", "Did you mean 'items'?"),
        new(
            "SK1001",
            Form("\"n\": { \"$ref\": \"#/$defs/N\" }", "⟦\"$def\"⟧: { \"N\": { \"type\": \"integer\" } },"),
            "'$def'",
            "Did you mean '$defs'?"
        ),
        new(
            "SK1001",
            "{ \"$schema\": \"urn:schemakit:dialect:1\", \"$id\": \"urn:x\", \"type\": \"object\", \"required\": [\"n\"], "
                + "⟦\"propertis\"⟧: { \"n\": { \"type\": \"integer\" } } }",
            "'propertis'",
            "Did you mean 'properties'?"
        ),
        new(
            "SK1003",
            "{ \"$schema\": \"urn:schemakit:dialect:1\", \"$id\": ⟦\"\"⟧, \"type\": \"object\", \"properties\": {} }",
            "'$id'",
            "a text that is not empty"
        ),
        new(
            "SK1003",
            "{ \"$schema\": \"urn:schemakit:dialect:1\", \"$id\": \"urn:x\", \"type\": ⟦\"array\"⟧ }",
            "found \"array\"",
            "must be object"
        ),
        new("SK1003", Form("\"n\": { \"type\": \"integer\", \"unit\": ⟦\"\"⟧ }"), "'unit'", "not empty"),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"integer\", \"minimum\": 3, \"enum\": [3, ⟦2⟧, 4] }"),
            "found 2",
            "an integer from 3 on"
        ),
        new(
            "SK1003",
            Form("\"n\": { \"type\": \"object\", \"properties\": {}, \"additionalProperties\": ⟦{}⟧ }"),
            "found {}",
            "false: an object is closed"
        ),
        new(
            "SK1003",
            Rule("\"sum\": \"total\", \"equals\": \"total\", \"messages\": { \"en\": ⟦\"Bad {left\"⟧ }"),
            "not {left",
            "{place} {left}"
        ),
        new(
            "SK2002",
            Rule("\"sum\": \"row\", \"equals\": ⟦\"total\"⟧"),
            "'row' and 'total'",
            "name operands of one shape"
        ),
        new(
            "SK2003",
            Rule("\"sum\": \"cases\", \"equals\": ⟦\"fee\"⟧"),
            "'cases' is counted in 件 and 'fee' in 元",
            "with 'times'"
        ),
        new(
            "SK2004",
            Rule("\"sum\": ⟦\"unit\"⟧, \"equals\": \"total\""),
            "'unit' is no cell",
            "name a number or a table"
        ),
        new(
            "SK2005",
            Rule(
                "\"sum\": \"cases\", \"equals\": 1 }, { \"id\": ⟦\"r\"⟧, \"sum\": \"cases\", \"equals\": 2",
                "\"id\": \"r\", "
            ),
            "'r' is already there",
            "another id"
        ),
        new(
            "SK2006",
            Rule("\"sum\": \"cases\", \"equals\": 1, \"atMost\": 2", "\"id\": \"r\", ", "⟦{⟧"),
            "'equals', 'atMost'",
            "exactly one"
        ),
        new("SK2006", Rule("\"equals\": 1", "\"id\": \"r\", ", "⟦{⟧"), "found 'id', 'equals'", "needs 'sum'"),
        new(
            "SK1003",
            Rule("\"sum\": \"cases\", \"equals\": \"total\", \"messages\": { ⟦\"English\"⟧: \"Wrong\" }"),
            "found \"English\"",
            "'messages' must be a map from languages such as zh-CN"
        ),
        new(
            "SK2007",
            Numbers("""{ "id": "r", "sum": "a", "equals": "b" }, { "id": ⟦"s"⟧, "sum": "a", "equals": ["b", 1] }"""),
            "together: #r, #s",
            "Change or remove one"
        ),
        new(
            "SK2007",
            Numbers("""{ "id": ⟦"r"⟧, "sum": ["a", "b"], "equals": -1 }""", "\"minimum\": 0"),
            "#r, /a >= 0, /b >= 0",
            "Change or remove one"
        ),
        new(
            "SK2007",
            Numbers("""{ "id": ⟦"r"⟧, "sum": ["a", "a"], "equals": 7 }"""),
            "together with numbers that the cells allow: #r",
            "Change or remove one"
        ),
        new(
            "SK2008",
            Numbers("""{ "id": "r", "sum": "a", "equals": "b" }, { "id": ⟦"s"⟧, "sum": "b", "equals": "a" }"""),
            "'s' follows from #r",
            "Remove it"
        ),
        new(
            "SK2009",
            Numbers("""{ "id": "r", "sum": "b", "atMost": 0 }""", "\"minimum\": 0", "⟦\"b\"⟧"),
            "'/b' can only be 0, because of #r, /b >= 0",
            "change one of them"
        ),
        new(
            "SK2010",
            Numbers("""{ "id": "r", "sum": "a", "atMost": 0 }""", "", "⟦\"b\"⟧"),
            "No rule speaks of /b",
            "Add a rule"
        ),
        new(
            "SK2011",
            Numbers("""{ "id": ⟦"r"⟧, "sum": "a", "equals": ["b", 5] }"""),
            "'r' holds a constant, 5",
            "put a cell in its place"
        ),
        new("SK2012", Grid(64), "too large to analyse", "run 'schemakit analyze'"),
        new("SK2013", List("⟦\"rows\"⟧"), "'rows' is a list", "such as 'rows/*/…'"),
        new("SK2013", List("⟦\"table\"⟧"), "'table/inner' is a list", "such as 'table/inner/*'"),
        new("SK2001", List("⟦\"rows/amount\"⟧"), "no 'amount' in 'rows'", "write '*' for all its items"),
        new("SK2001", List("⟦\"rows/*/amuont\"⟧"), "no 'amuont' in 'rows/*'", "Did you mean 'amount'?"),
        new(
            "SK2014",
            List(
                "\"rows/*/amount\"",
                "{ \"id\": ⟦\"again\"⟧, \"sum\": \"amount\", \"atLeast\": { \"previous\": \"amount\" } }"
            ),
            "the rows of 'rows'",
            "a 'key'"
        ),
        new(
            "SK1010",
            Rule("\"sum\": \"cases\", \"equals\": \"total\", \"when\": { \"required\": [⟦\"untit\"⟧] }"),
            "'required' names 'untit'",
            "Did you mean 'unit'?"
        ),
        new(
            "SK1010",
            Rule(
                "\"sum\": \"cases\", \"equals\": \"total\", \"when\": { \"properties\": { ⟦\"untit\"⟧: { \"const\": \"x\" } } }"
            ),
            "'when' names 'untit'",
            "Did you mean 'unit'?"
        ),
        new(
            "SK1003",
            Rule(
                "\"sum\": \"cases\", \"equals\": \"total\", \"when\": { \"properties\": { \"unit\": { \"const\": ⟦5⟧ } } }"
            ),
            "found 5",
            "a value that the member may hold"
        ),
        new(
            "SK1001",
            Rule(
                "\"sum\": \"cases\", \"equals\": \"total\", \"when\": { \"properties\": { \"cases\": { ⟦\"minimun\"⟧: 5, \"maximum\": 9 } } }"
            ),
            "'minimun' is not a keyword of a condition on a number",
            "Did you mean 'minimum'?"
        ),
        new(
            "SK1004",
            Rule("\"sum\": \"cases\", \"equals\": \"total\", \"when\": ⟦{⟧ }"),
            "'properties'",
            "add \"properties\""
        ),
        new(
            "SK1003",
            Rule("\"sum\": \"cases\", \"equals\": \"total\", \"messages\": { \"en\": ⟦\"{left} is not {rigth}\"⟧ }"),
            "not {rigth}",
            "{place} {left} {right} {difference}"
        ),
    ];

    public static TheoryData<DiagnosticRow> Table => [.. Rows];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_fault_is_shown_at_its_place_with_what_was_found_and_how_to_repair_it(DiagnosticRow row)
    {
        GeneratorRun run = new TestProject("A").Run((Path, row.Text));

        Diagnostic diagnostic = run.AllDiagnostics.First(d => d.Id == row.Id);
        Assert.DoesNotContain(run.Diagnostics, d => d != diagnostic);
        Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path);
        row.MustBe(diagnostic);
        Assert.Equal(diagnostic.Severity == DiagnosticSeverity.Error, run.Sources.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_fault_is_told_in_Chinese_too(DiagnosticRow row) =>
        DiagnosticRow.MustSpeakChinese(
            new TestProject("A").Run((Path, row.Text)).AllDiagnostics.First(d => d.Id == row.Id)
        );

    [Fact]
    public void Every_descriptor_has_a_row()
    {
        // CompilationTests and ReferenceTests ask for these: one has no place in a text, the other is about two.
        string[] elsewhere = ["SK1015", "SK1016", "SK4001", .. DataFileTests.Ids, .. InitializerTests.Ids];

        Assert.Equal(Ids, Rows.Select(r => r.Id).Concat(elsewhere).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_release_notes_list_every_descriptor()
    {
        const string folder = "generators/SchemaKit.Generator/";
        IEnumerable<string> listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(f => ReleaseRow().Matches(RepositoryFile.Read(folder + f)))
            .Select(m => m.Value.TrimEnd());

        Assert.Equal(
            Descriptors
                .All.Select(d => $"{d.Id} | {d.Category} | {d.DefaultSeverity} | {d.Title}")
                .Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal)
        );
    }

    public static TheoryData<string> AllIds => [.. Ids];

    [Theory]
    [MemberData(nameof(AllIds))]
    public void Every_descriptor_has_a_page_that_quotes_both_its_messages(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.All.Single(d => d.Id == id);
        string page = RepositoryFile.Read($"docs/diagnostics/{id}.md");

        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains(
            descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture),
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(descriptor.MessageFormat.ToString(Chinese), page, StringComparison.Ordinal);
        string list = RepositoryFile.Read("docs/diagnostics/README.md");
        Assert.Equal(2, list.Split($"[{id}]({id}.md)").Length);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_not_only_the_first()
    {
        GeneratorRun run = new TestProject("A").Run(
            (Path, Form("\"n\": { \"type\": \"x\" }, \"m\": { \"type\": \"y\" }"))
        );

        Assert.Equal(["SK1003", "SK1003"], run.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_long_value_is_quoted_without_cutting_a_character_in_half()
    {
        string emoji = string.Concat(Enumerable.Repeat("\uD83D\uDE00", 30));

        GeneratorRun run = new TestProject("A").Run((Path, Form($"\"n\": {{ \"type\": \"{emoji}\" }}")));

        string message = Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("\uD83D\uDE00…", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_stays_on_its_line_and_shows_what_is_not_seen()
    {
        GeneratorRun run = new TestProject("A").Run(
            (Path, Form("\"n\": { \"type\": \"integer\", \"a\\u2028b\\nc\\u202E\": 1 }"))
        );

        string message = Assert.Single(run.Diagnostics).GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith("'a\\u2028b\\u000ac\\u202e' is not a keyword", message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids => Descriptors.All.Select(d => d.Id).Order(StringComparer.Ordinal);

    private static string Form(string member, string top = "", string before = "", string required = "\"n\"") =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:wrong",
              {{top}}
              "type": "object",
              "properties": {
                {{before}}
                {{(member.Length > 0 ? member : "\"n\": { \"type\": \"integer\" }")}}
              }{{(
                member.Length == 0 || member.Contains("\"n\"", StringComparison.Ordinal)
                    ? $",\n  \"required\": [{required}]"
                    : ""
            )}}
            }
            """;

    private static string Rule(string sides, string id = "\"id\": \"r\", ", string open = "{") =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:wrong",
              "type": "object",
              "properties": {
                "unit": { "type": "string" },
                "cases": { "type": "integer", "unit": "件" },
                "fee": { "type": "number", "unit": "元" },
                "row": { "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"] },
                "total": { "type": "integer" }
              },
              "required": ["cases", "fee", "row", "total"],
              "rules": [{{open}} {{id}}{{sides}} }]
            }
            """;

    // A table of variable length, one within an object, and a rule.
    private static string List(string operand, string rowRule = "") =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:wrong",
              "type": "object",
              "properties": {
                "rows": {
                  "type": "array",
                  "items": { "type": "object", "properties": { "amount": { "type": "integer" } }, "required": ["amount"], "rules": [{{rowRule}}] }
                },
                "table": { "type": "object", "properties": { "inner": { "type": "array", "items": { "type": "integer" } } }, "required": ["inner"] },
                "total": { "type": "integer" }
              },
              "required": ["rows", "table", "total"],
              "rules": [{ "id": "r", "sum": {{operand}}, "equals": "total" }, { "id": "s", "sum": "table/inner/*", "equals": "total" }]
            }
            """;

    // Two numbers and their rules.
    private static string Numbers(string rules, string bounds = "", string second = "\"b\"") =>
        $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              "$id": "urn:example:wrong",
              "type": "object",
              "properties": {
                "a": { "type": "integer"{{(bounds.Length > 0 ? ", " + bounds : "")}} },
                {{second}}: { "type": "integer"{{(bounds.Length > 0 ? ", " + bounds : "")}} }
              },
              "required": ["a", "b"],
              "rules": [{{rules}}]
            }
            """;

    // A table of two rows, printed as its keyword says.
    private static string Printed(
        string table,
        string members = "\"a\": { \"$ref\": \"#/$defs/Row\" }, \"b\": { \"$ref\": \"#/$defs/Row\" }"
    ) =>
        Form(
            $"\"n\": {{ \"type\": \"object\", \"table\": {{ {table} }}, \"properties\": {{ {members} }} }}",
            "\"$defs\": { \"Row\": { \"type\": \"object\", \"properties\": { \"x\": { \"type\": \"integer\" } } } },"
        );

    // A square of numbers with the totals of its rows and columns, as many rules as it has sides.
    private static string Grid(int size)
    {
        string[] names = [.. Enumerable.Range(0, size).Select(i => "c" + i)];
        string Object(string type) =>
            $"\"type\": \"object\", \"properties\": {{ {string.Join(", ", names.Select(n => $"\"{n}\": {type}"))} }}, "
            + $"\"required\": [{string.Join(", ", names.Select(n => $"\"{n}\""))}]";
        return "⟦{⟧ \"$schema\": \"urn:schemakit:dialect:1\", \"$id\": \"urn:example:wrong\", "
            + $"\"$defs\": {{ \"Row\": {{ {Object("{ \"type\": \"integer\", \"minimum\": 0 }")}, "
            + "\"rules\": [{ \"id\": \"row\", \"sum\": \"*\", \"atMost\": { \"path\": \"c0\", \"times\": 3 } }] } }, "
            + Object("{ \"$ref\": \"#/$defs/Row\" }")
            + ", \"rules\": [{ \"id\": \"column\", \"sum\": \"*\", \"equals\": { \"path\": \"c0\", \"times\": 5 } }] }";
    }

    // Definitions each of which refers to the next.
    private static string Chain(int length) =>
        "\"$defs\": { "
        + string.Concat(
            Enumerable
                .Range(0, length)
                .Select(i => $"{(i == 64 ? $"⟦\"D{i}\"⟧" : $"\"D{i}\"")}: {{ \"$ref\": \"#/$defs/D{i + 1}\" }}, ")
        )
        + $"\"D{length}\": {{ \"type\": \"integer\" }} }},";

    // Definitions each of which holds the one before twice.
    private static string Doubling(int length) =>
        "\"$defs\": { \"D0\": { \"type\": \"object\", \"properties\": {} }"
        + string.Concat(
            Enumerable
                .Range(1, length)
                .Select(i =>
                    $", \"D{i}\": {(i == length ? "⟦{⟧" : "{")} \"type\": \"object\", \"properties\": "
                    + $"{{ \"a\": {{ \"$ref\": \"#/$defs/D{i - 1}\" }}, \"b\": {{ \"$ref\": \"#/$defs/D{i - 1}\" }} }}, "
                    + "\"required\": [\"a\", \"b\"] }"
                )
        )
        + " },";

    [GeneratedRegex("^SK.*$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
