using System;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers;
using SchemaKit.Benchmarks.Peers.Newtonsoft;
using SchemaKit.Benchmarks.Peers.Quicktype;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using Classes = SchemaKit.Benchmarks.Peers.Classes;
using Records = SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>From the bytes of a document to objects. Reference lines: the tokens alone, and a copy of the bytes.</summary>
[MemoryDiagnoser]
public class Reading
{
    private readonly SchemaKitPeer _schemaKit = new();
    private readonly NewtonsoftPeer<Records.AnnualReport> _newtonsoftRecords = new();
    private readonly NewtonsoftPeer<Classes.AnnualReport> _newtonsoftClasses = new();
    private readonly QuicktypePeer _quicktype = new();
    private readonly byte[] _copy = new byte[65_536];
    private byte[][] _documents = [];

    /// <summary>How many numbers are zero.</summary>
    [ParamsAllValues]
    public Profile Profile { get; set; }

    /// <summary>How the documents are spelled.</summary>
    [ParamsAllValues]
    public Spelling Spelling { get; set; }

    /// <summary>Makes the documents.</summary>
    [GlobalSetup]
    public void Setup() =>
        _documents = [.. Reports.Of(Profile).Select(r => Spellings.Respell(r.ToJsonUtf8(), Spelling))];

    /// <summary>The generated reader.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKit() => Read(_schemaKit);

    /// <summary>System.Text.Json's generator on records with required members, of the same shape as ours.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reports.Count)]
    public long JsonGeneratorRecords() => Read(SystemTextJsonPeers.Records);

    /// <summary>System.Text.Json's generator on mutable classes, which it reads fastest.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long JsonGeneratorClasses() => Read(SystemTextJsonPeers.Classes);

    /// <summary>System.Text.Json by reflection on the records.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long JsonReflectionRecords() => Read(SystemTextJsonPeers.Reflection);

    /// <summary>Newtonsoft.Json on the records.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long NewtonsoftRecords() => Read(_newtonsoftRecords);

    /// <summary>Newtonsoft.Json on the classes.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long NewtonsoftClasses() => Read(_newtonsoftClasses);

    /// <summary>The classes that quicktype generated.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long Quicktype() => Read(_quicktype);

    /// <summary>The tokens of every document, nothing bound.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long TokenScan()
    {
        long tokens = 0;
        foreach (byte[] json in _documents)
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                tokens++;
        }
        return tokens;
    }

    /// <summary>The bytes of every document, copied.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long Copy()
    {
        long bytes = 0;
        foreach (byte[] json in _documents)
        {
            json.AsSpan().CopyTo(_copy);
            bytes += _copy[json.Length - 1];
        }
        return bytes;
    }

    private long Read<T>(IJsonPeer<T> peer)
        where T : class
    {
        T? last = null;
        foreach (byte[] json in _documents)
            last = peer.Read(json);
        return last is null ? 0 : 1;
    }
}
