using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>An NDJSON file, read, checked and added up with what SchemaKit generated.</summary>
internal static class SchemaKitFile
{
    public static Totals Sum(string path, int threads) => SumAsync(path, threads).GetAwaiter().GetResult();

    private static async Task<Totals> SumAsync(string path, int threads)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        long broken = 0;
        var sum = new ReportSum<AnnualReport>();
        await foreach (
            (AnnualReport report, bool holds) in ReportSerializer.ReadNdjson(
                file,
                (NdjsonLine<AnnualReport> line) => (line.Report!, line.Report!.Check().IsValid),
                new NdjsonOptions { MaxDegreeOfParallelism = threads }
            )
        )
        {
            broken += holds ? 0 : 1;
            sum.Add(report);
        }
        return new Totals(broken, [.. sum.ToReport().ToCellVector().Cells.Select(c => c.Value)]);
    }
}
