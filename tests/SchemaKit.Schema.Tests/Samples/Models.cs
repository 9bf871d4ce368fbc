using System;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Schema.Tests.Samples;

/// <summary>Random schemas of numbers.</summary>
internal static class Models
{
    public static NumberModel Any(Random random)
    {
        var model = new NumberModel(random.Next(2) == 0);
        if (random.Next(3) == 0)
            model = model with { Minimum = Number(random, -20, 5) };
        if (random.Next(3) == 0)
            model = model with { Maximum = Number(random, 6, 40) };
        if (random.Next(5) == 0)
            model = model with { ExclusiveMinimum = Number(random, -20, 5) };
        if (random.Next(5) == 0)
            model = model with { ExclusiveMaximum = Number(random, 7, 40) };
        if (random.Next(4) == 0)
            model = model with { MultipleOf = new[] { 0.01m, 0.4m, 0.5m, 1m, 2m, 3m }[random.Next(6)] };
        NumberModel free = model;
        decimal[] allowed = [.. Enumerable.Range(-50, 101).Select(i => i / 2m).Where(free.Allows)];
        return random.Next(8) switch
        {
            0 when allowed.Length > 0 => model with { Constant = allowed[random.Next(allowed.Length)] },
            1 when allowed.Length > 0 => model with
            {
                Values = new EquatableArray<decimal>(
                    allowed.Where(_ => random.Next(3) == 0).Append(allowed[0]).Distinct()
                ),
            },
            _ => model,
        };
    }

    private static decimal Number(Random random, int least, int most) =>
        random.Next(least * 10, most * 10) / (random.Next(2) == 0 ? 10m : 1m);
}
