using System;
using SchemaKit.Schema;

namespace SchemaKit.Documents;

/// <summary>A box on a page, in points from the lower left corner, as PDF counts.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Bottom">The lower edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Top">The upper edge.</param>
public sealed record PagePlace(int Page, double Left, double Bottom, double Right, double Top) : SourcePlace
{
    /// <inheritdoc/>
    public override string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Language.IsChinese(language)
            ? FormattableString.Invariant($"第 {Page} 页（{Left:F0}, {Bottom:F0}）至（{Right:F0}, {Top:F0}）")
            : FormattableString.Invariant($"page {Page}, ({Left:F0}, {Bottom:F0}) to ({Right:F0}, {Top:F0})");
    }
}
