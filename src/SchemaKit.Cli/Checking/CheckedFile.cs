using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Cli.Checking;

/// <summary>All that is told of one file.</summary>
/// <param name="File">The file, as the user named it.</param>
internal sealed record CheckedFile(string File)
{
    /// <summary>Which line of the file it is; null where the whole file is one report.</summary>
    public long? Line { get; init; }

    /// <summary>The file, and the line in it.</summary>
    public string Name => Line is { } line ? FormattableString.Invariant($"{File}:{line}") : File;

    /// <summary>The <c>$id</c> of the form that it was read by; null where there was nothing to read.</summary>
    public string? FormId { get; init; }

    /// <summary>What identifies the report; null where the file is unreadable.</summary>
    public ReportTitle? Title { get; init; }

    public int NumbersRead { get; init; }

    /// <summary>The report of the year before that it was compared with, as the user named it.</summary>
    public string? PreviousFile { get; init; }

    /// <summary>What the rules say: those of the report alone, and those that compare it with the one before.</summary>
    public IReadOnlyList<CheckResult> Results { get; init; } = [];

    /// <summary>Looks for what explains the hard rules that are broken: it takes time, and only who tells it needs it.</summary>
    public Func<IReadOnlyList<Fault>> FindFaults { get; init; } = () => [];

    /// <summary>Whether the file can be read, but cannot be the report of the year before.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Why the file is unreadable or refused.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What is worth knowing and no fault.</summary>
    public IReadOnlyList<Phrase> Notes { get; init; } = [];

    public Tally Hard => Count(Severity.Error);

    public Tally Soft => Count(Severity.Warning) + Count(Severity.Info);

    /// <summary>The broken equations, hard ones first.</summary>
    public IEnumerable<Violation> Violations =>
        Results.SelectMany(r => r.Violations).OrderByDescending(v => v.Severity);

    public int Undecided => Results.Sum(r => r.Undecided.Count);

    public CheckStatus Status =>
        IsRefused ? CheckStatus.Refused
        : Title is null ? CheckStatus.Unreadable
        : Results.All(r => r.IsValid) ? CheckStatus.Held
        : CheckStatus.Broken;

    /// <summary>Whether there is nothing to tell of it: every rule holds, hard or soft, and none is undecided.</summary>
    public bool IsClean => Status == CheckStatus.Held && Soft.Broken == 0 && Undecided == 0;

    private Tally Count(Severity severity) =>
        Results.Aggregate(default(Tally), (sum, result) => sum + Tally.Of(result, severity));
}
