using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>A cell of a workbook.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Address">The cell as spreadsheets name it, such as <c>C12</c>.</param>
public sealed record SheetPlace(string Sheet, string Address) : SourcePlace
{
    /// <inheritdoc/>
    public override string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Language.IsChinese(language) ? $"工作表“{Sheet}”单元格 {Address}" : $"sheet \"{Sheet}\", cell {Address}";
    }
}
