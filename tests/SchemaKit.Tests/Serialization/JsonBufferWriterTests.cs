using System;
using System.Buffers;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck.Xunit;
using SchemaKit.Schema.Numbers;
using SchemaKit.Serialization;

namespace SchemaKit.Tests.Serialization;

public class JsonBufferWriterTests
{
    private delegate void Write(ref JsonBufferWriter json);

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(-1)]
    [InlineData(-10)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void An_integer_is_written_in_digits(int value)
    {
        string expected = value.ToString(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Written((ref json) => json.WriteInt32(value)));
        Assert.Equal($"a:{expected}}}", Written((ref json) => json.WriteInt32("a:"u8, value, "}"u8)));
        Assert.Equal($"a:{expected},b:0}}", Written((ref json) => json.WriteInt32("a:"u8, value, ",b:"u8, 0, "}"u8)));
        Assert.Equal($"a:7,b:{expected}", Written((ref json) => json.WriteInt32("a:"u8, 7, ",b:"u8, value)));
        Assert.Equal(expected, Written((ref json) => json.WriteInt64(value)));
    }

    [Fact]
    public void Every_small_integer_is_written_in_digits()
    {
        for (int i = -10; i <= 1_100; i++)
        {
            int value = i;
            int other = 1_090 - i;
            Assert.Equal(
                $"a:{value},b:{other}}}",
                Written((ref json) => json.WriteInt32("a:"u8, value, ",b:"u8, other, "}"u8))
            );
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(4294967296)]
    [InlineData(4294967301)]
    public void A_long_integer_is_written_in_digits(long value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written((ref json) => json.WriteInt64(value)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("100.00", "100")]
    [InlineData("1200", "1200")]
    [InlineData("0.05", "0.05")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("12.3450", "12.345")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.1000000000000000000000000000", "0.1")]
    [InlineData("18446744073709551615.0", "18446744073709551615")]
    public void A_decimal_is_written_without_exponent_and_without_idle_zeros(string value, string expected)
    {
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Written((ref json) => json.WriteDecimal(number)));
    }

    [Property(MaxTest = 2000)]
    public void Any_decimal_is_written_in_its_canonical_text_and_read_back(
        int low,
        int middle,
        int high,
        bool negative,
        byte scale
    )
    {
        foreach (
            decimal value in (decimal[])
                [new(low, middle, high, negative, (byte)(scale % 29)), new(low, 0, 0, negative, (byte)(scale % 29))]
        )
        {
            string written = Written((ref json) => json.WriteDecimal(value));
            Assert.Equal(NumberText.ToText(value), written);
            var json = new JsonScanner(Encoding.UTF8.GetBytes(written));
            Assert.Equal(value, json.ReadDecimal());
            Assert.True(json.IsAtEnd);
        }
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = culture;
        try
        {
            string written = Written(
                (ref json) =>
                {
                    json.WriteInt64(-1234);
                    json.WriteRaw(" "u8);
                    json.WriteDecimal(-12.5m);
                    json.WriteRaw(" "u8);
                    json.WriteDecimal(-7922816251426433759354395033.5m);
                }
            );
            Assert.Equal("-1234 -12.5 -7922816251426433759354395033.5", written);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("政府信息公开 😀", "\"政府信息公开 😀\"")]
    [InlineData("</script>&'/", "\"</script>&'/\"")]
    [InlineData("\u007f\u0080\u2028\uffff", "\"\u007f\u0080\u2028\uffff\"")]
    [InlineData("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [InlineData("\0\u000b\u001f", "\"\\u0000\\u000b\\u001f\"")]
    // RFC 8785, sections 3.2.2 and 3.2.4: the sample's string.
    [InlineData(
        "€$\u000F\u000aA'B\"\\\\\"/",
        """
            "€$\u000f\nA'B\"\\\\\"/"
            """
    )]
    public void A_string_is_written_as_RFC_8785_wants_it(string value, string expected) =>
        Assert.Equal(expected, Written((ref json) => json.WriteString(value)));

    [Fact]
    public void Only_what_must_be_escaped_is_escaped()
    {
        for (char c = '\0'; c < 0xD800; c++)
        {
            string value = c.ToString();
            string written = Written((ref json) => json.WriteString(value));
            bool escaped = c < 0x20 || c is '"' or '\\';
            Assert.Equal(escaped, written != $"\"{c}\"");
            Assert.Equal(value, JsonSerializer.Deserialize<string>(written));
        }
    }

    // In code units: an attribute cannot hold half a pair, its strings are UTF-8.
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    [InlineData(0x61, 0xD83D, 0x62)]
    [InlineData(0xDE00, 0xD83D)]
    [InlineData(0xD83D, 0x0A)]
    public void Half_a_surrogate_pair_is_an_error(params int[] units)
    {
        string value = string.Concat(units.Select(unit => (char)unit));
        Assert.Throws<ArgumentException>(() => Written((ref json) => json.WriteString(value)));
    }

    [Fact]
    public void The_words_are_written()
    {
        string written = Written(
            (ref json) =>
            {
                json.WriteBoolean(true);
                json.WriteBoolean(false);
                json.WriteNull();
            }
        );
        Assert.Equal("truefalsenull", written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(255)]
    [InlineData(1000)]
    public void The_buffer_may_give_as_little_room_as_it_likes(int room)
    {
        var expected = new StringBuilder();
        var buffer = new ExactBufferWriter(room);
        var json = new JsonBufferWriter(buffer, 0);
        for (int i = 0; i < 300; i++)
        {
            string text = new('件', i);
            json.WriteRaw("{\"total\":"u8);
            json.WriteInt32(i % 10);
            json.WriteInt64(long.MinValue + i);
            json.WriteDecimal(decimal.MinValue + i);
            json.WriteString(text + "\n\u0001😀");
            expected.Append(
                CultureInfo.InvariantCulture,
                $"{{\"total\":{i % 10}{long.MinValue + i}{decimal.MinValue + i}\"{text}\\n\\u0001😀\""
            );
        }
        json.Flush();
        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void A_buffer_with_room_enough_is_asked_once()
    {
        var buffer = new ExactBufferWriter(0);
        var json = new JsonBufferWriter(buffer, 100);
        for (int i = 0; i < 50; i++)
            json.WriteInt32(i % 10);
        json.WriteString("件");
        json.Flush();
        Assert.Equal(1, buffer.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(-2_000_000_000)]
    public void Room_for_the_digits_and_no_more_is_enough(int value)
    {
        string expected = $"{{\"total\":{value},\"other\":{value}}}";
        var buffer = new ExactBufferWriter(0);
        var json = new JsonBufferWriter(buffer, expected.Length);
        json.WriteInt32("{\"total\":"u8, value, ",\"other\":"u8, value, "}"u8);
        json.Flush();
        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Written));
        Assert.Equal(1, buffer.Requests);
    }

    [Fact]
    public void A_buffer_that_gives_less_than_it_is_asked_for_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Write((ref json) => json.WriteInt32("{\"a\":"u8, int.MaxValue)));
        Assert.Throws<InvalidOperationException>(() => Write((ref json) => json.WriteInt64(long.MinValue)));
        Assert.Throws<InvalidOperationException>(() => Write((ref json) => json.WriteString("件")));

        static void Write(Write write)
        {
            var json = new JsonBufferWriter(new MeanBufferWriter(), 0);
            write(ref json);
        }
    }

    /// <summary>A buffer that breaks the contract: two bytes, whatever it is asked for.</summary>
    private sealed class MeanBufferWriter : IBufferWriter<byte>
    {
        public void Advance(int count) { }

        public Memory<byte> GetMemory(int sizeHint = 0) => new byte[2];

        public Span<byte> GetSpan(int sizeHint = 0) => new byte[2];
    }

    [Fact]
    public void Writing_goes_on_after_a_flush()
    {
        var buffer = new ExactBufferWriter(0);
        var json = new JsonBufferWriter(buffer, 0);
        json.WriteInt32(1);
        json.Flush();
        json.WriteInt32(2);
        json.Flush();
        json.Flush();
        Assert.Equal("12"u8.ToArray(), buffer.Written);
    }

    [Fact]
    public void Writing_into_room_already_there_costs_no_allocation()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        WriteSample(buffer);
        buffer.ResetWrittenCount();
        long before = GC.GetAllocatedBytesForCurrentThread();
        WriteSample(buffer);
        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(before, after);

        static void WriteSample(ArrayBufferWriter<byte> buffer)
        {
            var json = new JsonBufferWriter(buffer, 512);
            json.WriteRaw(",\"total\":"u8);
            json.WriteInt64(12345);
            json.WriteDecimal(decimal.MaxValue);
            json.WriteDecimal(12.50m);
            json.WriteString("政府\n");
            json.Flush();
        }
    }

    private static string Written(Write write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonBufferWriter(buffer, 0);
        write(ref json);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
