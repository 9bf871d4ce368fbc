using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SchemaKit.Generator.Data;

/// <summary>A stretch of a data file, with its lines and columns.</summary>
internal readonly record struct DataPlace(TextSpan Span, LinePositionSpan Lines)
{
    public Location In(string path) => Location.Create(path, Span, Lines);
}
