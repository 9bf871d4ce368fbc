using System;
using System.Buffers;
using System.Linq;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SchemaKit.Disclosure;

namespace SchemaKit.Benchmarks;

/// <summary>
/// One report of the 2021 form: read, written, checked. The reference line is the token scan of System.Text.Json, which
/// binds nothing.
/// </summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16_384);
    private AnnualReport[] _reports = [];
    private byte[][] _compact = [];
    private byte[][] _indented = [];

    /// <summary>Which reports.</summary>
    [Params("sparse", "dense")]
    public string Profile { get; set; } = "";

    /// <summary>Makes the documents.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = Profile == "sparse" ? Reports.Sparse : Reports.Dense;
        _compact = [.. _reports.Select(r => r.ToJsonUtf8())];
        _indented = [.. _compact.Select(Indent)];
        if (_reports.Any(r => !r.Check().IsValid))
            throw new InvalidOperationException("The reports must be valid.");
    }

    /// <summary>The tokens of every document, nothing bound.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reports.Count)]
    public int TokenScan()
    {
        int tokens = 0;
        foreach (byte[] json in _compact)
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                tokens++;
        }
        return tokens;
    }

    /// <summary>Compact documents in schema order.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public int Read() => _compact.Sum(json => AnnualReport.ReadJson(json).Year);

    /// <summary>The same, indented.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public int ReadIndented() => _indented.Sum(json => AnnualReport.ReadJson(json).Year);

    /// <summary>Into a reused buffer.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public int Write()
    {
        int bytes = 0;
        foreach (AnnualReport report in _reports)
        {
            _buffer.ResetWrittenCount();
            report.WriteJson(_buffer);
            bytes += _buffer.WrittenCount;
        }
        return bytes;
    }

    /// <summary>Valid reports.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public int Check() => _reports.Count(report => report.Check().IsValid);

    private static byte[] Indent(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
            document.RootElement.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
