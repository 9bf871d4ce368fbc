namespace SchemaKit.Cli.Forms;

/// <summary>A report of a generated type.</summary>
internal sealed class FormReport<T>(T report, ReportTitle title) : IFormReport
    where T : class, IReport<T>
{
    private readonly T _report = report;

    public ReportTitle Title => title;

    public int NumbersRead => T.CellCount;

    public CheckResult Check() => _report.Check();

    public CheckResult CheckAgainst(IFormReport previous) => _report.CheckAgainst(((FormReport<T>)previous)._report);
}
