using SchemaKit.Schema;

namespace SchemaKit.Cli.Forms;

/// <summary>Whether figures are an organ's own or an aggregate.</summary>
/// <param name="Name">How a document spells it.</param>
/// <param name="Labels">What it is called.</param>
internal sealed record ReportScope(string Name, Labels Labels)
{
    public string In(string language) => Labels.In(language) ?? Name;
}
