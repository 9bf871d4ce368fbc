namespace SchemaKit.Cli.Forms;

/// <summary>A report that was read, whatever its type.</summary>
internal interface IFormReport
{
    ReportTitle Title { get; }

    int NumbersRead { get; }

    CheckResult Check();

    /// <summary>What is wrong in a report that breaks hard rules, and the cells that can be to blame.</summary>
    Location Locate();

    /// <summary>Checks the rules that speak of this report and the one of the year before, which is on the same form.</summary>
    CheckResult CheckAgainst(IFormReport previous);

    /// <summary>Begins a sum of reports on the same form.</summary>
    IFormSum BeginSum();
}
