using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers.FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.NJsonSchema;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using SchemaKit.Disclosure;
using Records = SchemaKit.Benchmarks.Peers.Records;

namespace SchemaKit.Benchmarks.Jobs;

/// <summary>The 42 hard equations of a report.</summary>
[MemoryDiagnoser]
public class Checking
{
    private readonly AnnualReportValidator _validator = new();
    private AnnualReport[] _reports = [];
    private AnnualReport[] _broken = [];
    private Records.AnnualReport[] _records = [];
    private string[] _texts = [];

    /// <summary>How many numbers are zero.</summary>
    [ParamsAllValues]
    public Profile Profile { get; set; }

    /// <summary>Makes the reports.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _reports = Reports.Of(Profile);
        _broken = [.. _reports.Select(BrokenReports.Break)];
        byte[][] documents = [.. _reports.Select(r => r.ToJsonUtf8())];
        _records = [.. documents.Select(SystemTextJsonPeers.Records.Read)];
        _texts = [.. documents.Select(Encoding.UTF8.GetString)];
    }

    /// <summary>The generated check of valid reports.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKit()
    {
        long valid = 0;
        foreach (AnnualReport report in _reports)
            valid += report.Check().IsValid ? 1 : 0;
        return valid;
    }

    /// <summary>The generated check of reports with one wrong number: which equations.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKitBroken()
    {
        long violations = 0;
        foreach (AnnualReport report in _broken)
            violations += report.Check().Violations.Count;
        return violations;
    }

    /// <summary>The same, explained: every term of each broken equation with its number, both sides and the difference.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKitExplained()
    {
        decimal told = 0;
        foreach (AnnualReport report in _broken)
        {
            foreach (Violation violation in report.Check().Violations)
                told += violation.LeftTerms.Count + violation.RightTerms.Count + violation.Difference;
        }
        return (long)told;
    }

    /// <summary>The same with the sentences for people.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long SchemaKitInWords()
    {
        long letters = 0;
        foreach (AnnualReport report in _broken)
        {
            foreach (Violation violation in report.Check().Violations)
                letters += violation.ToString("en").Length;
        }
        return letters;
    }

    /// <summary>The equations written out by hand over records of the same shape.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Reports.Count)]
    public long StraightLine()
    {
        long valid = 0;
        foreach (Records.AnnualReport report in _records)
            valid += StraightLineCheck.Holds(report) ? 1 : 0;
        return valid;
    }

    /// <summary>FluentValidation's rules over the same records.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long FluentValidation()
    {
        long valid = 0;
        foreach (Records.AnnualReport report in _records)
            valid += _validator.Validate(report).IsValid ? 1 : 0;
        return valid;
    }

    /// <summary>NJsonSchema's validator on the text of the document: its structure alone, no equation.</summary>
    [Benchmark(OperationsPerInvoke = Reports.Count)]
    public long NJsonSchemaStructure()
    {
        long valid = 0;
        foreach (string text in _texts)
            valid += NJsonSchemaPeer.IsValid(text) ? 1 : 0;
        return valid;
    }
}
