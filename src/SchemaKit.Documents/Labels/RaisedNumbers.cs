using System.Globalization;
using System.Linq;

namespace SchemaKit.Documents.Labels;

/// <summary>
/// Numbers in circles and superscripts, which point to a footnote behind a figure and count labels in front of them: in
/// brackets, since 12① is not 121, nor 12² 122.
/// </summary>
internal static class RaisedNumbers
{
    /// <summary>A text with such numbers in brackets.</summary>
    public static string InBrackets(string text) =>
        text.Any(c => NumberOf(c) is not null) ? string.Concat(text.Select(InBrackets)) : text;

    /// <summary>A character, in brackets where it is such a number.</summary>
    public static string InBrackets(char c) =>
        NumberOf(c) is { } number ? $"({number.ToString(CultureInfo.InvariantCulture)})" : c.ToString();

    private static int? NumberOf(char c) =>
        c switch
        {
            < '\u00b2' => null,
            '\u00b9' => 1,
            '\u00b2' or '\u00b3' => c - '\u00b0',
            '\u2070' or (>= '\u2074' and <= '\u2079') => c - '\u2070',
            >= '\u2460' and <= '\u2473' => c - '\u245f',
            _ => null,
        };
}
