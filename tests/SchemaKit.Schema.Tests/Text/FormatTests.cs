using System;
using System.Globalization;
using System.Linq;
using FsCheck.Xunit;
using SchemaKit.Schema.Text;

namespace SchemaKit.Schema.Tests.Text;

public sealed class FormatTests
{
    [Theory]
    [InlineData("1985-04-12", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2020-02-29", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("2021-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2020-02-30", false)]
    [InlineData("2020-04-31", false)]
    [InlineData("2020-00-10", false)]
    [InlineData("2020-13-10", false)]
    [InlineData("2020-01-00", false)]
    [InlineData("0000-01-01", false)] // RFC 3339 can write it; DateOnly cannot hold it.
    [InlineData("", false)]
    [InlineData("1985-4-12", false)]
    [InlineData("1985-04-1", false)]
    [InlineData("1985-04-123", false)]
    [InlineData("19850412", false)]
    [InlineData("1985/04/12", false)]
    [InlineData("1985-04/12", false)]
    [InlineData("85-04-12", false)]
    [InlineData("-985-04-12", false)]
    [InlineData("+1985-04-12", false)]
    [InlineData("1985-W15-5", false)]
    [InlineData(" 985-04-12", false)]
    [InlineData("1985-04-12 ", false)]
    [InlineData("1985-04-12\n", false)]
    [InlineData("1985-04-1２", false)]
    [InlineData("1963-06-1৪", false)]
    [InlineData("1985-04-12T00:00:00Z", false)]
    public void A_date_is_a_day_of_the_calendar_in_ten_characters(string text, bool expected) =>
        Assert.Equal(expected, DateText.IsDate(text));

    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Dates_are_those_that_DateOnly_reads(int seed)
    {
        string text = Vary(new Random(seed), "2024-02-28", "0129-T:３");
        bool expected = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
        Assert.True(expected == DateText.IsDate(text), text);
    }

    [Theory]
    // RFC 3339, 5.8
    [InlineData("1985-04-12T23:20:50.52Z", true)]
    [InlineData("1996-12-19T16:39:57-08:00", true)]
    [InlineData("1990-12-31T23:59:60Z", true)]
    [InlineData("1990-12-31T15:59:60-08:00", true)]
    [InlineData("1937-01-01T12:00:27.87+00:20", true)]
    // RFC 3339, 5.6: t and z; 4.3: an unknown local offset.
    [InlineData("1985-04-12t23:20:50z", true)]
    [InlineData("1985-04-12T23:20:50-00:00", true)]
    [InlineData("1985-04-12T23:20:50+23:59", true)]
    [InlineData("1985-04-12T23:20:50.123456789012345678901234567890Z", true)]
    [InlineData("0001-01-01T00:00:00+23:59", true)]
    // Leap seconds are 23:59:60 in UTC.
    [InlineData("1991-01-01T08:59:60+09:00", true)]
    [InlineData("1990-12-31T23:59:60.999Z", true)]
    [InlineData("1991-01-01T00:19:60+00:20", true)]
    [InlineData("1990-12-31T00:00:60-23:59", true)]
    [InlineData("1990-12-31T23:58:60Z", false)]
    [InlineData("1990-12-31T22:59:60Z", false)]
    [InlineData("1990-12-31T23:59:60+01:00", false)]
    [InlineData("1990-12-31T15:59:60-07:00", false)]
    [InlineData("1990-12-31T23:59:61Z", false)]
    [InlineData("1985-04-12T24:00:00Z", false)]
    [InlineData("1985-04-12T23:60:00Z", false)]
    [InlineData("1985-04-12T23:20:50+24:00", false)]
    [InlineData("1985-04-12T23:20:50+01:60", false)]
    [InlineData("1985-04-12T23:20:50+0100", false)]
    [InlineData("1985-04-12T23:20:50+01", false)]
    [InlineData("1985-04-12T23:20:50+01:00Z", false)]
    [InlineData("1985-04-12T23:20:50Z+01:00", false)]
    [InlineData("1985-04-12T23:20:50", false)]
    [InlineData("1985-04-12T23:20:50.", false)]
    [InlineData("1985-04-12T23:20:50.Z", false)]
    [InlineData("1985-04-12T23:20:50,5Z", false)]
    [InlineData("1985-04-12T23:20Z", false)]
    [InlineData("1985-04-12 23:20:50Z", false)]
    [InlineData("1985-04-12T23-20-50Z", false)]
    [InlineData("1985-04-12", false)]
    [InlineData("1985-02-29T23:20:50Z", false)]
    [InlineData("0000-01-01T00:00:00Z", false)]
    [InlineData("1985-04-12T23:20:5０Z", false)]
    [InlineData("1985-04-12T23:20:50.５Z", false)]
    [InlineData("1985-04-12T23:20:50Z ", false)]
    [InlineData("", false)]
    public void A_date_time_is_that_of_RFC_3339(string text, bool expected) =>
        Assert.Equal(expected, DateTimeText.IsDateTime(text));

    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Date_times_are_those_that_DateTimeOffset_reads(int seed)
    {
        // Offsets beyond 14:00, longer fractions and leap seconds are RFC 3339's alone: none of these is made here.
        var random = new Random(seed);
        string text = Vary(
            random,
            random.Next(2) == 0 ? "2024-02-28T13:59:08+08:00" : "2023-12-30T00:48:09.5-11:30",
            "0123-T:.+"
        );
        bool hasWideOffset = string.CompareOrdinal(text[^5..], "14:00") >= 0;
        bool hasLeapSecond = text.Length > 18 && text[17] == '6';
        if (hasWideOffset || hasLeapSecond)
            return;
        bool expected = DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fzzz", "yyyy-MM-dd'T'HH:mm:ss.ffzzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );
        // Its format zzz takes an offset's hours in one digit, too.
        expected &= text[^6] is '+' or '-';
        Assert.True(expected == DateTimeText.IsDateTime(text), text);
    }

    [Theory]
    // RFC 9562, appendix A, and 5.9, 5.10
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED846", true)]
    [InlineData("5df41881-3aed-3515-88a7-2f4a814cf09e", true)]
    [InlineData("919108f7-52d1-4320-9bac-f847db4148a8", true)]
    [InlineData("017F22E2-79B0-7CC3-98C4-DC0C0C07398F", true)]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", true)]
    [InlineData("c232AB00-9414-11ec-B3C8-9f6bdeced846", true)]
    [InlineData("", false)]
    [InlineData("C232AB00941411ECB3C89F6BDECED846", false)]
    [InlineData("{C232AB00-9414-11EC-B3C8-9F6BDECED846}", false)]
    [InlineData("urn:uuid:C232AB00-9414-11EC-B3C8-9F6BDECED846", false)]
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED84", false)]
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED8461", false)]
    [InlineData("C232AB00-9414-11EC-B3C89-F6BDECED846", false)]
    [InlineData("C232AB009-414-11EC-B3C8-9F6BDECED846", false)]
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED84G", false)]
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED84６", false)]
    [InlineData("C232AB00-9414-11EC-B3C8-9F6BDECED846\n", false)]
    [InlineData("+232AB00-9414-11EC-B3C8-9F6BDECED846", false)]
    public void A_uuid_is_that_of_RFC_9562(string text, bool expected) => Assert.Equal(expected, UuidText.IsUuid(text));

    [Property(MaxTest = 20_000, StartSize = Seeds.Count, EndSize = Seeds.Count)]
    public void Uuids_are_those_that_Guid_reads(int seed)
    {
        var random = new Random(seed);
        string text = Vary(random, "5df41881-3aed-3515-88a7-2f4a814cf09e", "09afAFgG-７");
        // Guid lets white space stand around: none is made here.
        Assert.True(Guid.TryParseExact(text, "D", out _) == UuidText.IsUuid(text), text);
    }

    // The text with up to three characters replaced, and now and then one more or less.
    private static string Vary(Random random, string text, string alphabet)
    {
        char[] characters = [.. text];
        for (int i = random.Next(4); i > 0; i--)
            characters[random.Next(characters.Length)] = alphabet[random.Next(alphabet.Length)];
        string varied = new(characters);
        int at = random.Next(varied.Length);
        return random.Next(8) switch
        {
            0 => varied.Remove(at, 1),
            1 => varied.Insert(at, alphabet[random.Next(alphabet.Length)].ToString()),
            _ => varied,
        };
    }
}
