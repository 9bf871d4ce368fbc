using System.IO;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>The first report that a fresh process reads and checks.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1)]
public class ColdStart
{
    private byte[] _document = [];

    /// <summary>Reads the file; nothing of it is parsed.</summary>
    [GlobalSetup]
    public void Setup() => _document = File.ReadAllBytes(Repository.Path("seeds/sheqi-2022.json"));

    /// <summary>The generated reader and check.</summary>
    [Benchmark]
    public bool SchemaKit() => AnnualReport.ReadJson(_document).Check().IsValid;

    /// <summary>System.Text.Json's generator, the check by hand.</summary>
    [Benchmark(Baseline = true)]
    public bool JsonGenerator() => StraightLineCheck.Holds(SystemTextJsonPeers.Records.Read(_document));
}
