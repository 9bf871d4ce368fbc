using System;
using System.ComponentModel;

namespace SchemaKit.Serialization;

/// <summary>Writes whole reports with a generated writer. It is what generated code calls; it is not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportWriter
{
    // A code unit of UTF-16 takes at most three bytes in UTF-8.
    private const int BytesPerUnit = 3;

    // Longer texts grow the buffer: room for them is not asked for in advance, so that no sum of hints overflows.
    private const int LongestHint = 16 * 1024;

    /// <summary>A report in its canonical spelling, in an array as long as it.</summary>
    /// <param name="report">The report.</param>
    /// <typeparam name="T">The type of the report.</typeparam>
    public static byte[] ToUtf8<T>(T report)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(report);
        using DocumentBuffer buffer = DocumentBuffer.Of(report);
        return buffer.Utf8.ToArray();
    }

    /// <summary>How many bytes the characters of a text take at most, escapes apart.</summary>
    /// <param name="text">The text; null where there is none.</param>
    public static int HintFor(string? text) =>
        text is null ? 0 : BytesPerUnit * Math.Min(text.Length, LongestHint / BytesPerUnit);
}
