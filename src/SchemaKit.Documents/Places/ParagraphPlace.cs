using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>A paragraph of a document that has no lines to count, such as a Word file.</summary>
/// <param name="Paragraph">The paragraph, from 1 in the order of the document.</param>
public sealed record ParagraphPlace(int Paragraph) : SourcePlace
{
    /// <inheritdoc/>
    public override string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Language.IsChinese(language)
            ? FormattableString.Invariant($"第 {Paragraph} 段")
            : FormattableString.Invariant($"paragraph {Paragraph}");
    }
}
