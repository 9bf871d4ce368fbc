using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Threading;
using BenchmarkDotNet.Attributes;

namespace SchemaKit.Benchmarks.Table;

/// <summary>One benchmark method, and its times so far.</summary>
/// <param name="name">The method's name.</param>
/// <param name="run">The method.</param>
/// <param name="operations">How many operations one call is.</param>
internal sealed class Contender(string name, Func<long> run, int operations)
{
    private readonly List<double> _nanoseconds = [];
    private double _bytes;
    private int _calls = 1;
    private long _kept;

    public static Contender Of(MethodInfo method, object job) =>
        new(
            method.Name,
            method.CreateDelegate<Func<long>>(job),
            method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke
        );

    /// <summary>
    /// Runs until the compiler has nothing more to improve: a while, a pause in which it compiles anew with what it has seen, and a while
    /// again.
    /// </summary>
    public void WarmUp(TimeSpan time)
    {
        Repeat(time);
        Thread.Sleep(150);
        Repeat(time / 2);
    }

    /// <summary>Finds how often to call the method for a time that a clock can measure, and what it allocates.</summary>
    /// <returns>How long one round will take.</returns>
    public TimeSpan Prepare(TimeSpan shortest)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        _kept += run();
        _bytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / operations;
        long start = Stopwatch.GetTimestamp();
        _kept += run();
        TimeSpan once = Stopwatch.GetElapsedTime(start);
        _calls = Math.Max(1, (int)Math.Ceiling(shortest / once));
        return once * _calls;
    }

    public void Round()
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < _calls; i++)
            _kept += run();
        _nanoseconds.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / _calls / operations);
    }

    public Series ToSeries() => new(name, _nanoseconds, _bytes);

    private void Repeat(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        int calls = 0;
        do _kept += run();
        while (++calls < 2_000 && Stopwatch.GetElapsedTime(start) < time);
    }
}
