using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SchemaKit.Serialization;
using SchemaKit.Tests.Forms;
using SchemaKit.Tests.Forms.ListForms;

namespace SchemaKit.Tests.Serialization;

/// <summary>What is read at once and what is brought into schema order first is read alike.</summary>
public sealed class MemberOrderTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    [Fact]
    public void Any_order_and_any_spelling_become_the_canonical_one()
    {
        var random = new Random(11);
        foreach (string text in new[] { ListsTests.Full, ValuesTests.Full })
        {
            string canonical = text.Replace("\n", "", StringComparison.Ordinal);
            JsonNode document = JsonNode.Parse(text)!;
            for (int i = 0; i < 50; i++)
            {
                JsonNode other = Reorder(document, m => i == 0 ? m.Reverse() : m.OrderBy(_ => random.Next()))!;
                JsonSerializerOptions spelling =
                    i % 3 == 0 ? Plain
                    : i % 3 == 1 ? Indented
                    : JsonSerializerOptions.Default;
                string arranged = Arrange(text == ListsTests.Full, other.ToJsonString(spelling))!;
                // Values are copied as they stand, escapes among them.
                byte[] read =
                    text == ListsTests.Full
                        ? Lists.ReadJson(Encoding.UTF8.GetBytes(arranged)).ToJsonUtf8()
                        : Values.ReadJson(Encoding.UTF8.GetBytes(arranged)).ToJsonUtf8();
                Assert.Equal(canonical, Encoding.UTF8.GetString(read));
                if (!arranged.Contains('\\', StringComparison.Ordinal))
                    Assert.Equal(canonical, arranged);
            }
        }
    }

    [Theory]
    [InlineData("""{"year":2022,"unit":"x","year":2022}""")]
    [InlineData("""{"unit":"x","nobody":1}""")]
    [InlineData("""{"unit":"x",}""")]
    [InlineData("""{,"unit":"x"}""")]
    [InlineData("""{"unit":"x" "year":1}""")]
    [InlineData("""{"unit" "x"}""")]
    [InlineData("""{"unit":}""")]
    [InlineData("""{"unit":"x"} x""")]
    [InlineData("""{"unit":"x" """)]
    [InlineData("""{"unit":"x""")]
    [InlineData("""{"unit""")]
    [InlineData("""{"unit":{"x":1}}""")]
    [InlineData("""{"monthly":[1,]}""")]
    [InlineData("""{"monthly":[[1]]}""")]
    [InlineData("""{"monthly":[1 2]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_broken_is_not_arranged(string text) => Assert.Null(Arrange(ofLists: true, text));

    [Fact]
    public void A_document_with_any_byte_changed_is_read_alike_in_both_ways()
    {
        int read = 0;
        foreach (bool ofLists in new[] { true, false })
        {
            byte[] original = Encoding.UTF8.GetBytes(ofLists ? ListsTests.Full : ValuesTests.Full);
            foreach (byte[] changed in Changes(original))
            {
                object? atOnce = Read(ofLists, changed);
                object? arranged = Arrange(ofLists, changed) is { } canonical ? Read(ofLists, canonical) : null;
                if (atOnce is not null)
                    read++;
                Assert.Equal(atOnce, arranged);
            }
        }
        Assert.InRange(read, 500, int.MaxValue);
    }

    private static IEnumerable<byte[]> Changes(byte[] original)
    {
        for (int at = 0; at < original.Length; at++)
        {
            foreach (byte other in "\"\\,:{}[] 07-.ex"u8.ToArray())
            {
                byte[] changed = [.. original];
                changed[at] = other;
                yield return changed;
            }
            yield return [.. original[..at], .. original[(at + 1)..]];
            yield return [.. original[..at], (byte)' ', .. original[at..]];
            yield return [.. original[..at], .. "\uFEFF"u8, .. original[at..]];
        }
    }

    private static object? Read(bool ofLists, byte[] utf8)
    {
        if (ofLists)
            return Lists.TryReadJson(utf8, out Lists? lists, out _) ? lists : null;
        return Values.TryReadJson(utf8, out Values? values, out _) ? values : null;
    }

    private static byte[]? Arrange(bool ofLists, byte[] utf8)
    {
        var target = new byte[utf8.Length];
        MemberOrder order = MemberOrder.Of(ofLists ? Lists.Form : Values.Form);
        return order.TryArrange(utf8, target, out int length) ? target[..length] : null;
    }

    private static string? Arrange(bool ofLists, string text) =>
        Arrange(ofLists, Encoding.UTF8.GetBytes(text)) is { } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    private static JsonNode? Reorder(
        JsonNode? node,
        Func<IEnumerable<KeyValuePair<string, JsonNode?>>, IEnumerable<KeyValuePair<string, JsonNode?>>> order
    ) =>
        node switch
        {
            JsonObject members => new JsonObject(
                order(members).Select(m => KeyValuePair.Create(m.Key, Reorder(m.Value, order)))
            ),
            JsonArray items => new JsonArray([.. items.Select(i => Reorder(i, order))]),
            _ => node?.DeepClone(),
        };
}
