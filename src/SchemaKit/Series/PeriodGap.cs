using System;
using System.Globalization;

namespace SchemaKit;

/// <summary>Periods of which a series has no report.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public readonly record struct PeriodGap(long First, long Last)
{
    /// <summary>The periods, such as <c>2020</c> or <c>2020-2022</c>, the same in every culture.</summary>
    public override string ToString() =>
        First == Last ? First.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{First}-{Last}");
}
