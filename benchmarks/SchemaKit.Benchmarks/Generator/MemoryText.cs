using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Benchmarks.Generator;

/// <summary>An additional file that stands in memory only.</summary>
internal sealed class MemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _content = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _content;
}
