using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Schema;
using SchemaKit.Tests.Shared;
using JsonPointer = SchemaKit.Schema.Json.JsonPointer;

namespace SchemaKit.Tests.Fuzzing;

/// <summary>A generated report.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made for types that do not exist yet.")]
internal sealed class FuzzedReport<T> : IFuzzedReport
    where T : class, IReport<T>
{
    public int Compare(int documents, int seed)
    {
        var random = new RandomDocument(new Random(seed), T.Form.Model);
        string[] good = [.. Enumerable.Range(0, 4).Select(_ => random.Next().ToJsonString())];
        foreach (string json in good)
            CompareSerializer(json);
        return Agreement.Compare<T>(documents, seed, good);
    }

    // The other ways to read, write and add up say the same, or that they cannot.
    private static void CompareSerializer(string json)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json);
        if (!T.TryReadJson(utf8, out T? report, out _))
            return;
        Assert.Equal(report, JsonSerializer.Deserialize(utf8, T.JsonTypeInfo));
        Assert.Equal(report.ToJsonUtf8(), JsonSerializer.SerializeToUtf8Bytes(report, T.JsonTypeInfo));
        try
        {
            Assert.Equal(report.Layout.Cells.Count, T.Sum([report, report]).Layout.Cells.Count);
        }
        catch (Exception e) when (e is OverflowException or NotSupportedException)
        {
            // A sum that the form does not allow, or rows that nothing tells apart.
        }
    }

    public void CompareTexts(JsonObject schema)
    {
        Assert.Equal(schema["$id"]!.GetValue<string>(), T.Form.Id);
        AssertLabels(schema["labels"], T.Form.Labels);
        foreach ((string name, JsonNode? value) in schema["properties"]!.AsObject())
        {
            JsonObject member = value!.AsObject();
            Cell? cell = T.Form.FindCell("/" + JsonPointer.Escape(name));
            if (cell is null || member["$ref"] is not null)
                continue;
            foreach ((string language, JsonNode? text) in (member["labels"] as JsonObject) ?? [])
                Assert.Equal(text!.GetValue<string>(), cell.Label(language));
            Assert.Equal(member["unit"]?.GetValue<string>(), cell.Unit);
        }
        foreach (JsonObject rule in ((schema["rules"] as JsonArray) ?? []).OfType<JsonObject>())
        {
            Rule? read = T
                .Form.Equations.FirstOrDefault(e => e.Place.Length == 0 && e.Rule.Id == rule["id"]!.GetValue<string>())
                ?.Rule;
            if (read is null)
                continue;
            AssertLabels(rule["labels"], read.Labels);
            AssertLabels(rule["messages"], read.Messages);
            Assert.Equal(rule["source"]?.GetValue<string>(), read.Source);
        }
    }

    private static void AssertLabels(JsonNode? labels, Labels read)
    {
        foreach ((string language, JsonNode? text) in (labels as JsonObject) ?? [])
            Assert.Equal(text!.GetValue<string>(), read.In(language));
    }
}
