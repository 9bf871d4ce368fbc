using System;

namespace SchemaKit.Cli.Forms;

/// <summary>A report of a generated type.</summary>
/// <param name="report">The report.</param>
/// <param name="title">What identifies it.</param>
/// <param name="rename">Gives a report another unit.</param>
internal sealed class FormReport<T>(T report, ReportTitle title, Func<T, string, T> rename) : IFormReport
    where T : class, IReport<T>
{
    public T Report => report;

    public ReportTitle Title => title;

    public int NumbersRead => T.CellCount;

    public CheckResult Check() => report.Check();

    public FormDraft ToDraft() => Draft<T>.From(report).Untyped;

    public IFormSum BeginSum() => new FormSum<T>(rename);
}
