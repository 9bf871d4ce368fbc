using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SchemaKit.Benchmarks.Documents;

/// <summary>Spells canonical documents in other ways; none changes a value.</summary>
internal static class Spellings
{
    private static readonly JavaScriptEncoder AsIs = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static byte[] Respell(byte[] canonical, Spelling spelling) =>
        spelling switch
        {
            Spelling.Canonical => canonical,
            Spelling.Indented => Write(Parse(canonical), indented: true),
            Spelling.Spaced => Space(canonical),
            Spelling.Reversed => Write(Reverse(Parse(canonical))!, indented: false),
            Spelling.Alphabetical => Write(Sort(Parse(canonical))!, indented: false),
            Spelling.Shuffled => Write(Shuffle(Parse(canonical), new Random(SeedOf(canonical)))!, indented: false),
            Spelling.LateDeviation => Write(ExchangeLast(Parse(canonical)), indented: false),
            _ => throw new ArgumentOutOfRangeException(nameof(spelling)),
        };

    private static JsonNode Parse(byte[] json) => JsonNode.Parse(json)!;

    private static byte[] Write(JsonNode node, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = AsIs,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
            node.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Space(byte[] canonical)
    {
        var spaced = new MemoryStream();
        bool inText = false;
        for (int i = 0; i < canonical.Length; i++)
        {
            byte b = canonical[i];
            spaced.WriteByte(b);
            if (b == '"' && canonical[i - 1] != '\\')
                inText = !inText;
            if (!inText && (b is (byte)',' or (byte)':'))
                spaced.WriteByte((byte)' ');
        }
        return spaced.ToArray();
    }

    private static JsonNode? Reverse(JsonNode? node) =>
        node is JsonObject map
            ? new JsonObject(map.Reverse().Select(m => KeyValuePair.Create(m.Key, Reverse(m.Value))))
            : node?.DeepClone();

    private static JsonNode? Sort(JsonNode? node) =>
        node is JsonObject map
            ? new JsonObject(
                map.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sort(m.Value)))
            )
            : node?.DeepClone();

    private static JsonNode? Shuffle(JsonNode? node, Random random)
    {
        if (node is not JsonObject map)
            return node?.DeepClone();
        KeyValuePair<string, JsonNode?>[] members = [.. map];
        random.Shuffle(members);
        return new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Shuffle(m.Value, random))));
    }

    // The same on every machine, which HashCode is not.
    private static int SeedOf(byte[] document) => document.Aggregate(17, (seed, b) => unchecked(seed * 31 + b));

    private static JsonNode ExchangeLast(JsonNode root)
    {
        JsonObject last = root.AsObject();
        while (last.Last().Value is JsonObject inner)
            last = inner;
        (string name, JsonNode? value) = last.ElementAt(last.Count - 2);
        last.Remove(name);
        last.Add(name, value);
        return root;
    }
}
