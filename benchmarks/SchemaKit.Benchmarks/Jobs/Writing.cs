using System;
using System.Buffers;
using System.Linq;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers;
using SchemaKit.Benchmarks.Peers.Newtonsoft;
using SchemaKit.Benchmarks.Peers.Quicktype;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using Classes = SchemaKit.Benchmarks.Peers.Classes;
using Disclosure = SchemaKit.Disclosure;
using Generated = SchemaKit.Benchmarks.Peers.Quicktype;
using Records = SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>From objects to bytes in a buffer that is used again. Reference line: a copy of the finished bytes.</summary>
[MemoryDiagnoser]
public class Writing
{
    private readonly ArrayBufferWriter<byte> _buffer = new(65_536);
    private readonly SchemaKitPeer _schemaKit = new();
    private readonly NewtonsoftPeer<Records.AnnualReport> _newtonsoft = new();
    private readonly QuicktypePeer _quicktype = new();
    private byte[][] _documents = [];
    private Disclosure.AnnualReport[] _reports = [];
    private Records.AnnualReport[] _records = [];
    private Classes.AnnualReport[] _classes = [];
    private Generated.AnnualReport[] _generated = [];

    /// <summary>How many numbers are zero.</summary>
    [ParamsAllValues]
    public Profile Profile { get; set; }

    /// <summary>Makes the reports.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = Reports.Of(Profile);
        _documents = [.. _reports.Select(r => r.ToJsonUtf8())];
        _records = [.. _documents.Select(SystemTextJsonPeers.Records.Read)];
        _classes = [.. _documents.Select(SystemTextJsonPeers.Classes.Read)];
        _generated = [.. _documents.Select(_quicktype.Read)];
    }

    /// <summary>The generated writer.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKit() => Write(_schemaKit, _reports);

    /// <summary>What System.Text.Json's generator made for the records: its fast path, with a writer that is used again.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reports.Count)]
    public long JsonGeneratorRecords() => Write(SystemTextJsonPeers.Records, _records);

    /// <summary>The same for mutable classes.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long JsonGeneratorClasses() => Write(SystemTextJsonPeers.Classes, _classes);

    /// <summary>System.Text.Json by reflection on the records.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long JsonReflectionRecords() => Write(SystemTextJsonPeers.Reflection, _records);

    /// <summary>Newtonsoft.Json on the records.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long NewtonsoftRecords() => Write(_newtonsoft, _records);

    /// <summary>The classes that quicktype generated.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long Quicktype() => Write(_quicktype, _generated);

    /// <summary>The finished bytes, copied.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long Copy()
    {
        long bytes = 0;
        foreach (byte[] json in _documents)
        {
            _buffer.ResetWrittenCount();
            _buffer.Write(json.AsSpan());
            bytes += _buffer.WrittenCount;
        }
        return bytes;
    }

    private long Write<T>(IJsonPeer<T> peer, T[] reports)
    {
        long bytes = 0;
        foreach (T report in reports)
        {
            _buffer.ResetWrittenCount();
            peer.Write(report, _buffer);
            bytes += _buffer.WrittenCount;
        }
        return bytes;
    }
}
