namespace SchemaKit.Schema.Text;

/// <summary>
/// The format <c>date-time</c>: RFC 3339, section 5.6. <c>T</c> and <c>Z</c> in either case, an offset up to 23:59, a
/// fraction of any length, the year 0000 refused as in <see cref="DateText"/>.
/// </summary>
/// <remarks>
/// A second may be 60 only where it is 23:59:60 in UTC (section 5.7). Whether a leap second was declared for that day is
/// not asked: it is not known in advance.
/// </remarks>
internal static class DateTimeText
{
    private const int MinutesADay = 24 * 60;
    private const int SecondsEnd = 19;

    public static bool IsDateTime(string text)
    {
        if (text.Length <= SecondsEnd || !DateText.StartsWithDate(text) || text[10] is not ('T' or 't'))
            return false;
        int hour = AsciiDigits.Read(text, 11, 2);
        int minute = AsciiDigits.Read(text, 14, 2);
        int second = AsciiDigits.Read(text, 17, 2);
        if (text[13] != ':' || text[16] != ':' || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
            return false;

        int position = SecondsEnd;
        if (text[position] == '.')
        {
            int fraction = ++position;
            while (position < text.Length && text[position] is >= '0' and <= '9')
                position++;
            if (position == fraction)
                return false;
        }
        if (!TryReadOffset(text, position, out int offset))
            return false;
        int minuteOfUtcDay = (hour * 60 + minute - offset + MinutesADay) % MinutesADay;
        return second < 60 || minuteOfUtcDay == MinutesADay - 1;
    }

    // What ends the text: Z or an offset from UTC, in minutes.
    private static bool TryReadOffset(string text, int start, out int offset)
    {
        offset = 0;
        if (text.Length == start + 1)
            return text[start] is 'Z' or 'z';
        if (text.Length != start + 6 || text[start] is not ('+' or '-') || text[start + 3] != ':')
            return false;
        int hours = AsciiDigits.Read(text, start + 1, 2);
        int minutes = AsciiDigits.Read(text, start + 4, 2);
        offset = (hours * 60 + minutes) * (text[start] == '-' ? -1 : 1);
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59;
    }
}
