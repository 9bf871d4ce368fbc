using System;

namespace SchemaKit.Schema.Text;

/// <summary>The format <c>date</c>: <c>full-date</c> of RFC 3339, section 5.6, with days that the calendar has.</summary>
/// <remarks>
/// The year 0000, which RFC 3339 can write, is refused: a <see cref="DateTime"/> or <c>DateOnly</c> begins at 0001-01-01,
/// and a text that is accepted must be a value that can be held.
/// </remarks>
internal static class DateText
{
    /// <summary>How long a date is.</summary>
    public const int Length = 10;

    public static bool IsDate(string text) => text.Length == Length && StartsWithDate(text);

    /// <summary>Whether the first <see cref="Length"/> characters are a date.</summary>
    public static bool StartsWithDate(string text)
    {
        int year = AsciiDigits.Read(text, 0, 4);
        int month = AsciiDigits.Read(text, 5, 2);
        int day = AsciiDigits.Read(text, 8, 2);
        return year >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && text[4] == '-'
            && text[7] == '-'
            && day <= DateTime.DaysInMonth(year, month);
    }
}
