using System.Collections.Generic;
using System.Text;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Samples;

/// <summary>A report that was made by its form and read by it.</summary>
/// <param name="Root">The document.</param>
/// <param name="Document">What the interpreter has read.</param>
/// <param name="Shown">The places of the form at which something stands.</param>
internal sealed record SampledReport(JsonObject Root, FormDocument Document, IReadOnlyCollection<ValuePlace> Shown)
{
    /// <summary>The document as JSON without white space.</summary>
    public string Text => CompactJson.Write(Root);

    /// <summary>The document as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(Text);
}
