using System;
using System.Collections.Generic;
using SchemaKit.Benchmarks.Documents;
using SchemaKit.Benchmarks.Generator;
using SchemaKit.Benchmarks.Jobs;
using SchemaKit.Benchmarks.Processes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>What SchemaKit promises of its speed.</summary>
internal static class Promises
{
    // What the objects of one report take now, to the byte: the gate lets it grow by nothing.
    private const double ReportBytes = 1_224;

    public static IReadOnlyList<Promise> All { get; } =
    [
        Faster(
            "read, canonical, sparse: System.Text.Json's generator on the same records / ours",
            12,
            16,
            f => Read(f, Profile.Sparse, Spelling.Canonical, nameof(Reading.JsonGeneratorRecords))
        ),
        Faster(
            "the same, dense",
            8,
            11,
            f => Read(f, Profile.Dense, Spelling.Canonical, nameof(Reading.JsonGeneratorRecords))
        ),
        Faster(
            "read, canonical, sparse: the best of System.Text.Json (mutable classes) / ours",
            7,
            10,
            f => Read(f, Profile.Sparse, Spelling.Canonical, nameof(Reading.JsonGeneratorClasses))
        ),
        Faster(
            "the same, dense",
            5,
            7,
            f => Read(f, Profile.Dense, Spelling.Canonical, nameof(Reading.JsonGeneratorClasses))
        ),
        Faster(
            "read, indented, sparse",
            7,
            10,
            f => Read(f, Profile.Sparse, Spelling.Indented, nameof(Reading.JsonGeneratorRecords))
        ),
        Faster(
            "read, spaced as `json.dumps` does, sparse",
            11,
            14,
            f => Read(f, Profile.Sparse, Spelling.Spaced, nameof(Reading.JsonGeneratorRecords))
        ),
        .. OtherOrders(),
        Slower(
            "read, order given up at the very end, sparse: ours / token scan",
            1.8,
            1.5,
            f => 1 / Read(f, Profile.Sparse, Spelling.LateDeviation, nameof(Reading.TokenScan))
        ),
        Count(
            "read, allocated by a report",
            "B",
            1_300,
            0,
            f => f.Find(nameof(Reading), Profile.Sparse, Spelling.Canonical)?[nameof(Reading.SchemaKit)].Bytes
        ) with
        {
            Gate = ReportBytes,
        },
        Faster(
            "write into a buffer, sparse: System.Text.Json's fast path / ours",
            4,
            7,
            f =>
                Ratio(
                    f,
                    nameof(Writing.JsonGeneratorRecords),
                    nameof(Writing.SchemaKit),
                    nameof(Writing),
                    Profile.Sparse
                )
        ),
        Faster(
            "the same, dense",
            1.8,
            2.8,
            f =>
                Ratio(
                    f,
                    nameof(Writing.JsonGeneratorRecords),
                    nameof(Writing.SchemaKit),
                    nameof(Writing),
                    Profile.Dense
                )
        ),
        Count(
            "write, allocated by a report",
            "B",
            0,
            null,
            f => f.Find(nameof(Writing), Profile.Sparse)?[nameof(Writing.SchemaKit)].Bytes
        ),
        Slower(
            "check, valid report: ours / straight line over nested records",
            0.7,
            0.3,
            f => Check(f, nameof(Checking.SchemaKit), nameof(Checking.StraightLine))
        ),
        Slower(
            "the same, dense",
            0.7,
            0.3,
            f => Ratio(f, nameof(Checking.SchemaKit), nameof(Checking.StraightLine), nameof(Checking), Profile.Dense)
        ),
        Faster(
            "check, valid report: FluentValidation / ours",
            200,
            null,
            f => Check(f, nameof(Checking.FluentValidation), nameof(Checking.SchemaKit))
        ),
        Count(
            "check, valid report, allocated",
            "B",
            0,
            null,
            f => f.Find(nameof(Checking), Profile.Sparse)?[nameof(Checking.SchemaKit)].Bytes
        ),
        Slower(
            "check and explain a broken report / check a valid one",
            20,
            null,
            f => Check(f, nameof(Checking.SchemaKitExplained), nameof(Checking.SchemaKit))
        ),
        Faster(
            "add up: DuckDB in memory / ours",
            4,
            null,
            f => Ratio(f, nameof(Adding.DuckDb), nameof(Adding.SchemaKit), nameof(Adding))
        ) with
        {
            Gate = 1.5,
            Remark =
                "DuckDB adds 800 bytes of columns a report, which it was given before; ours goes through seven objects of 1,056 bytes. "
                + "Both run on one thread. To look at about one number in each cache line of the objects, without adding to a cell, takes longer "
                + "than a quarter of DuckDB's time (OneLook under Adding). "
                + "The gate of continuous integration sees to it that it gets no worse (1.5).",
        },
        Slower(
            "add up: ours / one pass over the bytes",
            null,
            1.5,
            f => Ratio(f, nameof(Adding.SchemaKit), nameof(Adding.OnePass), nameof(Adding))
        ),
        Faster(
            "file of 100,000 reports, one thread: System.Text.Json and straight-line check / ours",
            9,
            18,
            f => File(f, nameof(EndToEnd.JsonGeneratorStraightLine), nameof(EndToEnd.SchemaKit))
        ),
        Faster("the same: DuckDB / ours", 6, null, f => File(f, nameof(EndToEnd.DuckDb), nameof(EndToEnd.SchemaKit))),
        Slower(
            "the same: ours / reading the file and finding its lines",
            null,
            4.5,
            f => File(f, nameof(EndToEnd.SchemaKit), nameof(EndToEnd.Lines))
        ),
        Faster(
            "the same: one thread / two",
            1.7,
            null,
            f => File(f, nameof(EndToEnd.SchemaKit), nameof(EndToEnd.SchemaKitOnTwo))
        ),
        Slower(
            "peak memory: file of 100,000 reports / of 10,000, nursery of 4 MB",
            1.5,
            null,
            f => f.Memory is { } memory ? memory.Large / memory.Small : null
        ),
        Slower(
            "first report of a fresh process, read and checked: ours / System.Text.Json's generator",
            0.25,
            null,
            f => Ratio(f, nameof(ColdStart.SchemaKit), nameof(ColdStart.JsonGenerator), nameof(ColdStart))
        ),
        Time("find one wrong number of table 三, 99 of 100 reports", 1, f => f.Locations?.One),
        Time("find two", 5, f => f.Locations?.Two),
        Count("generator, unrelated edit: steps that run", "", 0, null, f => f.StepsAfterEdit),
        .. GeneratorFromNothing(),
        Slower(
            "generator, from nothing: time of 100 forms / 10 times that of 10",
            1.2,
            null,
            f =>
                f.Find(nameof(Generating), 100)?[nameof(Generating.SchemaKitCold)].Median
                / (10 * f.Find(nameof(Generating), 10)?[nameof(Generating.SchemaKitCold)].Median)
        ),
        Count("generator: characters emitted for the form", "Ki", 90, 40, f => f.Emitted?.Characters / 1024.0),
        Slower(
            "generator: characters emitted for the form, ours / System.Text.Json's for the same records",
            0.6,
            null,
            f => f.Emitted is null ? null : (double)f.Emitted.Characters / EmittedCode.OfJsonGenerator.Characters
        ) with
        {
            Gate = 0.6,
        },
        Slower("build of 100 forms, added over the types alone: ours / System.Text.Json's", 0.6, 0.3, Build),
    ];

