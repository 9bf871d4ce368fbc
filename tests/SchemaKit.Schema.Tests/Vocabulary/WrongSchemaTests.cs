using System.Linq;
using System.Text.Json.Nodes;
using SchemaKit.Schema.Parsing;

namespace SchemaKit.Schema.Tests.Vocabulary;

/// <summary>What the meta-schema must refuse (tests/Validators/dialect.test.mjs) the parser refuses too.</summary>
public sealed class WrongSchemaTests
{
    private static readonly JsonObject Right = (JsonObject)VocabularyFiles.WrongSchemas["schema"]!;

    public static TheoryData<string, string?, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string?, string>();
            foreach (string table in new[] { "rules", "keywords" })
            {
                foreach (JsonNode? row in VocabularyFiles.WrongSchemas[table]!.AsArray())
                    rows.Add((string)row!["wrong"]!, (string?)row["id"], row["patch"]!.ToJsonString());
            }
            return rows;
        }
    }

    [Fact]
    public void The_schema_that_the_rows_change_is_right() => Assert.Empty(Parse(Right).Problems);

    [Fact]
    public void There_are_rows_enough()
    {
        Assert.InRange(VocabularyFiles.WrongSchemas["rules"]!.AsArray().Count, 30, 1_000);
        Assert.Equal(Rows.Count, Rows.Select(r => (string)r[2]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_wrong_schema_is_refused(string wrong, string? id, string patch)
    {
        SchemaParseResult result = Parse(JsonPatch.Apply(Right, (JsonArray)JsonNode.Parse(patch)!));
        Assert.True(result.Model is null, wrong);
        if (id is not null)
            Assert.Contains(id, result.Problems.Select(p => p.Id));
    }

    public static TheoryData<string, string, bool> ListRows
    {
        get
        {
            var rows = new TheoryData<string, string, bool>();
            foreach (string table in new[] { "right", "wrong" })
            {
                foreach (JsonNode? row in VocabularyFiles.ListSchemas[table]!.AsArray())
                    rows.Add((string)row![table]!, row["patch"]!.ToJsonString(), table == "right");
            }
            rows.Add("as it is", "[]", true);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(ListRows))]
    public void Schemas_with_lists_and_conditions_are_refused_where_they_are_wrong(
        string what,
        string patch,
        bool isRight
    )
    {
        JsonObject schema = JsonPatch.Apply(
            (JsonObject)VocabularyFiles.ListSchemas["schema"]!,
            (JsonArray)JsonNode.Parse(patch)!
        );
        var shared = new SchemaSource("shared.tables.json", VocabularyFiles.ListSchemas["shared"]!.ToJsonString(), "");
        SchemaParseResult result = SchemaParser.Parse(
            new SchemaSource("accounts.tables.json", schema.ToJsonString(), ""),
            [shared]
        );
        Assert.True(isRight == result.Model is not null, what + ": " + string.Join("; ", result.Problems));
    }

    private static SchemaParseResult Parse(JsonObject schema) =>
        SchemaParser.Parse(new SchemaSource("cases.tables.json", schema.ToJsonString(), ""));
}
