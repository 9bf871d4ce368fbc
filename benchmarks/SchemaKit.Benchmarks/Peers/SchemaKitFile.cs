using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>An NDJSON file, read, checked and added up with what SchemaKit generated.</summary>
internal static class SchemaKitFile
{
    public static Totals Sum(string path, int threads) => SumAsync(path, threads).GetAwaiter().GetResult();

    // Reports are added up where they are read, while they are still in that processor's cache.
    private static async Task<Totals> SumAsync(string path, int threads)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        using var sums = new ThreadLocal<ReportSum<AnnualReport>>(() => new(), trackAllValues: true);
        long broken = 0;
        await foreach (
            bool holds in ReportSerializer.ReadNdjson(
                file,
                (NdjsonLine<AnnualReport> line) =>
                {
                    sums.Value!.Add(line.Report!);
                    return line.Report!.Check().IsValid;
                },
                new NdjsonOptions { MaxDegreeOfParallelism = threads }
            )
        )
            broken += holds ? 0 : 1;
        var sum = new ReportSum<AnnualReport>();
        foreach (ReportSum<AnnualReport> part in sums.Values)
            sum.Add(part);
        return new Totals(broken, [.. sum.ToReport().ToCellVector().Cells.Select(c => c.Value)]);
    }
}
