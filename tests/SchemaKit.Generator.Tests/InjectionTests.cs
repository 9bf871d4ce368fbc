using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SchemaKit.Generator.Tests.Forms;
using SchemaKit.Generator.Tests.Running;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Generator.Tests;

/// <summary>A schema is untrusted: whatever stands in it must not break out of a comment or a string.</summary>
public sealed class InjectionTests
{
    private const string Path = "/a/hostile.tables.json";

    private static readonly string[] Hostile =
    [
        "\"; throw null; \"",
        "\"\"\"\"\"\"\"",
        "\\",
        "\\u0022",
        "*/ class Hack; /*",
        "\n} class Hack {",
        "\r\n#error hack\r\n",
        "</summary><inheritdoc/>",
        "<see cref=\"Nothing\"/> & ]]>",
        "{0} {x} {{",
        "$(x) @\"",
        "\u0085class Hack;",
        "\u2028class Hack;\u2029",
        "\u202Egnp.exe\u202C \u2066x\u2069",
        "\uFEFF\u200B",
        "\0\u0001\u007F",
        "\uFFFE\uFFFF",
        "\uE000 \uD83D\uDE00 \uDB40\uDC01",
        "// \t ///",
        "",
        " ",
        ".",
        "-",
        "~0/~1/*",
    ];

    // Where a schema has room for a text: the form with a hole for it.
    private static readonly Dictionary<string, string> Places = new()
    {
        ["$id"] = Form("\"$id\": ⟦⟧"),
        ["$comment"] = Form("\"$comment\": ⟦⟧"),
        ["title"] = Form("\"title\": ⟦⟧"),
        ["description"] = Form("\"description\": ⟦⟧"),
        ["label of the form"] = Form("\"labels\": { \"en\": ⟦⟧ }"),
        ["label of a member"] = Form(member: "\"type\": \"integer\", \"labels\": { \"zh-CN\": ⟦⟧, \"en\": \"x\" }"),
        ["description of a member"] = Form(member: "\"type\": \"integer\", \"description\": ⟦⟧"),
        ["unit"] = Form(member: "\"type\": \"integer\", \"unit\": ⟦⟧"),
        ["const"] = Form(text: "\"type\": \"string\", \"const\": ⟦⟧"),
        ["enum value"] = Form(text: "\"type\": \"string\", \"enum\": [\"x\", ⟦⟧]"),
        ["label of an enum value"] = Form(
            text: "\"type\": \"string\", \"enum\": [\"x\"], \"valueLabels\": { \"x\": { \"en\": ⟦⟧ } }"
        ),
        ["name of a number"] = Form(name: "⟦⟧"),
        ["name of an object"] = Form(
            name: "⟦⟧",
            member: """
            "type": "object",
            "properties": { "a": { "type": "number" }, "b": { "type": "string" }, "c": { "type": "string", "enum": ["x"] } },
            "required": ["a"]
            """
        ),
        ["name of an optional text"] = Form(extra: "⟦⟧: { \"type\": \"string\" },"),
        ["rule id"] = Form(rule: "\"id\": ⟦⟧, \"sum\": \"total\", \"equals\": 1"),
        ["rule label"] = Form(rule: "\"id\": \"r\", \"sum\": \"total\", \"equals\": 1, \"labels\": { \"en\": ⟦⟧ }"),
        ["rule source"] = Form(rule: "\"id\": \"r\", \"sum\": \"total\", \"equals\": 1, \"source\": ⟦⟧"),
        ["rule path"] = Form(rule: "\"id\": \"r\", \"sum\": \"total\", \"equals\": ⟦⟧"),
        ["C# name of a member"] = Form(member: "\"type\": \"integer\", \"csharp\": { \"name\": ⟦⟧ }"),
        ["C# name of the form"] = Form("\"csharp\": { \"name\": ⟦⟧ }"),
        ["namespace"] = Form("\"csharp\": { \"namespace\": ⟦⟧ }"),
        ["reference"] = Form(member: "\"$ref\": ⟦⟧"),
        ["keyword"] = Form(member: "\"type\": \"integer\", ⟦⟧: 1"),
        ["language"] = Form(member: "\"type\": \"integer\", \"labels\": { ⟦⟧: \"x\" }"),
        ["$schema"] = Form().Replace("\"urn:schemakit:dialect:1\"", "⟦⟧", System.StringComparison.Ordinal),
    };

