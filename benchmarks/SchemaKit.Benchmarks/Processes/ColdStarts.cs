using System;
using System.Diagnostics;
using System.Linq;
using SchemaKit.Benchmarks.Jobs;
using SchemaKit.Benchmarks.Table;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>The benchmarks of <see cref="ColdStart"/> in fresh processes, by turns.</summary>
internal static class ColdStarts
{
    public const string Command = "first-report";

    public static ContestResult Run(int rounds)
    {
        string[] names = [nameof(ColdStart.SchemaKit), nameof(ColdStart.JsonGenerator)];
        double[][] times =
        [
            .. Enumerable
                .Range(0, rounds + 1)
                .Select(_ => names.Select(name => ChildProcess.Measure(Command, name)).ToArray())
                // The first round brings the files into memory.
                .Skip(1),
        ];
        return new ContestResult(
            nameof(ColdStart),
            "",
            nameof(ColdStart.JsonGenerator),
            [.. names.Select((name, i) => new Series(name, [.. times.Select(t => t[i])], Bytes: null))]
        );
    }

    /// <summary>In the fresh process: nanoseconds of the first report.</summary>
    public static double First(string name)
    {
        var job = new ColdStart();
        job.Setup();
        long start = Stopwatch.GetTimestamp();
        bool valid = name == nameof(ColdStart.SchemaKit) ? job.SchemaKit() : job.JsonGenerator();
        double time = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return valid ? time : throw new InvalidOperationException("The report must be valid.");
    }
}
