using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Tests;

public sealed class JsonParserTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"b\"",
        "\"\\u4e00\"",
        "\"\\ud83d\\ude00\"",
        "\"\\n\"",
        "\"中\"",
        "0",
        "-1",
        "1.5",
        "2e3",
        "1E-2",
        "01",
        "1.",
        "-",
        "+1",
        "true",
        "false",
        "null",
        "tru",
        " ",
        "\n",
        "\t",
        "\u00a0",
        "\"",
        "\\",
        "\"\t\"",
        "/**/",
        "'a'",
    ];

    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void It_accepts_what_System_Text_Json_accepts_but_for_duplicates_and_lone_surrogates(int seed)
    {
        var random = new Random(seed);
        string text = random.Next(2) == 0 ? Noise(random) : Mutated(Value(random, 0), random);
        JsonText ours = JsonParser.Parse(text);
        if (ours.Problems.Any(p => p.Kind == ReadProblemKind.LoneSurrogate))
            return;
        bool isOurs = ours.Root is not null && ours.Problems.Count == 0;

        bool isTheirs;
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                text,
                new JsonDocumentOptions { MaxDepth = JsonParser.MaxDepth }
            );
            isTheirs = !HasDuplicates(document.RootElement);
        }
        catch (JsonException)
        {
            isTheirs = false;
        }
        Assert.True(isOurs == isTheirs, text + " | " + string.Join("; ", ours.Problems));
    }

    [Theory]
    [InlineData("{\n  \"a\": x\n}", 2, 8, "/a")]
    [InlineData("{\r\n\"a\":\r\n[1,\r2 3]}", 4, 3, "/a")]
    [InlineData("{\"a~/b\": tru", 1, 13, "/a~0~1b")]
    [InlineData("[\"😀\", ?]", 1, 8, "/1")]
    [InlineData("", 1, 1, "")]
    [InlineData("{\"a\":1,}", 1, 8, "")]
    public void A_fault_has_line_column_and_path(string text, int line, int column, string path)
    {
        JsonText parsed = JsonParser.Parse(text);
        JsonProblem problem = Assert.Single(parsed.Problems);
        Assert.Null(parsed.Root);
        Assert.Equal(new TextPosition(line, column), parsed.PositionOf(problem.Span.Start));
        Assert.Equal(path, problem.Path);
    }

    [Fact]
    public void Names_and_values_know_where_they_stand()
    {
        JsonText parsed = JsonParser.Parse(Encoding.UTF8.GetBytes("{ \"一\" : [ 1.50 , \"x\" ] }"));
        JsonMember member = ((JsonObject)parsed.Root!).Members[0];
        Assert.Equal("\"一\"", parsed.TextAt(member.NameSpan));
        Assert.Equal("[ 1.50 , \"x\" ]", parsed.TextAt(member.Value.Span));
        Assert.Equal(["1.50", "\"x\""], ((JsonArray)member.Value).Items.Select(i => parsed.TextAt(i.Span)));
    }

    [Fact]
    public void Depth_64_is_read_and_65_refused()
    {
        Assert.Empty(JsonParser.Parse(new string('[', 64) + new string(']', 64)).Problems);
        JsonProblem problem = Assert.Single(JsonParser.Parse(new string('[', 65) + new string(']', 65)).Problems);
        Assert.Equal(ReadProblemKind.TooDeep, problem.Kind);
        Assert.Equal(64, problem.Span.Start);
    }

    [Property(MaxTest = 5_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Compact_text_says_the_same(int seed)
    {
        string text = Value(new Random(seed), 0);
        JsonNode root = JsonParser.Parse(text).Root!;
        string compact = CompactJson.Write(root);
        Assert.Equal(compact, CompactJson.Write(JsonParser.Parse(compact).Root!));
        using JsonDocument left = JsonDocument.Parse(text);
        using JsonDocument right = JsonDocument.Parse(compact);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), text);
    }

    [Property(MaxTest = 5_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Decoding_stops_where_strict_UTF_8_stops(int seed)
    {
        var random = new Random(seed);
        byte[] bytes = Encoding.UTF8.GetBytes("a中😀é\u0800\uFFFF" + (char)random.Next(0x20, 0xD800));
        for (int i = random.Next(3); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        string text = Utf8Text.Decode(bytes, out string? invalid);
        bool isValid = System.Text.Unicode.Utf8.IsValid(bytes);
        Assert.Equal(isValid, invalid is null);
        byte[] prefix = Encoding.UTF8.GetBytes(text);
        Assert.Equal(bytes.Take(prefix.Length), prefix);
        Assert.Equal(isValid ? bytes.Length : prefix.Length, prefix.Length);
    }

    private static string Noise(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Value(Random random, int depth) =>
        random.Next(depth > 3 ? 5 : 8) switch
        {
            0 => Pieces[random.Next(12, 17)],
            1 => "true",
            2 => " null ",
            3 => Pieces[random.Next(6, 12)],
            4 => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
            5 => "["
                + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1)))
                + "]",
            _ => "{"
                + string.Join(
                    ",\n",
                    Enumerable.Range(0, random.Next(4)).Select(i => $"\"m{i}\":{Value(random, depth + 1)}")
                )
                + "}",
        };

    private static string Mutated(string text, Random random)
    {
        for (int i = random.Next(3); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length);
            text = random.Next(2) == 0 ? text.Remove(at, 1) : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }
        return text;
    }

    private static bool HasDuplicates(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().GroupBy(p => p.Name).Any(g => g.Count() > 1)
                || element.EnumerateObject().Any(p => HasDuplicates(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().Any(HasDuplicates),
            _ => false,
        };
}
