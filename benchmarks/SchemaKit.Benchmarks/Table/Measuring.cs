using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Generator;
using SchemaKit.Benchmarks.Jobs;
using SchemaKit.Benchmarks.Peers;
using SchemaKit.Benchmarks.Processes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>Runs what is to be measured, one after the other.</summary>
/// <param name="log">Told what is being done.</param>
internal sealed class Measuring(TextWriter log)
{
    /// <summary>Everything.</summary>
    /// <param name="jobs">The only jobs to run; all where there are none.</param>
    /// <param name="budget">About how long each set of parameters is to take.</param>
    public Findings Everything(IReadOnlyCollection<string> jobs, TimeSpan budget)
    {
        var findings = new Findings();
        Verification.Run(log);
        Run(
            findings,
            budget,
            [
                .. Contest.Of<Reading>(),
                .. Contest.Of<Writing>(),
                .. Contest.Of<Checking>(),
                .. Contest.Of<Adding>(),
                .. Contest.Of<EndToEnd>(),
                .. Contest.Of<Generating>(),
            ],
            jobs
        );
        if (IsWanted(nameof(EndToEnd)))
            findings.Memory = PeakMemory.Measure();
        if (IsWanted(nameof(Jobs.Locating)))
            findings.Locations = LocationTimes.Measure();
        if (IsWanted(nameof(ColdStart)))
            findings.Add(Logged(nameof(ColdStart), () => ColdStarts.Run(rounds: budget.TotalSeconds < 5 ? 5 : 25)));
        if (IsWanted(nameof(Generating)))
            Generator(findings);
        if (IsWanted(BuildTimes.Job))
            findings.Add(Logged(BuildTimes.Job, () => BuildTimes.Run(rounds: budget.TotalSeconds < 5 ? 1 : 3)));
        return findings;

        bool IsWanted(string job) => jobs.Count == 0 || jobs.Contains(job);
    }

    /// <summary>What a short run can measure, of those that promises speak of.</summary>
    public Findings Gate()
    {
        var findings = new Findings();
        Verification.Run(log, documents: 128);
        Run(
            findings,
            TimeSpan.FromSeconds(1.5),
            [
                .. Contest
                    .Of<Reading>()
                    .Where(c => c.Parameters.Contains($"{Profile.Sparse}", StringComparison.Ordinal)),
                Contest.Of<Reading>().Single(c => c.Parameters == $"{Profile.Dense}, {Spelling.Canonical}"),
                .. Contest.Of<Writing>(),
                Contest.Of<Checking>().First(),
                .. Contest.Of<Adding>(),
            ],
            [],
            nameof(Reading.JsonReflectionRecords),
            nameof(Reading.NewtonsoftRecords),
            nameof(Reading.NewtonsoftClasses),
            nameof(Reading.Quicktype),
            nameof(Checking.NJsonSchemaStructure)
        );
        // One run of a generator takes so long that a shorter contest would be one of compilers not yet warm.
        Run(findings, TimeSpan.FromSeconds(6), [.. Contest.Of<Generating>().Take(2)], []);
        findings.Add(Logged(nameof(ColdStart), () => ColdStarts.Run(rounds: 7)));
        Generator(findings);
        return findings;
    }

    private void Run(
        Findings findings,
        TimeSpan budget,
        IReadOnlyList<Contest> contests,
        IReadOnlyCollection<string> jobs,
        params IReadOnlyCollection<string> without
    )
    {
        foreach (Contest contest in contests.Where(c => jobs.Count == 0 || jobs.Contains(c.Job)))
        {
            findings.Add(Logged($"{contest.Job} {contest.Parameters}".Trim(), () => contest.Run(budget, without)));
            GC.Collect();
        }
    }

    private static void Generator(Findings findings)
    {
        findings.Emitted = EmittedCode.OfSchemaKit;
        findings.StepsAfterEdit = EmittedCode.StepsAfterEdit();
    }

    private ContestResult Logged(string what, Func<ContestResult> run)
    {
        log.WriteLine(what);
        ContestResult result = run();
        foreach (Series contender in result.Contenders)
            log.WriteLine("  " + Figures.Line(result, contender));
        return result;
    }
}
