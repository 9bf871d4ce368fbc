using System;

namespace SchemaKit;

/// <summary>A report of a series.</summary>
public sealed class SeriesReport
{
    private readonly Lazy<CheckResult> _result;

    internal SeriesReport(ReportKey key, FormDraft draft)
    {
        (Key, Draft) = (key, draft);
        _result = new Lazy<CheckResult>(draft.Check);
    }

    /// <summary>What identifies it.</summary>
    public ReportKey Key { get; }

    /// <summary>The report.</summary>
    public FormDraft Draft { get; }

    /// <summary>The period that it covers.</summary>
    public long Period => Key.Period!.Value;

    /// <summary>What the rules say that speak of it alone.</summary>
    public CheckResult Result => _result.Value;
}
