using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers;
using SchemaKit.Benchmarks.Peers.DuckDb;
using SchemaKit.Benchmarks.Peers.FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.SystemTextJson;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>
/// An NDJSON file of 100,000 sparse reports: every report read and checked, every cell added up. Reference line: the file read and
/// its lines found.
/// </summary>
[MemoryDiagnoser]
public class EndToEnd
{
    /// <summary>How many reports the file holds.</summary>
    public const int Count = 100_000;

    private string _path = "";

    /// <summary>On how many threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup() => _path = ReportFile.Make(Count);

    /// <summary>What SchemaKit generated.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long SchemaKit() => SchemaKitFile.Sum(_path, Threads).Broken;

    /// <summary>System.Text.Json's generator, the check and the sums by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long JsonGeneratorStraightLine() =>
        SystemTextJsonFile.Sum(_path, Threads, () => StraightLineCheck.Holds).Broken;

    /// <summary>System.Text.Json's generator, FluentValidation, the sums by hand.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long JsonGeneratorFluentValidation() =>
        SystemTextJsonFile
            .Sum(
                _path,
                Threads,
                () =>
                {
                    var validator = new AnnualReportValidator();
                    return report => validator.Validate(report).IsValid;
                }
            )
            .Broken;

    /// <summary>DuckDB, in one query.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long DuckDb()
    {
        using var file = new DuckDbFile(_path, Threads);
        return file.Sum().Broken;
    }

    /// <summary>The file read and its lines found, nothing more.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Lines() =>
        ReportFile
            .Split(_path, Threads)
            .AsParallel()
            .WithDegreeOfParallelism(Threads)
            .Sum(part => ReportFile.Lines(_path, part).LongCount());
}
