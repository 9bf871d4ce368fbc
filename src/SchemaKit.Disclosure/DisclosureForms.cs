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
}
