using System.Collections.Generic;
using System.Linq;
using SchemaKit.Documents.Forms;

namespace SchemaKit.Documents.Reading;

/// <summary>The sums that speak of one row alone.</summary>
internal static class RowSums
{
    /// <summary>Whether values are plain numbers that satisfy all sums of a row, of which there is at least one.</summary>
    public static bool Tie(FormRow row, IReadOnlyList<string> values)
    {
        if (values.Count != row.Cells.Count || row.Equations.Count == 0)
            return false;
        decimal?[] numbers = [.. values.Select(v => NumericText.Of(v).Value)];
        decimal[] plain = [.. numbers.OfType<decimal>()];
        return plain.Length == numbers.Length && row.Equations.All(e => new RowSum(e, row).Holds(plain));
    }
}
