using System;
using System.Text;

namespace SchemaKit.Documents.Formats;

/// <summary>The raised number behind a figure that points to a footnote, and is no digit of it.</summary>
internal static class FootnoteMark
{
    /// <summary>Puts what was appended as raised or lowered into brackets where it would run together with a figure.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the raised part begins.</param>
    public static void Part(StringBuilder text, int start)
    {
        bool runsTogether =
            start > 0 && start < text.Length && char.IsDigit(text[start - 1]) && char.IsDigit(text[start]);
        if (runsTogether)
            text.Insert(start, '[').Append(']');
    }
}
