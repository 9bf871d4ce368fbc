using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using SchemaKit.Schema;
using SchemaKit.Schema.Json;

namespace SchemaKit;

/// <summary>A line of newline-delimited JSON: a report, or why it is none.</summary>
/// <param name="Number">Which line of the input it is, from 1; empty lines count, though they are not told.</param>
/// <param name="Report">The report; null where the line is none.</param>
/// <param name="Problems">
/// All faults of the line, in its order; none where it is a report. Their lines are counted within this line, and so are 1.
/// </param>
/// <typeparam name="T">The type of the report.</typeparam>
public readonly record struct NdjsonLine<T>(long Number, T? Report, IReadOnlyList<ReadProblem> Problems)
    where T : class, IReport<T>
{
    /// <summary>Whether the line is a report.</summary>
    [MemberNotNullWhen(true, nameof(Report))]
    public bool IsReport => Report is not null;

    internal static NdjsonLine<T> Read(NdjsonText line, int maxLength)
    {
        if (line.IsTooLong)
            return new NdjsonLine<T>(line.Number, null, [TooLong(maxLength)]);
        bool isReport = T.TryReadJson(line.Utf8, out T? report, out IReadOnlyList<ReadProblem> problems);
        return new NdjsonLine<T>(line.Number, isReport ? report : null, problems);
    }

    private static ReadProblem TooLong(int maxLength)
    {
        var expected = new Phrase($"a line of at most {maxLength} bytes", $"不超过 {maxLength} 字节的一行");
        return new ReadProblem(ReadProblemKind.TooLong, "", new TextPosition(1, 1), "", expected, "");
    }
}
