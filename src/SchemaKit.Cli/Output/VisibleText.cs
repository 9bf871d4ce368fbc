using System;
using System.Globalization;
using System.Text;

namespace SchemaKit.Cli.Output;

/// <summary>
/// Makes text from a document safe to show. Control characters could drive the terminal, format characters such as
/// bidirectional overrides could make the text look like another (CVE-2021-42574): they are shown as <c>\uXXXX</c>.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        StringBuilder? visible = null;
        int index = 0;
        while (index < text.Length)
        {
            bool isRune = Rune.TryGetRuneAt(text, index, out Rune rune);
            int length = isRune ? rune.Utf16SequenceLength : 1;
            bool isVisible = isRune && IsVisible(Rune.GetUnicodeCategory(rune));
            if (!isVisible)
                visible ??= new StringBuilder(text, 0, index, text.Length + 16);
            if (isVisible)
                visible?.Append(text, index, length);
            else
                foreach (char c in text.AsSpan(index, length))
                    visible!.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            index += length;
        }
        return visible?.ToString() ?? text;
    }

    private static bool IsVisible(UnicodeCategory category) =>
        category
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );
}
