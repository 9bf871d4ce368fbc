namespace SchemaKit.Cli.Forms;

/// <summary>A report that was read, whatever its type.</summary>
internal interface IFormReport
{
    ReportTitle Title { get; }

    int NumbersRead { get; }

    CheckResult Check();

    /// <summary>Checks the rules that speak of this report and the one of the year before, which is on the same form.</summary>
    CheckResult CheckAgainst(IFormReport previous);

    /// <summary>The report for code that serves any form.</summary>
    FormDraft ToDraft();

    /// <summary>Begins a sum of reports on the same form.</summary>
    IFormSum BeginSum();
}
