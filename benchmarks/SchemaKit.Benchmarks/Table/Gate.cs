using System.IO;

namespace SchemaKit.Benchmarks.Table;

/// <summary>A short run that fails where a promise is broken by far, or a count grows.</summary>
internal static class Gate
{
    /// <summary>Exit code: 0 where nothing is far below its promise.</summary>
    public static int Run(TextWriter log)
    {
        Findings findings = new Measuring(log).Gate();
        int failed = 0;
        foreach (Promise promise in Promises.All)
        {
            if (promise.Measure(findings) is not { } measured || promise.Gate is null)
                continue;
            bool passes = promise.PassesGate(measured);
            failed += passes ? 0 : 1;
            log.WriteLine(
                $"{(passes ? "ok    " : "FAILED")} {promise.What}: {Page.Number(promise, measured)}, must be {Page.Bound(promise, promise.Gate)}"
                    + $" (promised {Page.Bound(promise, promise.Bar)})"
            );
        }
        log.WriteLine(
            failed == 0 ? "No benchmark is far below its promise." : $"{failed} benchmarks are far below their promise."
        );
        return failed == 0 ? 0 : 1;
    }
}
