using System.Collections.Generic;
using System.Globalization;
using SchemaKit.Schema.Model;

namespace SchemaKit.Documents.Writing;

/// <summary>A value of a report that stands in no table, such as the unit that reports.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Text">The value as it is printed; empty where there is none.</param>
/// <param name="Choices">What it may be; none where that is not a list.</param>
/// <param name="Number">What numbers it may be; null where it is no number.</param>
internal sealed record WrittenFact(string Name, string Text, IReadOnlyList<string> Choices, NumberModel? Number)
{
    /// <summary>The number that it is; null where it is none.</summary>
    public decimal? Value =>
        Number is not null
        && decimal.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
}
