namespace SchemaKit.Cli.Forms;

/// <summary>What identifies a report.</summary>
/// <param name="Unit">The organ that reports.</param>
/// <param name="Year">The year that the figures cover.</param>
/// <param name="Scope">Whether they are the organ's own or an aggregate.</param>
internal sealed record ReportTitle(string Unit, int Year, ReportScope Scope);
