using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit;

/// <summary>
/// The reports of one unit and one kind, in the order of their periods, on whatever forms. Immutable.
/// </summary>
public sealed class ReportSeries
{
    private ReportSeries(IReadOnlyList<SeriesReport> reports)
    {
        Reports = reports;
        Gaps =
        [
            .. reports
                .Zip(reports.Skip(1), (a, b) => new PeriodGap(a.Period + 1, b.Period - 1))
                .Where(g => g.First <= g.Last),
        ];
    }

    /// <summary>The reports, the earliest first.</summary>
    public IReadOnlyList<SeriesReport> Reports { get; }

    /// <summary>The periods between the first and the last of which there is no report.</summary>
    public IReadOnlyList<PeriodGap> Gaps { get; }

    /// <summary>A series of reports in any order.</summary>
    /// <param name="drafts">At least one.</param>
    /// <exception cref="ReportKeyException">
    /// There is none; one has no key or no period; two differ in unit or kind, such as the scope; or two have the same key.
    /// </exception>
    public static ReportSeries Of(IEnumerable<FormDraft> drafts)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        SeriesReport[] reports = [.. drafts.Select(d => new SeriesReport(ReportKey.Of(d), d))];
        if (reports.Length == 0)
            throw new ReportKeyException(KeyMessages.NoReports);
        foreach (SeriesReport report in reports)
        {
            if (report.Key.Period is null)
                throw new ReportKeyException(KeyMessages.NoPeriod(report.Draft.Form.Id));
            if (reports[0].Key.DifferenceFrom(report.Key, r => r != KeyRole.Period) is { } difference)
                throw new ReportKeyException(KeyMessages.Mixed(reports[0].Key, report.Key, difference));
        }
        SeriesReport[] sorted = [.. reports.OrderBy(r => r.Period)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Period == sorted[i - 1].Period)
                throw new ReportKeyException(KeyMessages.Duplicate(sorted[i].Key));
        }
        return new ReportSeries(sorted);
    }

    /// <summary>A series of reports in any order.</summary>
    /// <param name="reports">At least one.</param>
    /// <typeparam name="T">The type of the reports.</typeparam>
    /// <exception cref="ReportKeyException">
    /// There is none; one has no period; two differ in unit or kind, such as the scope; or two have the same key.
    /// </exception>
    public static ReportSeries Of<T>(IEnumerable<T> reports)
        where T : class, IReport<T>
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Of(reports.Select(r => Draft<T>.From(r).Untyped));
    }

    /// <summary>Checks each report, and each against the one of the period before.</summary>
    /// <param name="migrate">
    /// Moves a report to the form on which reports of different forms are compared; null from it, or without it, leaves such
    /// neighbours uncompared, and the check says so.
    /// </param>
    public SeriesCheck Check(Func<FormDraft, MigratedDraft?>? migrate = null) => new(this, migrate);
}
