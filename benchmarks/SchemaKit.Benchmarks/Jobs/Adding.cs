using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers.DuckDb;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using SchemaKit.Disclosure;
using Records = SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>
/// Every cell summed over 100,000 sparse reports in memory, on one thread. Reference lines: one pass over as many bytes as
/// their numbers take, and a look at about one number in each cache line of the reports, which no sum of them can do without.
/// </summary>
[MemoryDiagnoser]
public class Adding : IDisposable
{
    private const int Count = 100_000;

    private AnnualReport[] _reports = [];
    private Records.AnnualReport[] _records = [];
    private int[] _numbers = [];
    private DuckDbTable? _table;

    /// <summary>Makes the reports.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = [.. Reports.Generate(Profile.Sparse).Take(Count)];
        _records = [.. _reports.Select(r => SystemTextJsonPeers.Records.Read(r.ToJsonUtf8()))];
        _numbers = new int[Count * AnnualReport.CellCount];
        new Random(1).NextBytes(MemoryMarshal.AsBytes(_numbers.AsSpan()));
        _table = new DuckDbTable(_reports, threads: 1);
    }

    /// <summary>Gives DuckDB's memory back.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _table?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The generated sum.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long SchemaKit() => AnnualReport.Sum(_reports).Year;

    /// <summary>Sums by hand, in an array.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long MutableSums()
    {
        var sums = new MutableSums();
        foreach (Records.AnnualReport report in _records)
            sums.Add(report);
        return sums.ToCells().Length;
    }

    /// <summary>DuckDB over a table in memory with a column for each cell.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long DuckDb() => _table!.Sum().Length;

    /// <summary>One pass over the bytes.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long OnePass()
    {
        Vector<int> sum = Vector<int>.Zero;
        foreach (Vector<int> numbers in MemoryMarshal.Cast<int, Vector<int>>(_numbers))
            sum += numbers;
        return Vector.Sum(sum);
    }

    /// <summary>About one number in each cache line of a report, added to one sum and to no cell.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long OneLook()
    {
        long seen = 0;
        foreach (AnnualReport report in _reports)
        {
            seen += report.Proactive.Regulations.Issued + report.Proactive.Coercions.Decisions;
            seen += report.Disputes.Reconsideration.Total;
            Applications applications = report.Applications;
            seen += applications.Received.NaturalPersons + applications.CarriedIn.Total;
            seen += applications.CarriedOut.NaturalPersons;
            Outcomes outcomes = applications.Outcomes;
            seen += outcomes.Granted.NaturalPersons + outcomes.PartlyGranted.Total + outcomes.Total.Total;
            Refused refused = outcomes.Refused;
            seen += refused.StateSecret.NaturalPersons + refused.SecurityAndStability.NaturalPersons;
            seen += refused.InternalAffairs.NaturalPersons + refused.AdministrativeInquiry.NaturalPersons;
            seen += outcomes.Unavailable.NotHeld.NaturalPersons + outcomes.Unavailable.StillUnclear.Total;
            NotProcessed notProcessed = outcomes.NotProcessed;
            seen += notProcessed.Petition.NaturalPersons + notProcessed.PublicPublication.NaturalPersons;
            seen += notProcessed.Confirmation.NaturalPersons;
            seen += outcomes.OtherHandling.NotCorrected.NaturalPersons + outcomes.OtherHandling.Other.Total;
        }
        return seen;
    }
}
