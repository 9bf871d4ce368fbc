using System;
using System.Globalization;

namespace SchemaKit.Benchmarks.Table;

/// <summary>Numbers as they are printed.</summary>
internal static class Figures
{
    public static string Time(double nanoseconds) =>
        nanoseconds switch
        {
            < 1e5 => Text(nanoseconds, "ns"),
            < 1e7 => Text(nanoseconds / 1e3, "µs"),
            < 1e10 => Text(nanoseconds / 1e6, "ms"),
            _ => Text(nanoseconds / 1e9, "s"),
        };

    public static string Bytes(double? bytes) => bytes is { } b ? Number(Math.Round(b)) : "";

    /// <summary>Three digits, or as many as there are before the point.</summary>
    public static string Number(double number)
    {
        int decimals = Math.Abs(number) switch
        {
            _ when number == Math.Round(number) => 0,
            < 0.1 => 4,
            < 1 => 3,
            < 10 => 2,
            < 100 => 1,
            _ => 0,
        };
        return number.ToString("N" + decimals, CultureInfo.InvariantCulture);
    }

    public static string Line(ContestResult contest, Series contender) =>
        $"{contender.Name, -30} {Time(contender.Median), 12} {Number(contest.Ratio(contest.Baseline, contender.Name)), 9} x {Bytes(contender.Bytes), 12} B";

    private static string Text(double number, string unit) => $"{Number(number)} {unit}";
}
