using System.Diagnostics;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Jobs;
using SchemaKit.Benchmarks.Peers;

namespace SchemaKit.Benchmarks.Processes;

/// <summary>How much memory a fresh process has had at most when it has read, checked and added up a file.</summary>
/// <param name="Small">A file of 10,000 reports, in bytes.</param>
/// <param name="Large">One of 100,000.</param>
internal sealed record PeakMemory(double Small, double Large)
{
    public const string Command = "peak-memory";

    // By default the collector waits until as much is allocated as the processor's last cache holds, 260 MB on some: a small
    // file would end before the first collection.
    private static readonly (string Name, string Value) Nursery = ("DOTNET_GCgen0size", "0x400000");

    public static PeakMemory Measure() => new(Of(EndToEnd.Count / 10), Of(EndToEnd.Count));

    /// <summary>In the fresh process.</summary>
    public static double Of(string path)
    {
        SchemaKitFile.Sum(path, threads: 1);
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static double Of(int count) => ChildProcess.Measure([Nursery], Command, ReportFile.Make(count));
}
