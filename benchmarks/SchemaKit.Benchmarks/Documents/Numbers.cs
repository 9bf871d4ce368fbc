using System;

namespace SchemaKit.Benchmarks.Documents;

/// <summary>Numbers as reports have them: mostly zero or small, some of up to four digits.</summary>
/// <param name="share">How many are not zero.</param>
internal sealed class Numbers(double share)
{
    private readonly Random _random = new(1);

    public int Next() => _random.NextDouble() < share ? _random.Next(1, _random.Next(3) == 0 ? 2_000 : 20) : 0;

    /// <summary>An amount with up to two decimals.</summary>
    public decimal NextAmount() => Next() + Next() % 100 / 100m;
}
