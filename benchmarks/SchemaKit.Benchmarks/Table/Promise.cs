using System;

namespace SchemaKit.Benchmarks.Table;

/// <summary>A bound that is promised.</summary>
/// <param name="What">Of what.</param>
/// <param name="Unit">What stands behind the number.</param>
/// <param name="Bar">The bound.</param>
/// <param name="Stretch">A better one that is aimed at.</param>
/// <param name="IsAtLeast">Whether more is better.</param>
/// <param name="Measure">What was measured; null where nothing was.</param>
internal sealed record Promise(
    string What,
    string Unit,
    double? Bar,
    double? Stretch,
    bool IsAtLeast,
    Func<Findings, double?> Measure
)
{
    // A shared machine in a short run is off by a third at times; who breaks a promise is off by more.
    private const double Leniency = 0.6;

    /// <summary>
    /// What fails a short run on a shared machine. Times come out differently there; counts, such as bytes, do not.
    /// </summary>
    public double? Gate { get; init; } =
        Unit != "x" ? Bar
        : IsAtLeast ? Bar * Leniency
        : Bar / Leniency;

    /// <summary>Why the bound is missed, where it is known to be.</summary>
    public string? Remark { get; init; }

    public bool IsMetBy(double measured) => Bar is not { } bar || Meets(measured, bar);

    public bool IsStretchMetBy(double measured) => Stretch is { } stretch && Meets(measured, stretch);

    public bool PassesGate(double measured) => Gate is not { } gate || Meets(measured, gate);

    private bool Meets(double measured, double bound) => IsAtLeast ? measured >= bound : measured <= bound;
}
