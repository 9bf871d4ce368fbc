using System;
using System.Linq;
using System.Text;
using FsCheck.Xunit;
using SchemaKit.Serialization;

namespace SchemaKit.Tests.Serialization;

public class JsonScannerNumberTests
{
    public static TheoryData<string> Spellings { get; } =
        new(
            "0 -0 7 -7 10 99 100 2147483647 -2147483648 2147483648 999999999 1000000000 1234567890"
                .Split(' ')
                .Concat("999999999999999999 1000000000000000000 9223372036854775807 -9223372036854775808".Split(' '))
                .Concat(
                    "9223372036854775808 -9223372036854775809 9999999999999999999 9999999999.999999999 9999999999.999999990 0.9999999999999999999".Split(
                        ' '
                    )
                )
                .Concat(
                    "3.0 3e0 3E+0 30e-1 0.3e1 -0.0 0e5 -0e-5 0.000 1.50 100.00 12300e-2 0.5 -0.5 1e400 1e-400".Split(
                        ' '
                    )
                )
                .Concat(
                    "0.123456789012345678 123456789.123456789 1234567890.123456789 0.0000000000000000000000000001".Split(
                        ' '
                    )
                )
                .Concat(
                    "0.00000000000000000000000000001 79228162514264337593543950335 79228162514264337593543950336".Split(
                        ' '
                    )
                )
                .Concat(
                    "-79228162514264337593543950335 7.9228162514264337593543950335 0.00000000000000000000000000000".Split(
                        ' '
                    )
                )
                .Concat(
                    "79228162514264337593543950335.0 1e28 1e29 123456789012345678.5 1e99999999999999999999".Split(' ')
                )
                .Concat(
                    "01 -01 00 -00.5 +1 .5 -.5 1. 1.e5 1e 1e+ 1e1.5 - -- -a 1a 0x10 1_000 1,5 NaN Infinity -Infinity".Split(
                        ' '
                    )
                )
                .Concat("00000000000000000000 01234567890123456789 1.2.3 ٣ １".Split(' '))
        );

    [Theory]
    [MemberData(nameof(Spellings))]
    public void An_integer_is_read_exactly_or_refused_however_it_is_spelled(string text) =>
        Assert.Equal(ExactNumber.Parse(text)?.ToInt64(), ReadInt64(text));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_decimal_is_read_exactly_or_refused_however_it_is_spelled(string text) =>
        Assert.Equal(Bits(ExactNumber.Parse(text)?.ToDecimal()), Bits(ReadDecimal(text)));

    [Property(MaxTest = 2000)]
    public void Any_integer_is_read_as_arbitrary_precision_reads_it(Spelling number) =>
        Assert.Equal(ExactNumber.Parse(number.ToString())?.ToInt64(), ReadInt64(number.ToString()));

    [Property(MaxTest = 2000)]
    public void Any_decimal_is_read_as_arbitrary_precision_reads_it(Spelling number) =>
        Assert.Equal(Bits(ExactNumber.Parse(number.ToString())?.ToDecimal()), Bits(ReadDecimal(number.ToString())));

