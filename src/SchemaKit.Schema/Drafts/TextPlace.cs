using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units, as editors count.</param>
public sealed record TextPlace(int Line, int Column) : SourcePlace
{
    /// <inheritdoc/>
    public override string ToString(string language)
    {
        ArgumentNull.Check(language, nameof(language));
        return Language.IsChinese(language)
            ? FormattableString.Invariant($"第 {Line} 行第 {Column} 列")
            : FormattableString.Invariant($"line {Line}, column {Column}");
    }
}
