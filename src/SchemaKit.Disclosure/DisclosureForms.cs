using System;
using System.Collections.Generic;
using SchemaKit.Schema;

namespace SchemaKit.Disclosure;

/// <summary>The forms of the annual report on government information disclosure, official and found in use.</summary>
public static class DisclosureForms
{
    private static readonly FormDetector s_detector = new([
        AnnualReport.Form,
        AnnualReport2019.Form,
        AnnualReport2021OneRow.Form,
    ]);

    /// <summary>The forms: that of 2021 first, then that of 2019, then that of 2021 with one row for other handling.</summary>
    public static IReadOnlyList<FormSchema> All => s_detector.Forms;

    /// <summary>
    /// Tells which form a document is on: by the <c>$schema</c> that it names, failing that by its members. Neither year nor
    /// notice tells it: a township's report for 2022 is on the form of 2019, another cites the old notice over new tables.
    /// </summary>
    /// <param name="utf8">The document, UTF-8, with or without a byte order mark; its numbers may be missing.</param>
    public static FormDetection Detect(ReadOnlySpan<byte> utf8) => s_detector.Detect(utf8);

    /// <summary>
    /// Moves a report on the form of 2019 to that of 2021. Documents made become documents issued, decisions and all of
    /// tables 3 and 4 stay; what the form of 2021 does not ask for is lost, what that of 2019 did not ask for is missing. One row
    /// of other handling becomes three only where it is 0.
    /// </summary>
    /// <param name="draft">The report.</param>
    public static MigratedDraft<AnnualReport> Migrate(Draft<AnnualReport2019> draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(DisclosureMigrations.Of2019.Migrate(draft.Untyped));
    }

    /// <summary>
    /// Moves a report with one row for other handling to the form of 2021. That row becomes three only where it is 0.
    /// </summary>
    /// <param name="draft">The report.</param>
    public static MigratedDraft<AnnualReport> Migrate(Draft<AnnualReport2021OneRow> draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new(DisclosureMigrations.OfOneRow.Migrate(draft.Untyped));
    }

    /// <summary>Moves a report on any form of <see cref="All"/> to that of 2021; one that is on it stays as it is.</summary>
    /// <param name="draft">The report.</param>
    /// <returns>The report and what the move cost; null where its form is none of <see cref="All"/>.</returns>
    public static MigratedDraft? Migrate(FormDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Form.Id == AnnualReport.Form.Id)
            return new MigratedDraft(draft, draft, [], []);
        if (draft.Form.Id == AnnualReport2019.Form.Id)
            return DisclosureMigrations.Of2019.Migrate(draft);
        return draft.Form.Id == AnnualReport2021OneRow.Form.Id ? DisclosureMigrations.OfOneRow.Migrate(draft) : null;
    }

    /// <summary>
    /// Adds up the annual reports of units, on whatever forms, cell by cell. All are own reports or all are aggregates; the sum
    /// is an aggregate, and so must be what it is compared with.
    /// </summary>
    /// <param name="units">At least one report, all of one year and scope.</param>
    /// <param name="expectedUnits">The names of all units that report; null where the reports given are all there are.</param>
    /// <exception cref="ReportKeyException">There is none, one lacks unit, year or scope, or years or scopes are mixed.</exception>
    public static Aggregation Aggregate(
        IEnumerable<FormDraft> units,
        IReadOnlyCollection<string>? expectedUnits = null
    ) =>
        Aggregation.Of(
            units,
            new AggregationOptions
            {
                ExpectedUnits = expectedUnits,
                Migrate = Migrate,
                AggregateKey = new Dictionary<string, string> { ["scope"] = "aggregate" },
            }
        );
}
