using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using SchemaKit.Schema;
using SchemaKit.Serialization;
using Xunit;

namespace SchemaKit.Tests.Serialization;

/// <summary>Members are found whatever their names, and in whatever order documents before had them.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData(1, 16)]
    [InlineData(17, 16)]
    [InlineData(24, 16)]
    [InlineData(1, 70)]
    public void Names_of_every_length_are_found_in_every_order(int shortest, int count)
    {
        string[] names =
        [
            .. Enumerable.Range(shortest, count).Select(n => new string('a', n - 1) + (char)('a' + n % 26)),
        ];
        MemberOrder order = OrderOf(names);
        string canonical = Document(names);
        var random = new Random(count);
        for (int i = 0; i < 200; i++)
        {
            // Now and then an order stays for a while, and is another one then.
            if (i % 7 is 0 or 1 or 2)
                random.Shuffle(names);
            Assert.Equal(canonical, Arrange(order, Document(names)));
        }
        string[] some = [.. names.Take(count / 2)];
        Assert.Equal(Document([.. some.OrderBy(n => n.Length)]), Arrange(order, Document(some)));
        Assert.Null(Arrange(order, Document([.. names, names[0]])));
        Assert.Null(Arrange(order, Document([.. names, names[0] + "?"])));
    }

    [Fact]
    public void Names_that_differ_in_their_middle_alone_are_found()
    {
        string[] names = [.. Enumerable.Range(100, 300).Select(n => $"column-{n}-of-the-table-in-thousands")];
        MemberOrder order = OrderOf(names);
        string canonical = Document(names);
        new Random(1).Shuffle(names);
        Assert.Equal(canonical, Arrange(order, Document(names)));
        Assert.Null(Arrange(order, Document([.. names, "column-999-of-the-table-in-thousands"])));
    }

    [Fact]
    public void A_name_that_is_as_long_in_another_spelling_is_written_canonically()
    {
        MemberOrder order = OrderOf(["\u001f", "b", "a\"", "", "a\\b"]);
        Assert.Equal(
            """{"\u001f":1,"b":2,"a\"":3,"":4,"a\\b":5}""",
            Arrange(order, """{"a\\b":5,"":4,"a\"":3,"b":2,"\u001F":1}""")
        );
        Assert.Equal("""{"b":2,"a\"":3}""", Arrange(order, """{"a\u0022" : 3 , "\u0062":2}"""));
        // A backslash and a letter are not the character that they stand for.
        Assert.Null(Arrange(order, """{"b":2,"a\b":5}"""));
        Assert.Null(Arrange(order, """{"b":2,"a"":3}"""));
    }

    private static MemberOrder OrderOf(IEnumerable<string> names)
    {
        string members = string.Join(
            ",",
            names.Select(
                (n, i) =>
                    JsonSerializer.Serialize(n)
                    + ":{\"type\":\"integer\",\"csharp\":{\"name\":\"M"
                    + i.ToString(CultureInfo.InvariantCulture)
                    + "\"}}"
            )
        );
        return MemberOrder.Of(
            FormSchema.Parse(
                $$"""
                {
                  "$schema": "urn:schemakit:dialect:1", "$id": "urn:test:names", "type": "object",
                  "csharp": { "namespace": "Test", "name": "Names" },
                  "properties": { {{members}} }
                }
                """
            )
        );
    }

    // Each value is told by its name, so that none gets to another one's place unseen.
    private static string Document(IReadOnlyList<string> names) =>
        "{" + string.Join(",", names.Select(n => $"\"{n}\":{n.Length}")) + "}";

    private static string? Arrange(MemberOrder order, string document)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        var target = new byte[utf8.Length];
        return order.TryArrange(utf8, target, out int length) ? Encoding.UTF8.GetString(target, 0, length) : null;
    }
}
