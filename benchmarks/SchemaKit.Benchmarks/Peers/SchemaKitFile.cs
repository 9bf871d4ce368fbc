using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>An NDJSON file, read, checked and added up with what SchemaKit generated.</summary>
internal static class SchemaKitFile
{
    public static Totals Sum(string path, int threads)
    {
        (long Broken, AnnualReport Sum)[] parts =
        [
            .. ReportFile.Split(path, threads).AsParallel().WithDegreeOfParallelism(threads).Select(p => Sum(path, p)),
        ];
        AnnualReport sum = AnnualReport.Sum(parts.Select(p => p.Sum));
        return new Totals(parts.Sum(p => p.Broken), [.. sum.ToCellVector().Cells.Select(c => c.Value)]);
    }

    private static (long Broken, AnnualReport Sum) Sum(string path, (long From, long To) part)
    {
        long broken = 0;
        AnnualReport sum = AnnualReport.Sum(Read());
        return (broken, sum);

        IEnumerable<AnnualReport> Read()
        {
            foreach (ReadOnlyMemory<byte> line in ReportFile.Lines(path, part))
            {
                AnnualReport report = AnnualReport.ReadJson(line.Span);
                broken += report.Check().IsValid ? 0 : 1;
                yield return report;
            }
        }
    }
}
