namespace SchemaKit.Cli.Forms;

/// <summary>A report that was read, whatever its type.</summary>
internal interface IFormReport
{
    ReportTitle Title { get; }

    int NumbersRead { get; }

    CheckResult Check();

    /// <summary>The report for code that serves any form.</summary>
    FormDraft ToDraft();

    /// <summary>Begins a sum of reports on the same form.</summary>
    IFormSum BeginSum();
}
