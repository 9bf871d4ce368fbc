using System;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Running;
using SchemaKit.Benchmarks.Processes;
using SchemaKit.Benchmarks.Table;

namespace SchemaKit.Benchmarks;

/// <summary>
/// <c>table</c> writes docs/benchmarks.md; <c>table JOB… [--seconds N]</c> prints some jobs only; <c>gate</c> is the short run of CI;
/// anything else goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["table", .. string[] rest]:
                return Table(rest);
            case ["gate"]:
                return Gate.Run(Console.Out);
            case [ColdStarts.Command, string name]:
                return Print(ColdStarts.First(name));
            case [PeakMemory.Command, string path]:
                return Print(PeakMemory.Of(path));
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }

    private static int Table(string[] args)
    {
        int seconds = Array.IndexOf(args, "--seconds");
        string[] jobs = seconds < 0 ? args : args[..seconds];
        double budget = seconds < 0 ? 10 : double.Parse(args[seconds + 1], CultureInfo.InvariantCulture);
        Findings findings = new Measuring(Console.Out).Everything(jobs, TimeSpan.FromSeconds(budget));
        if (jobs.Length == 0)
            Page.Write(findings);
        foreach (Promise promise in Promises.All.Where(p => p.Measure(findings) is not null))
            Console.WriteLine(Page.Row(promise, findings));
        return 0;
    }

    private static int Print(double number)
    {
        Console.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
