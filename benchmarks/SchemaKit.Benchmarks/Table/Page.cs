using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Generator;

namespace SchemaKit.Benchmarks.Table;

/// <summary>What was measured, as Markdown.</summary>
internal static class Page
{
    public static string Path { get; } = Repository.Path("docs/benchmarks.md");

    public static void Write(Findings findings) => File.WriteAllText(Path, Text(findings));

    public static string Text(Findings findings)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Benchmarks

            Written by `dotnet run -c Release --project benchmarks/SchemaKit.Benchmarks -- table`. One report is the form of 2021: 200 numbers,
            about 5 kB of compact JSON. All contenders of a table run by turns in one process, each over {Reports.Count:N0} distinct
            reports, and a ratio is the median of the ratios of each round. Before that every peer was shown to give the same values.

            {DateTime.UtcNow:yyyy-MM-dd}, commit {Machine.Commit}. {string.Join(", ", Machine.Versions)}.

            ```
            {string.Join('\n', Machine.Environment)}
            ```

            ## Promises

            | what | bar | stretch | measured | |
            |---|--:|--:|--:|---|

            """
        );
        foreach (Promise promise in Promises.All)
            page.Append(Row(promise, findings)).Append('\n');
        foreach (Promise missed in Promises.All.Where(p => p.Remark is not null && IsMissed(p, findings)))
            page.Append(CultureInfo.InvariantCulture, $"\nMissed: {missed.What}. {missed.Remark}\n");
        foreach (IGrouping<string, ContestResult> job in findings.Contests.GroupBy(c => c.Job))
            Detail(page, job);
        if (findings.Emitted is not null)
            Emitted(page);
        return page.ToString();
    }

    public static string Row(Promise promise, Findings findings)
    {
        double? measured = promise.Measure(findings);
        string verdict = measured switch
        {
            null => "not measured",
            { } m when promise.IsStretchMetBy(m) => "stretch met",
            { } m when promise.Bar is null => "stretch missed",
            { } m => promise.IsMetBy(m) ? "met" : "**missed**",
        };
        return $"| {promise.What} | {Bound(promise, promise.Bar)} | {Bound(promise, promise.Stretch)} | {Number(promise, measured)} | {verdict} |";
    }

    private static bool IsMissed(Promise promise, Findings findings) =>
        promise.Measure(findings) is { } measured && !promise.IsMetBy(measured);

    public static string Number(Promise promise, double? number) =>
        number is { } n ? $"{Figures.Number(n)} {promise.Unit}".TrimEnd() : "";

    public static string Bound(Promise promise, double? bound) =>
        bound is null ? "" : (promise.IsAtLeast ? "≥ " : "≤ ") + Number(promise, bound);

    private static void Detail(StringBuilder page, IGrouping<string, ContestResult> job)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {job.Key}\n");
        foreach (ContestResult contest in job)
        {
            if (contest.Parameters.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"\n### {contest.Parameters}\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n| contender | time | {contest.Baseline} / it | allocated, B |\n|---|--:|--:|--:|\n"
            );
            foreach (Series c in contest.Contenders)
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {c.Name} | {Figures.Time(c.Median)} | {Figures.Number(contest.Ratio(contest.Baseline, c.Name))} | {Figures.Bytes(c.Bytes)} |\n"
                );
        }
    }

    private static void Emitted(StringBuilder page)
    {
        page.Append(
            "\n## Emitted for one form\n\n| by | files | characters | IL of all methods, bytes |\n|---|--:|--:|--:|\n"
        );
        IEnumerable<(string Name, EmittedCode Code)> all =
        [
            ("SchemaKit: types, checks, readers, writers, sums", EmittedCode.OfSchemaKit),
            ("System.Text.Json's generator: readers and writers", EmittedCode.OfJsonGenerator),
            ("nobody: the types alone", EmittedCode.OfTypesAlone),
        ];
        foreach ((string name, EmittedCode code) in all)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {name} | {code.Files} | {code.Characters:N0} | {code.IntermediateCode:N0} |\n"
            );
    }
}
