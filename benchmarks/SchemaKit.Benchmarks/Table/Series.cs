using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Benchmarks.Table;

/// <summary>What one contender took, round by round.</summary>
/// <param name="Name">The benchmark's method.</param>
/// <param name="Nanoseconds">An operation's time in each round.</param>
/// <param name="Bytes">How many bytes an operation allocates; null where that was not measured.</param>
internal sealed record Series(string Name, IReadOnlyList<double> Nanoseconds, double? Bytes)
{
    public double Median => MedianOf(Nanoseconds);

    public static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
