using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Peers.DuckDb;
using SchemaKit.Benchmarks.Peers.FluentValidation;
using SchemaKit.Benchmarks.Peers.HandWritten;
using SchemaKit.Benchmarks.Peers.Newtonsoft;
using SchemaKit.Benchmarks.Peers.NJsonSchema;
using SchemaKit.Benchmarks.Peers.Quicktype;
using SchemaKit.Benchmarks.Peers.SystemTextJson;
using AnnualReport = SchemaKit.Disclosure.AnnualReport;

namespace SchemaKit.Benchmarks.Peers;

/// <summary>Shows that every peer gives the same values as SchemaKit, before anything is timed.</summary>
internal static class Verification
{
    /// <param name="log">Told that all do.</param>
    /// <param name="documents">By how many documents of each kind.</param>
    /// <exception cref="InvalidOperationException">A peer gives other values.</exception>
    public static void Run(TextWriter log, int documents = Reports.Count)
    {
        VerifyShapes();
        foreach (Profile profile in Enum.GetValues<Profile>())
        {
            AnnualReport[] reports = Reports.Of(profile)[..documents];
            Require("reports", reports.All(r => r.Check().Violations.Count == 0), "break a rule");
            foreach (Spelling spelling in Enum.GetValues<Spelling>())
                VerifyReaders(reports, spelling);
            VerifyWriters(reports);
            VerifyChecks(reports);
            VerifySums(reports);
        }
        VerifyFiles();
        log.WriteLine("Every peer gives the same values.");
    }

    // Who has a class where ours is a struct would be measured on other records.
    private static void VerifyShapes()
    {
        var open = new Queue<Type>([typeof(AnnualReport)]);
        var seen = new HashSet<Type>(open);
        while (open.TryDequeue(out Type? ours))
        {
            foreach (PropertyInfo member in ours.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Type part = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
                if (part.Namespace == ours.Namespace && seen.Add(part))
                    open.Enqueue(part);
            }
            Type? theirs = typeof(Records.AnnualReport).Assembly.GetType(
                $"{typeof(Records.AnnualReport).Namespace}.{ours.Name}"
            );
            Require("Records", theirs?.IsValueType == ours.IsValueType, $"{ours.Name} has another shape");
        }
    }

    private static void VerifyReaders(AnnualReport[] reports, Spelling spelling)
    {
        byte[][] documents = [.. reports.Select(r => Spellings.Respell(r.ToJsonUtf8(), spelling))];
        Verify("SchemaKit", new SchemaKitPeer());
        Verify("System.Text.Json's generator, records", SystemTextJsonPeers.Records);
        Verify("System.Text.Json's generator, classes", SystemTextJsonPeers.Classes);
        Verify("System.Text.Json by reflection", SystemTextJsonPeers.Reflection);
        Verify("Newtonsoft.Json, records", new NewtonsoftPeer<Records.AnnualReport>());
        Verify("Newtonsoft.Json, classes", new NewtonsoftPeer<Classes.AnnualReport>());
        Verify("quicktype", new QuicktypePeer());
        foreach (byte[] document in documents.Take(64))
            Require(
                "NJsonSchema",
                NJsonSchemaPeer.IsValid(Encoding.UTF8.GetString(document)),
                "a valid report is refused"
            );

        void Verify<T>(string peer, IJsonPeer<T> json)
        {
            foreach ((AnnualReport report, byte[] document) in reports.Zip(documents))
            {
                AnnualReport read = AnnualReport.ReadJson(Written(json, json.Read(document)));
                Require(peer, read == report, $"reads other values from a document, {spelling}");
            }
        }
    }

    // Those that write bytes in the order of their members write the very same ones.
    private static void VerifyWriters(AnnualReport[] reports)
    {
        Require(
            "System.Text.Json's generator",
            SystemTextJson.RecordsContext.Default.AnnualReport.SerializeHandler is not null,
            "has no fast path"
        );
        foreach (byte[] document in reports.Select(r => r.ToJsonUtf8()))
        {
            Verify("System.Text.Json's generator, records", SystemTextJsonPeers.Records);
            Verify("System.Text.Json's generator, classes", SystemTextJsonPeers.Classes);
            Verify("System.Text.Json by reflection", SystemTextJsonPeers.Reflection);

            void Verify<T>(string peer, IJsonPeer<T> json) =>
                Require(
                    peer,
                    Written(json, json.Read(document)).AsSpan().SequenceEqual(document),
                    "writes other bytes"
                );
        }
    }

    // On valid reports, and on one with each of its numbers changed.
    private static void VerifyChecks(AnnualReport[] reports)
    {
        var validator = new AnnualReportValidator();
        IEnumerable<AnnualReport> changed = Enumerable
            .Range(0, AnnualReport.CellCount)
            .Select(cell => BrokenReports.BreakCell(reports[cell % reports.Length], cell));
        foreach (AnnualReport report in reports.Concat(changed))
        {
            Records.AnnualReport record = SystemTextJsonPeers.Records.Read(report.ToJsonUtf8());
            CheckResult check = report.Check();
            Require("straight line", StraightLineCheck.Holds(record) == check.IsValid, "gives another verdict");
            Require(
                "FluentValidation",
                validator.Validate(record).Errors.Count == check.Violations.Count(v => v.Severity == Severity.Error),
                "finds other violations"
            );
        }
    }

    private static void VerifySums(AnnualReport[] reports)
    {
        decimal[] sums = Cells(AnnualReport.Sum(reports));
        var byHand = new MutableSums();
        foreach (AnnualReport report in reports)
            byHand.Add(SystemTextJsonPeers.Records.Read(report.ToJsonUtf8()));
        using var table = new DuckDbTable(reports, threads: 1);
        Require("mutable sums", byHand.ToCells().SequenceEqual(sums), "adds up to other values");
        Require("DuckDB", table.Sum().SequenceEqual(sums), "adds up to other values");
    }

    private static void VerifyFiles()
    {
        const int Count = 5_000;
        string path = ReportFile.Make(Count);
        foreach (int threads in new[] { 1, 2 })
        {
            Totals ours = SchemaKitFile.Sum(path, threads);
            Totals straight = SystemTextJsonFile.Sum(path, threads, () => StraightLineCheck.Holds);
            using var duckDb = new DuckDbFile(path, threads);
            Require(
                "SchemaKit",
                ours.Cells.SequenceEqual(Cells(AnnualReport.Sum(Reports.Generate(Profile.Sparse).Take(Count)))),
                "adds up a file to other values"
            );
            Require("System.Text.Json and straight line", Same(straight, ours), "finds other totals in a file");
            Require("DuckDB", Same(duckDb.Sum(), ours), "finds other totals in a file");
        }
    }

    private static bool Same(Totals a, Totals b) => a.Broken == b.Broken && a.Cells.SequenceEqual(b.Cells);

    private static decimal[] Cells(AnnualReport report) => [.. report.ToCellVector().Cells.Select(c => c.Value)];

    private static byte[] Written<T>(IJsonPeer<T> peer, T report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        peer.Write(report, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Require(string peer, bool holds, string otherwise)
    {
        if (!holds)
            throw new InvalidOperationException($"{peer}: {otherwise}.");
    }
}
