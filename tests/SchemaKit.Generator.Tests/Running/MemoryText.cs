using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>An additional file that stands in memory only.</summary>
internal class MemoryText(string path, SourceText content) : AdditionalText
{
    // As a compiler and an editor do: one instance until the text changes.
    public MemoryText(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8)) { }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => content;
}