    public static TheoryData<string, int> EveryTextInEveryPlace()
    {
        var data = new TheoryData<string, int>();
        foreach (string place in Places.Keys)
        {
            for (int i = 0; i < Hostile.Length; i++)
                data.Add(place, i);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryTextInEveryPlace))]
    public void No_text_breaks_out_of_the_code_it_is_put_into(string place, int text)
    {
        string schema = Places[place].Replace("⟦⟧", JsonSpelling.Of(Hostile[text]), System.StringComparison.Ordinal);

        GeneratorRun run = new TestProject("A").Run((Path, schema));

        if (run.Diagnostics.IsEmpty)
        {
            Assert.NotEmpty(run.Sources);
            Assert.Empty(run.CompilerErrors);
            Assert.Null(run.Output.GetTypeByMetadataName("A.Hack") ?? run.Output.GetTypeByMetadataName("Hack"));
            AssertEmbedded(Hostile[text], schema, run);
        }
        else
        {
            Assert.All(run.Diagnostics, d => Assert.StartsWith("SK", d.Id, System.StringComparison.Ordinal));
            Assert.Empty(run.Sources);
        }
    }

    [Theory]
    [InlineData("\u2028class Hack;.tables.json")]
    [InlineData("*∕ \" x;.tables.json")]
    [InlineData("\r\n#error.tables.json")]
    [InlineData("1.2.tables.json")]
    [InlineData("event.tables.json")]
    public void No_file_name_breaks_out_of_the_code_it_is_put_into(string fileName)
    {
        GeneratorRun run = new TestProject("A").Run(("/a/" + fileName, Form()));

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerErrors);
    }

    // The constant must say what the schema said: to our own parser, and to another that knows nothing of ours.
    private static void AssertEmbedded(string text, string schema, GeneratorRun run)
    {
        string rootName = run
            .Sources.Select(s => s.HintName)
            .Single(h => h.EndsWith(".Schema.g.cs", System.StringComparison.Ordinal))[..^".Schema.g.cs".Length];
        string embedded = run.EmbeddedSchema(rootName + "Schema");
        Assert.DoesNotContain('\n', embedded);
        Assert.Equal(
            SchemaParser.Parse(new("hostile", schema, "A")).Model,
            SchemaParser.Parse(new("hostile", embedded, "A")).Model
        );
        Assert.Contains(text, Texts(JsonDocument.Parse(embedded).RootElement));
    }

    private static IEnumerable<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => element.EnumerateObject().SelectMany(m => Texts(m.Value).Prepend(m.Name)),
            _ => [],
        };

    private static string Form(
        string top = "\"$comment\": \"\"",
        string name = "\"cases\"",
        string member = "\"type\": \"integer\"",
        string text = "\"type\": \"string\"",
        string extra = "",
        string rule = "\"id\": \"r\", \"sum\": \"total\", \"equals\": 1"
    )
    {
        string id = top.Contains("\"$id\"", System.StringComparison.Ordinal) ? "" : "\"$id\": \"urn:example:hostile\",";
        return $$"""
            {
              "$schema": "urn:schemakit:dialect:1",
              {{id}}
              {{top}},
              "type": "object",
              "properties": {
                {{extra}}
                "kind": { {{text}} },
                {{name}}: { {{member}} },
                "total": { "type": "integer" }
              },
              "required": ["kind", {{name}}, "total"],
              "rules": [{ {{rule}} }]
            }
            """;
    }
}
