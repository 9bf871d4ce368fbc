using System;
using System.Linq;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>An NDJSON file, read, checked and added up with what SchemaKit generated.</summary>
internal static class SchemaKitFile
{
    public static Totals Sum(string path, int threads)
    {
        (long Broken, ReportSum<AnnualReport> Sum)[] parts =
        [
            .. ReportFile.Split(path, threads).AsParallel().WithDegreeOfParallelism(threads).Select(p => Sum(path, p)),
        ];
        var sum = new ReportSum<AnnualReport>();
        foreach ((_, ReportSum<AnnualReport> part) in parts)
            sum.Add(part);
        return new Totals(parts.Sum(p => p.Broken), [.. sum.ToReport().ToCellVector().Cells.Select(c => c.Value)]);
    }

    private static (long Broken, ReportSum<AnnualReport> Sum) Sum(string path, (long From, long To) part)
    {
        long broken = 0;
        var sum = new ReportSum<AnnualReport>();
        foreach (ReadOnlyMemory<byte> line in ReportFile.Lines(path, part))
        {
            AnnualReport report = AnnualReport.ReadJson(line.Span);
            broken += report.Check().IsValid ? 0 : 1;
            sum.Add(report);
        }
        return (broken, sum);
    }
}
