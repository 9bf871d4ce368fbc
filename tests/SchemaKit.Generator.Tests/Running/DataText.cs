namespace SchemaKit.Generator.Tests.Running;

/// <summary>A data file that stands in memory only.</summary>
/// <param name="path">Where it would stand.</param>
/// <param name="text">What it says.</param>
/// <param name="form">The form that the project names for it; empty where it names none.</param>
internal sealed class DataText(string path, string text, string form = "") : MemoryText(path, text)
{
    public string Form { get; } = form;
}
