using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit;

/// <summary>Thrown for a document that cannot be read as a report.</summary>
public sealed class ReportReadException : FormatException
{
    /// <summary>Makes the exception from the faults of a document.</summary>
    /// <param name="problems">The faults, in document order.</param>
    public ReportReadException(IReadOnlyList<ReadProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>The faults, in document order, each with its path, line and column.</summary>
    public IReadOnlyList<ReadProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ReadProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join("\n", problems.Select(p => p.ToString()));
    }
}
