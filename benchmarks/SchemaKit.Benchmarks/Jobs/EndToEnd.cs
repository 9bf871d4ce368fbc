using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers;
using SchemaKit.Benchmarks.Peers.DuckDb;
using SchemaKit.Benchmarks.Peers.FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using Records = SchemaKit.Benchmarks.Peers.Records;

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

    /// <summary>Makes the file.</summary>
    [GlobalSetup]
    public void Setup() => _path = ReportFile.Make(Count);

    /// <summary>What SchemaKit generated.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long SchemaKit() => SchemaKitFile.Sum(_path, 1).Broken;

    /// <summary>What SchemaKit generated, on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long SchemaKitOnTwo() => SchemaKitFile.Sum(_path, 2).Broken;

    /// <summary>System.Text.Json's generator, the check and the sums by hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long JsonGeneratorStraightLine() => SystemTextJsonFile.Sum(_path, 1, () => StraightLineCheck.Holds).Broken;

    /// <summary>System.Text.Json's generator, the check and the sums by hand, on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long JsonGeneratorStraightLineOnTwo() =>
        SystemTextJsonFile.Sum(_path, 2, () => StraightLineCheck.Holds).Broken;

    /// <summary>System.Text.Json's generator, FluentValidation, the sums by hand.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long JsonGeneratorFluentValidation() => SystemTextJsonFile.Sum(_path, 1, Validator).Broken;

    /// <summary>System.Text.Json's generator, FluentValidation, the sums by hand, on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long JsonGeneratorFluentValidationOnTwo() => SystemTextJsonFile.Sum(_path, 2, Validator).Broken;

    /// <summary>DuckDB, in one query.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long DuckDb() => Query(1);

    /// <summary>DuckDB, in one query, on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long DuckDbOnTwo() => Query(2);

    /// <summary>The file read and its lines found, nothing more.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Lines() => CountLines(1);

    /// <summary>The file read and its lines found, nothing more, on two threads.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long LinesOnTwo() => CountLines(2);

    private static Func<Records.AnnualReport, bool> Validator()
    {
        var validator = new AnnualReportValidator();
        return report => validator.Validate(report).IsValid;
    }

    private long Query(int threads)
    {
        using var file = new DuckDbFile(_path, threads);
        return file.Sum().Broken;
    }

    private long CountLines(int threads) =>
        ReportFile
            .Split(_path, threads)
            .AsParallel()
            .WithDegreeOfParallelism(threads)
            .Sum(part => ReportFile.Lines(_path, part).LongCount());
}
