using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Benchmarks.Table;

/// <summary>What came out of one job with one set of parameters.</summary>
/// <param name="Job">The benchmark class.</param>
/// <param name="Parameters">Its parameters, as in <c>Sparse, Canonical</c>.</param>
/// <param name="Baseline">The contender that the others are compared with.</param>
/// <param name="Contenders">All of them, each with the same number of rounds.</param>
internal sealed record ContestResult(string Job, string Parameters, string Baseline, IReadOnlyList<Series> Contenders)
{
    public Series this[string name] => Contenders.Single(c => c.Name == name);

    /// <summary>
    /// How much longer one takes than another: the median of the ratios of each round, in which both ran under the same conditions.
    /// </summary>
    public double Ratio(string slow, string fast) =>
        Series.MedianOf(this[slow].Nanoseconds.Zip(this[fast].Nanoseconds, (s, f) => s / f));
}
