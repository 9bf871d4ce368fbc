using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using SchemaKit.Schema;

namespace SchemaKit.Tests.Drafts;

/// <summary>The truth table in docs/editing.md is what a check does.</summary>
public sealed class TruthTableTests
{
    private const string Missing = "—";

    private static readonly FormSchema Form = FormSchema.Parse(
        """
        {"$schema":"urn:schemakit:dialect:1","$id":"urn:test:truth","csharp":{"name":"Truth","namespace":"Test"},"type":"object",
         "properties":{"condition":{"type":"integer"},"a":{"type":"integer"},"b":{"type":"integer"},"total":{"type":"integer"}},
         "required":["condition","a","b","total"],
         "rules":[{"id":"sum","sum":["a","b"],"equals":"total","when":{"properties":{"condition":{"const":1}}}}]}
        """
    );

    public static TheoryData<string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (string[] cells in Lines().Select(l => l.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells.Length == 7 && cells[1] is "yes" or "no" or Missing)
                rows.Add(cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
        return rows;
    }

    [Fact]
    public void The_table_is_there() => Assert.Equal(12, Rows().Count);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_is_what_a_check_does(string condition, string a, string b, string total, string outcome)
    {
        string asked = condition switch
        {
            "yes" => "1",
            "no" => "0",
            _ => "null",
        };
        string json = $$"""{"condition":{{asked}},"a":{{Value(a)}},"b":{{Value(b)}},"total":{{Value(total)}}}""";
        CheckResult result = FormDraft.ReadJson(Form, Encoding.UTF8.GetBytes(json)).Check();
        string found =
            result.Violations.Count > 0 ? "broken"
            : result.Undecided.Count > 0 ? "undecided"
            : result.NotAsked.Count > 0 ? "not asked"
            : "held";
        Assert.Equal(outcome, found);
    }

    private static string Value(string cell) => cell == Missing ? "null" : cell;

    private static string[] Lines([CallerFilePath] string file = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "editing.md"));
}
