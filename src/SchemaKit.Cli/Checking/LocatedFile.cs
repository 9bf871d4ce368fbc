using System.Collections.Generic;

namespace SchemaKit.Cli.Checking;

/// <summary>A file, and what is wrong in its report.</summary>
/// <param name="File">The file.</param>
/// <param name="Faults">What is wrong; empty where nothing is, or there is no report.</param>
internal sealed record LocatedFile(DraftFile File, IReadOnlyList<Fault> Faults)
{
    public ExitCode ExitCode =>
        File.Draft is null ? ExitCode.Unusable
        : Faults.Count > 0 ? ExitCode.RuleBroken
        : ExitCode.AllHold;

    public static LocatedFile Of(DraftFile file) => new(file, file.Draft?.Locate().Faults ?? []);
}
