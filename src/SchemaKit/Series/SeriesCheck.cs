using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What became of a series: of each report, and of each and the one of the period before.</summary>
public sealed class SeriesCheck
{
    internal SeriesCheck(ReportSeries series, Func<FormDraft, MigratedDraft?>? migrate)
    {
        Series = series;
        Pairs =
        [
            .. series
                .Reports.Zip(series.Reports.Skip(1))
                .Where(p => p.Second.Period == p.First.Period + 1)
                .Select(p => new SeriesPair(p.First, p.Second, migrate)),
        ];
    }

    /// <summary>The series.</summary>
    public ReportSeries Series { get; }

    /// <summary>The reports that follow on each other, the earliest first; two with a gap between them are no pair.</summary>
    public IReadOnlyList<SeriesPair> Pairs { get; }

    /// <summary>Whether no hard rule is broken, by one report or between two.</summary>
    public bool IsValid => Series.Reports.All(r => r.Result.IsValid) && Pairs.All(p => p.Result?.IsValid != false);

    /// <summary>What there is to tell, a sentence each: gaps, changes of form, broken rules and doubtful units.</summary>
    /// <param name="language"><c>zh-CN</c> or <c>en</c>.</param>
    public IEnumerable<string> Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Series
            .Gaps.Select(g => SeriesWords.Of(g).In(language))
            .Concat(Series.Reports.SelectMany(r => Violations(r, r.Result, language)))
            .Concat(Pairs.SelectMany(p => Describe(p, language)));
    }

    private static IEnumerable<string> Describe(SeriesPair pair, string language)
    {
        IEnumerable<string> change = pair.HasOtherForms ? [pair.ToString(language)] : [];
        IEnumerable<string> broken = pair.Result is { } result ? Violations(pair.Later, result, language) : [];
        return [.. change, .. broken, .. pair.Jumps.Select(j => j.ToString(language))];
    }

    private static IEnumerable<string> Violations(SeriesReport report, CheckResult result, string language) =>
        result.Violations.Select(v => FormattableString.Invariant($"{report.Period}: {v.ToString(language)}"));
}
