using SchemaKit.Cli.Forms;

namespace SchemaKit.Cli.Sums;

/// <summary>What reports have in common that are added up.</summary>
/// <param name="FormId">The <c>$id</c> of their form.</param>
/// <param name="Year">The year that the figures cover.</param>
/// <param name="Scope">The name of their scope.</param>
/// <param name="Unit">The unit; null where the reports are of any.</param>
internal sealed record SumKey(string FormId, int Year, string Scope, string? Unit)
{
    public static SumKey Of(string formId, ReportTitle title, bool isByUnit) =>
        new(formId, title.Year, title.Scope.Name, isByUnit ? title.Unit : null);
}
