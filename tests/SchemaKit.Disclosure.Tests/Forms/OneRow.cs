using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace SchemaKit.Disclosure.Tests.Forms;

/// <summary>Reports of 2021 as a place prints them that has one row for other handling.</summary>
internal static class OneRow
{
    /// <summary>The rows of table 3 where （六） is one.</summary>
    public static IReadOnlyList<string> Rows { get; } =
    [
        .. ReportMaker.Rows.Where(r => !r.Contains("otherHandling", System.StringComparison.Ordinal)),
        "outcomes/otherHandling",
    ];

    /// <summary>The document with the three rows of other handling added into one.</summary>
    public static JsonNode Document(byte[] json)
    {
        JsonNode report = JsonNode.Parse(json)!;
        report["$schema"] = AnnualReport2021OneRow.Form.Id;
        JsonNode outcomes = report["applications"]!["outcomes"]!;
        outcomes["otherHandling"] = Sum([.. outcomes["otherHandling"]!.AsObject().Select(m => m.Value!)]);
        return report;
    }

    public static AnnualReport2021OneRow Report(byte[] json) =>
        AnnualReport2021OneRow.ReadJson(Encoding.UTF8.GetBytes(Document(json).ToJsonString()));

    private static JsonNode Sum(IReadOnlyList<JsonNode> rows) =>
        rows[0] is JsonObject table
            ? new JsonObject(
                table.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Sum([.. rows.Select(r => r[m.Key]!)])))
            )
            : JsonValue.Create(rows.Sum(r => (int)r));
}
