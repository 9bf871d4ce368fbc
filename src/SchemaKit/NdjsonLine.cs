using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

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
}
