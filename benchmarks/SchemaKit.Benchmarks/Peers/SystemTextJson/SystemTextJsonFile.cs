using System;
using System.Linq;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Peers.SystemTextJson;

/// <summary>An NDJSON file, read by System.Text.Json's generated code, checked as the caller likes, added up by hand.</summary>
internal static class SystemTextJsonFile
{
    /// <param name="path">The file.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="check">Makes what says whether all equations of a report hold, once for each thread.</param>
    public static Totals Sum(string path, int threads, Func<Func<AnnualReport, bool>> check)
    {
        (long Broken, MutableSums Sums)[] parts =
        [
            .. ReportFile
                .Split(path, threads)
                .AsParallel()
                .WithDegreeOfParallelism(threads)
                .Select(p => Sum(path, p, check())),
        ];
        var sums = new MutableSums();
        foreach ((_, MutableSums part) in parts)
            sums.Add(part);
        return new Totals(parts.Sum(p => p.Broken), sums.ToCells());
    }

    private static (long Broken, MutableSums Sums) Sum(
        string path,
        (long From, long To) part,
        Func<AnnualReport, bool> holds
    )
    {
        long broken = 0;
        var sums = new MutableSums();
        foreach (ReadOnlyMemory<byte> line in ReportFile.Lines(path, part))
        {
            AnnualReport report = SystemTextJsonPeers.Records.Read(line.Span);
            broken += holds(report) ? 0 : 1;
            sums.Add(report);
        }
        return (broken, sums);
    }
}
