using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Makes reports ready to be added up, or says why they do not belong together.</summary>
internal static class UnitReports
{
    /// <summary>The reports, all on one form.</summary>
    /// <param name="drafts">The reports.</param>
    /// <param name="migrate">Moves a report to a common form.</param>
    /// <param name="isMoved">Whether they are to be moved though they are on one form.</param>
    public static IReadOnlyList<UnitReport> Of(
        IReadOnlyList<FormDraft> drafts,
        Func<FormDraft, MigratedDraft?>? migrate,
        bool isMoved
    )
    {
        if (drafts.Count == 0)
            throw new ReportKeyException(KeyMessages.NoReports);
        if (drafts.Any(d => d.Form.Id != drafts[0].Form.Id))
            isMoved = true;
        UnitReport[] reports =
        [
            .. drafts.Select(d => new UnitReport(
                ReportKey.Of(d),
                d,
                (isMoved ? migrate?.Invoke(d)?.Draft : null) ?? d
            )),
        ];
        UnitReport first = reports[0];
        foreach (UnitReport report in reports)
        {
            if (first.Key.DifferenceFrom(report.Key, r => r != KeyRole.Subject) is { } difference)
                throw new ReportKeyException(KeyMessages.Mixed(first.Key, report.Key, difference));
            if (report.Draft.Form.Id != first.Draft.Form.Id)
                throw new ReportKeyException(AggregateWords.FormsDiffer(first.Draft.Form.Id, report.Draft.Form.Id));
        }
        return reports;
    }
}