    private static IEnumerable<Promise> OtherOrders()
    {
        (string What, Spelling Spelling)[] orders =
        [
            ("in reverse order", Spelling.Reversed),
            ("by their names", Spelling.Alphabetical),
            ("in an order drawn by lot, another one in each report", Spelling.Shuffled),
        ];
        foreach ((string what, Spelling spelling) in orders)
        {
            foreach (Profile profile in Enum.GetValues<Profile>())
            {
                yield return Faster(
                    $"read, members {what}, {(profile == Profile.Sparse ? "sparse" : "dense")}",
                    2.5,
                    5,
                    f => Read(f, profile, spelling, nameof(Reading.JsonGeneratorRecords))
                );
            }
        }
    }

    private static IEnumerable<Promise> GeneratorFromNothing()
    {
        foreach (int forms in new[] { 1, 10, 100 })
        {
            yield return Slower(
                $"generator, from nothing, {forms} of the form: ours / System.Text.Json's",
                1,
                0.5,
                f =>
                    Ratio(
                        f,
                        nameof(Generating.SchemaKitCold),
                        nameof(Generating.JsonGeneratorCold),
                        nameof(Generating),
                        forms
                    )
            );
        }
    }

    private static Promise Faster(string what, double? bar, double? stretch, Func<Findings, double?> measure) =>
        new(what, "x", bar, stretch, IsAtLeast: true, measure);

    private static Promise Slower(string what, double? bar, double? stretch, Func<Findings, double?> measure) =>
        new(what, "x", bar, stretch, IsAtLeast: false, measure);

    // Times in themselves say little on a shared machine: a short run does not judge them.
    private static Promise Time(string what, double bar, Func<Findings, double?> measure) =>
        new(what, "ms", bar, null, IsAtLeast: false, measure) { Gate = null };

    private static Promise Count(
        string what,
        string unit,
        double bar,
        double? stretch,
        Func<Findings, double?> measure
    ) => new(what, unit, bar, stretch, IsAtLeast: false, measure);

    private static double? Ratio(Findings f, string slow, string fast, string job, params object[] parameters) =>
        f.Find(job, parameters)?.Ratio(slow, fast);

    private static double? Read(Findings f, Profile profile, Spelling spelling, string peer) =>
        Ratio(f, peer, nameof(Reading.SchemaKit), nameof(Reading), profile, spelling);

    private static double? Check(Findings f, string slow, string fast) =>
        Ratio(f, slow, fast, nameof(Checking), Profile.Sparse);

    private static double? File(Findings f, string slow, string fast) => Ratio(f, slow, fast, nameof(EndToEnd));

    private static double? Build(Findings f)
    {
        if (f.Find(BuildTimes.Job, 100) is not { } builds)
            return null;
        double types = builds[BuildTimes.TypesAlone].Median;
        return (builds[BuildTimes.SchemaKit].Median - types) / (builds[BuildTimes.JsonGenerator].Median - types);
    }
}
