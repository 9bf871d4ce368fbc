using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>A data file that stands in memory only.</summary>
/// <param name="path">Where it would stand.</param>
/// <param name="content">What it says.</param>
/// <param name="form">The form that the project names for it; empty where it names none.</param>
internal sealed class DataText(string path, SourceText content, string form = "") : MemoryText(path, content)
{
    public DataText(string path, string text, string form = "")
        : this(path, SourceText.From(text, Encoding.UTF8), form) { }

    public string Form { get; } = form;
}
