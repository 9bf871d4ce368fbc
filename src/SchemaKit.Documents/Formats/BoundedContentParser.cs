using System.Collections.Generic;
using SchemaKit.Documents.Model;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace SchemaKit.Documents.Formats;

/// <summary>Takes the content of a page apart where it is not too long.</summary>
internal sealed class BoundedContentParser(IPageContentParser parser, ReadingLimits limits) : IPageContentParser
{
    /// <inheritdoc/>
    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        limits.CheckPageBytes(inputBytes.Length);
        return parser.Parse(pageNumber, inputBytes, log);
    }
}
