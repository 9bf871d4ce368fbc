using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Disclosure;
using SchemaKit.Schema;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>Finds wrong numbers of table 三.</summary>
[MemoryDiagnoser]
public class Locating
{
    private Draft<AnnualReport>[] _drafts = [];

    /// <summary>How many numbers are wrong.</summary>
    [Params(1, 2)]
    public int Wrong { get; set; }

    /// <summary>How many reports there are.</summary>
    public int Count => _drafts.Length;

    /// <summary>Makes the reports.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Wrong);
        int[] table =
        [
            .. AnnualReport
                .Form.Cells.Where(c => c.Path.StartsWith("/applications/", StringComparison.Ordinal))
                .Select(c => c.Index),
        ];
        _drafts = [.. Reports.Of(Profile.Sparse).Select(r => Break(r, random, table))];
    }

    /// <summary>All reports.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKit()
    {
        long found = 0;
        for (int i = 0; i < _drafts.Length; i++)
            found += Locate(i);
        return found;
    }

    /// <summary>One report: how many explanations there are.</summary>
    internal int Locate(int report) => _drafts[report].Locate().Faults.Sum(f => f.Explanations.Count);

    private Draft<AnnualReport> Break(AnnualReport report, Random random, int[] table)
    {
        Draft<AnnualReport> draft = Draft<AnnualReport>.From(report);
        foreach (int cell in random.GetItems(table, 8).Distinct().Take(Wrong))
        {
            string path = AnnualReport.Form.Cells[cell].Path;
            draft = draft.With(path, draft[path].Value + random.Next(1, 500));
        }
        return draft;
    }
}
