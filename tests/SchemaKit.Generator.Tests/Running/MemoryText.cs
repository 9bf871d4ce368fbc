using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Tests.Running;

/// <summary>An additional file that stands in memory only.</summary>
internal class MemoryText(string path, string text) : AdditionalText
{
    // As a compiler and an editor do: read once.
    private readonly SourceText _content = SourceText.From(text, Encoding.UTF8);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _content;

    public override string Path => path;
}
