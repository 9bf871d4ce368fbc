using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck.Xunit;
using SchemaKit.Serialization;

namespace SchemaKit.Tests.Serialization;

public class JsonScannerStringTests
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"Outcome\"", "Outcome")]
    [InlineData(" \t\r\n\"予以公开\"", "予以公开")]
    [InlineData(
        """
            "\" \\ \/ \b \f \n \r \t"
            """,
        "\" \\ / \b \f \n \r \t"
    )]
    [InlineData(
        """
            "\u4e88\u4EE5\u0000\uFFFF"
            """,
        "予以\0\uFFFF"
    )]
    [InlineData(
        """
            "\ud83d\uDE00 😀"
            """,
        "😀 😀"
    )]
    public void A_string_is_read_with_its_escapes_resolved(string text, string expected) =>
        Assert.Equal(expected, ReadString(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"\\")]
    [InlineData("\"\\\"")]
    [InlineData("\"\n\"")]
    [InlineData("\"\\n\n\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\U0041\"")]
    [InlineData("\"\\u\"")]
    [InlineData("\"\\u004\"")]
    [InlineData("\"\\u004g\"")]
    [InlineData("\"\\u+041\"")]
    [InlineData("\"\\u 041\"")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\"")]
    [InlineData("\"\\ud83d\\ud83d\"")]
    [InlineData("\"\\ud83dx\"")]
    [InlineData("\"\\ud83d\\n\"")]
    [InlineData("'a'")]
    [InlineData("a")]
    [InlineData("1")]
    public void A_malformed_string_is_refused(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.False(json.TryReadText(out _));
        Assert.Equal((0, false), (json.Position, json.Failed));
        Assert.Equal("", json.ReadString());
        Assert.True(json.Failed);
    }

    [Theory]
    [InlineData("C3")] // a sequence cut short
    [InlineData("80")] // a continuation without a beginning
    [InlineData("C0AF")] // overlong
    [InlineData("EDA080")] // a surrogate
    [InlineData("F4908080")] // above U+10FFFF
    public void Bytes_that_are_not_UTF8_are_refused(string hexadecimal)
    {
        byte[] content = Convert.FromHexString(hexadecimal);
        Assert.Null(ReadString([.. "\""u8, .. content, .. "\""u8]));
        Assert.Null(ReadString([.. "\"\\n"u8, .. content, .. "\""u8]));
        Assert.Null(ReadString([.. "\""u8, .. content, .. "\\n\""u8]));
    }

    [Property(MaxTest = 1000)]
    public void Any_string_that_System_Text_Json_wrote_is_read_back(int[] characters, bool escaped)
    {
        string value = Text(characters);
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(value, escaped ? JsonSerializerOptions.Default : Relaxed);
        Assert.Equal(value, ReadString(utf8));
    }

    [Property(MaxTest = 1000)]
    public void The_text_of_a_string_is_the_string_in_UTF8(int[] characters, bool escaped)
    {
        string value = Text(characters);
        var json = new JsonScanner(
            JsonSerializer.SerializeToUtf8Bytes(value, escaped ? JsonSerializerOptions.Default : Relaxed)
        );
        Assert.True(json.TryReadText(out ReadOnlySpan<byte> utf8));
        Assert.Equal(Encoding.UTF8.GetBytes(value), utf8.ToArray());
    }

    [Property(MaxTest = 20_000)]
    public void A_damaged_string_is_refused_where_System_Text_Json_refuses_it(
        int[] characters,
        bool escaped,
        (ushort Place, byte Byte)[] damage
    )
    {
        byte[] utf8 = JsonSerializer.SerializeToUtf8Bytes(
            Text(characters),
            escaped ? JsonSerializerOptions.Default : Relaxed
        );
        foreach ((ushort place, byte with) in damage.Take(3))
            utf8[place % utf8.Length] = Damage(with);
        Assert.Equal(ReadWithOracle(utf8), ReadString(utf8));
    }

    [Theory]
    [InlineData("", 0, 0, true)]
    [InlineData("", 1, 9, false)]
    [InlineData("a", 1, 1, true)]
    [InlineData("ab", 0, 1, false)]
    [InlineData("\ud83d\ude00", 1, 1, true)]
    [InlineData("\ud83d\ude00", 2, 9, false)]
    [InlineData("\ud83d\ude00\ud83d\ude00", 2, 2, true)]
    [InlineData("\ud83d\ude00件", 3, 3, false)]
    public void The_length_of_a_string_is_counted_in_code_points(string value, int least, int most, bool taken)
    {
        var json = new JsonScanner(JsonSerializer.SerializeToUtf8Bytes(value));
        Assert.Equal(value, json.ReadString(least, most));
        Assert.Equal(taken, !json.Failed);
    }

    [Fact]
    public void The_text_of_a_string_without_escapes_is_read_without_allocation()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("\"政府信息公开\"");
        Assert.True(new JsonScanner(utf8).TryReadText(out _));
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool read = new JsonScanner(utf8).TryReadText(out _);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(read);
        Assert.Equal(before, after);
    }

    private static string? ReadString(byte[] utf8)
    {
        var json = new JsonScanner(utf8);
        string value = json.ReadString();
        return json.IsAtEnd ? value : null;
    }

    private static string? ReadWithOracle(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                return null;
            string value = reader.GetString()!;
            return reader.Read() ? null : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Characters of every kind that matters, from whatever integers FsCheck draws.
    private static string Text(int[] characters)
    {
        var text = new StringBuilder();
        foreach (uint drawn in characters.Select(i => (uint)i * 2654435761))
        {
            uint character =
                (drawn >> 5)
                % (drawn % 8) switch
                {
                    0 => 0x20u,
                    1 or 2 or 3 => 0x80u,
                    4 => 0x800u,
                    5 or 6 => 0xD800u,
                    _ => 0x110000u,
                };
            text.Append(Rune.IsValid(character) ? new Rune(character) : new Rune('"'));
        }
        return text.ToString();
    }

    // Mostly what a string is made of; a byte at random would be refused for being foreign.
    private static byte Damage(byte drawn)
    {
        ReadOnlySpan<byte> likely = "\"\"\\\\\\uuddDD8cCfF09abn/t \n"u8;
        return drawn < 192 ? likely[drawn % likely.Length] : drawn;
    }
}
