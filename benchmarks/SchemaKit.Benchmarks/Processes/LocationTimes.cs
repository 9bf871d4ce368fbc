using System;
using System.Diagnostics;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>
/// How long it takes to find wrong numbers of table 三, in milliseconds: the time that 99 of 100 reports keep. Of each
/// report the shortest of some times counts, so that the pauses of the machine do not.
/// </summary>
/// <param name="One">One wrong number.</param>
/// <param name="Two">Two.</param>
internal sealed record LocationTimes(double One, double Two)
{
    private const int Rounds = 5;

    public static LocationTimes Measure() => new(Of(1), Of(2));

    private static double Of(int wrong)
    {
        var job = new Jobs.Locating { Wrong = wrong };
        job.Setup();
        var shortest = new double[job.Count];
        Array.Fill(shortest, double.MaxValue);
        // The first round warms up.
        for (int round = 0; round <= Rounds; round++)
        {
            for (int report = 0; report < shortest.Length; report++)
            {
                long start = Stopwatch.GetTimestamp();
                job.Locate(report);
                double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (round > 0)
                    shortest[report] = Math.Min(shortest[report], time);
            }
        }
        Array.Sort(shortest);
        return shortest[shortest.Length * 99 / 100];
    }
}
