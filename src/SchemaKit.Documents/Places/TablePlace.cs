using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>A cell of a table in a document.</summary>
/// <param name="Table">The table, from 1 in the order of the document.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1; cells that are merged count as the first of them.</param>
public sealed record TablePlace(int Table, int Row, int Column) : SourcePlace
{
    /// <summary>Where the cell stands in the text of the document; null where that has no lines, as a Word file.</summary>
    public TextPlace? Text { get; init; }

    /// <inheritdoc/>
    public override string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        string cell = Language.IsChinese(language)
            ? FormattableString.Invariant($"表 {Table} 第 {Row} 行第 {Column} 列")
            : FormattableString.Invariant($"table {Table}, row {Row}, column {Column}");
        return Text is null ? cell : $"{cell} ({Text.ToString(language)})";
    }
}
