using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>
/// One benchmark class with one set of parameters, as BenchmarkDotNet's attributes describe it, but with all contenders run by turns in
/// this process: what disturbs the machine disturbs all of them, and ratios stay right.
/// </summary>
internal sealed class Contest
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(4);

    private readonly Type _job;
    private readonly IReadOnlyList<(PropertyInfo Property, object Value)> _parameters;

    private Contest(Type job, IReadOnlyList<(PropertyInfo Property, object Value)> parameters) =>
        (_job, _parameters) = (job, parameters);

    public string Job => _job.Name;

    public string Parameters =>
        string.Join(", ", _parameters.Select(p => Convert.ToString(p.Value, CultureInfo.InvariantCulture)));

    /// <summary>The class with every combination of its parameters.</summary>
    public static IEnumerable<Contest> Of<TJob>()
    {
        IEnumerable<IReadOnlyList<(PropertyInfo, object)>> combinations =
        [
            [],
        ];
        foreach (PropertyInfo property in typeof(TJob).GetProperties().OrderBy(p => p.MetadataToken))
        {
            object[] values = Values(property);
            if (values.Length > 0)
                combinations = combinations.SelectMany(c =>
                    values.Select(IReadOnlyList<(PropertyInfo, object)> (v) => [.. c, (property, v)])
                );
        }
        return combinations.Select(c => new Contest(typeof(TJob), c));
    }

    /// <summary>Runs all contenders by turns.</summary>
    /// <param name="budget">About how long.</param>
    /// <param name="without">Contenders to leave out.</param>
    public ContestResult Run(TimeSpan budget, params IReadOnlyCollection<string> without)
    {
        object job = Activator.CreateInstance(_job)!;
        foreach ((PropertyInfo property, object value) in _parameters)
            property.SetValue(job, value);
        Marked<GlobalSetupAttribute>().SingleOrDefault()?.Invoke(job, null);
        // Garbage of earlier contests must not be collected at these contenders' expense.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        try
        {
            Contender[] contenders =
            [
                .. Marked<BenchmarkAttribute>().Where(m => !without.Contains(m.Name)).Select(m => Contender.Of(m, job)),
            ];
            foreach (Contender contender in contenders)
                contender.WarmUp(budget / 8 / contenders.Length);
            TimeSpan round = TimeSpan.Zero;
            foreach (Contender contender in contenders)
                round += contender.Prepare(Shortest);
            int rounds = Math.Clamp((int)(budget / round), 5, 51);
            // Another one begins each round.
            for (int i = 0; i < rounds; i++)
            {
                for (int turn = 0; turn < contenders.Length; turn++)
                    contenders[(i + turn) % contenders.Length].Round();
            }
            return new ContestResult(Job, Parameters, Baseline, [.. contenders.Select(c => c.ToSeries())]);
        }
        finally
        {
            (job as IDisposable)?.Dispose();
        }
    }

    private string Baseline =>
        Marked<BenchmarkAttribute>().Single(m => m.GetCustomAttribute<BenchmarkAttribute>()!.Baseline).Name;

    private IEnumerable<MethodInfo> Marked<TAttribute>()
        where TAttribute : Attribute =>
        _job.GetMethods().Where(m => m.IsDefined(typeof(TAttribute))).OrderBy(m => m.MetadataToken);

    private static object[] Values(PropertyInfo property) =>
        property.GetCustomAttribute<ParamsAttribute>() is { } listed ? [.. listed.Values.Select(v => v!)]
        : property.IsDefined(typeof(ParamsAllValuesAttribute))
            ? [.. Enum.GetValues(property.PropertyType).Cast<object>()]
        : [];
}