    [Property(MaxTest = 2000)]
    public void A_number_with_a_foreign_character_is_refused_where_System_Text_Json_refuses_it(
        Spelling number,
        byte place,
        byte with
    )
    {
        const string Characters = "0123456789.-+eE x";
        string text = number.ToString();
        text = text.Insert(place % (text.Length + 1), Characters[with % Characters.Length].ToString());
        Assert.Equal(Bits(ExactNumber.Parse(text)?.ToDecimal()), Bits(ReadDecimal(text)));
        Assert.Equal(ExactNumber.Parse(text)?.ToInt64(), ReadInt64(text));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("2021", true)]
    [InlineData("2021.0", true)]
    [InlineData("-1", false)]
    [InlineData("2022", false)]
    [InlineData("2022.0", false)]
    [InlineData("4294967296", false)]
    [InlineData("18446744073709551616", false)]
    public void An_integer_outside_its_bounds_is_refused(string text, bool taken)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        int value = json.ReadInt32(0, 2021);
        Assert.Equal(taken, !json.Failed);
        Assert.Equal(taken ? (text == "0" ? 0 : 2021) : 0, value);
    }

    [Theory]
    [InlineData("5,", 5, 5, true)]
    [InlineData("5}", 5, 5, true)]
    [InlineData("5,", 6, 9, false)]
    [InlineData("5,", 0, 4, false)]
    [InlineData("0}", 1, 9, false)]
    [InlineData("0}", -9, -1, false)]
    [InlineData("/,", 0, 9, false)]
    [InlineData(":,", 0, 99, false)]
    public void A_single_digit_has_bounds_too(string text, int minimum, int maximum, bool taken)
    {
        foreach (string spelling in new[] { "\"a\":", "\"a\": ", " \"a\": ", "\n  \"a\": ", "\r\n\t\"a\" : " })
        {
            foreach (string behind in new[] { "", "\"next\":1}" })
            {
                var json = new JsonScanner(Encoding.UTF8.GetBytes("," + spelling + text + behind));
                int value = json.NextInt32(",\"a\":"u8, minimum, maximum);
                Assert.Equal(taken, !json.Failed);
                Assert.Equal(taken ? (5, spelling.Length + 2) : (0, 0), (value, json.Position));
                json = new JsonScanner(Encoding.UTF8.GetBytes("{" + spelling + text + behind));
                value = json.NextInt32("{\"a\":"u8, minimum, maximum);
                Assert.Equal(taken ? (5, spelling.Length + 2) : (0, 0), (value, json.Position));
            }
        }
    }

    [Theory]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483647", int.MaxValue)]
    public void The_bounds_themselves_are_taken(string text, int expected)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, json.ReadInt32());
        Assert.False(json.Failed);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(" -")]
    [InlineData("01")]
    [InlineData(" 1.")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    [InlineData("")]
    public void A_refused_number_fails(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        Assert.Equal(0, json.ReadInt32());
        Assert.True(json.Failed);
        Assert.Null(ReadInt64(text));
        Assert.Null(ReadDecimal(text));
    }

    // Digits are told eight bytes at a time; 64-bit numbers are read one digit after the other.
    [Fact]
    public void Any_byte_in_or_behind_a_number_of_any_length_is_told_from_a_digit()
    {
        const string Digits = "9876543219";
        const string Behind = ",\"next\":12345678";
        for (int length = 1; length <= Digits.Length; length++)
        {
            byte[] text = Encoding.UTF8.GetBytes(Digits[..length] + Behind);
            for (int at = 0; at <= length; at++)
            {
                for (int value = 0; value <= byte.MaxValue; value++)
                {
                    byte[] changed = [.. text];
                    changed[at] = (byte)value;
                    AssertSame(changed);
                    AssertSame([(byte)' ', .. changed]);
                    AssertSame(changed[..(length + 1)]);
                }
            }
        }
    }

    private static void AssertSame(byte[] utf8)
    {
        var wide = new JsonScanner(utf8);
        var narrow = new JsonScanner(utf8);
        long expected = wide.ReadInt64(int.MinValue, int.MaxValue);
        int value = narrow.ReadInt32();
        Assert.Equal((expected, wide.Failed, wide.Position), (value, narrow.Failed, narrow.Position));
    }

    [Fact]
    public void An_exponent_of_a_million_digits_takes_no_longer_than_reading_it()
    {
        string text = "1e" + new string('9', 1_000_000);
        Assert.Null(ReadInt64(text));
        Assert.Null(ReadDecimal(text));
    }

    private static long? ReadInt64(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var json = new JsonScanner(utf8);
        long value = json.ReadInt64();
        long? read = json.IsAtEnd ? value : null;

        // 32 bits hold the same, or nothing; so they do in the midst of a document.
        long? expected = read is >= int.MinValue and <= int.MaxValue ? read : null;
        int end = Encoding.UTF8.GetByteCount(text.TrimEnd(' ', '\t', '\r', '\n'));
        foreach (string behind in new[] { "", ",\"next\":12345678", "}}}}}}}}}}", " \r\n          }" })
        {
            json = new JsonScanner(Encoding.UTF8.GetBytes(text + behind));
            int narrow = json.ReadInt32();
            Assert.Equal(expected, !json.Failed && json.Position == end ? narrow : null);
        }
        return read;
    }

    private static decimal? ReadDecimal(string text)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
        decimal value = json.ReadDecimal();
        return json.IsAtEnd ? value : null;
    }

    // Tells 1.5 from 1.50 and 0 from -0, which compare equal.
    private static string? Bits(decimal? value) =>
        value is null ? null : string.Join(' ', decimal.GetBits(value.Value));

    /// <summary>A number as RFC 8259 lets it be spelled, from parts that FsCheck can make smaller.</summary>
    public sealed record Spelling(bool Negative, ulong Whole, byte Zeros, uint Fraction, sbyte Exponent, byte Form)
    {
        public override string ToString()
        {
            string whole = $"{(Negative ? "-" : "")}{(Form % 3 == 0 ? Whole % 1000 : Whole)}";
            string point =
                Form / 3 % 2 == 0 ? "" : $".{new string('0', Zeros % 30)}{Fraction}{new string('0', Zeros / 30)}";
            string exponent = Form / 6 % 3 == 0 ? $"{(Form % 2 == 0 ? "e" : "E+")}{Math.Abs(Exponent % 32)}" : "";
            if (Form / 6 % 3 == 1)
                exponent = $"e-{Math.Abs(Exponent % 32)}";
            return whole + point + exponent;
        }
    }
}
