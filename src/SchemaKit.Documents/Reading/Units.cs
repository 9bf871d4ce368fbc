using System.Collections.Generic;
using System.Text.RegularExpressions;
using SchemaKit.Documents.Labels;

namespace SchemaKit.Documents.Reading;

/// <summary>Units of money, which convert into each other, and words that count things, which are alike.</summary>
internal static partial class Units
{
    private static readonly Dictionary<string, decimal> Money = new()
    {
        ["元"] = 1,
        ["千元"] = 1_000,
        ["万元"] = 10_000,
        ["百万元"] = 1_000_000,
        ["亿元"] = 100_000_000,
    };

    /// <summary>What a number in one unit is multiplied by to be in another; null where that cannot be done.</summary>
    /// <param name="from">The unit that stands in the document.</param>
    /// <param name="to">The unit of the cell; null where the form names none.</param>
    public static decimal? Factor(string from, string? to)
    {
        if (from == to)
            return 1;
        if (Money.TryGetValue(from, out decimal of))
            return to is not null && Money.TryGetValue(to, out decimal per) ? of / per : null;
        return from == "%" || (to is not null && Money.ContainsKey(to)) ? null : 1;
    }

    /// <summary>Whether a unit is one of money.</summary>
    public static bool IsMoney(string unit) => Money.ContainsKey(unit);

    /// <summary>The unit of money that a header names, such as 万元 in 本年收费金额（单位：万元）; null where it names none.</summary>
    /// <param name="header">The labels, each in a line.</param>
    public static string? InHeader(string header)
    {
        foreach (string label in header.Split('\n'))
        {
            if (Named().Match(LabelText.Compact(label)) is { Success: true } match)
                return match.Groups["unit"].Value;
        }
        return null;
    }

    [GeneratedRegex(
        @"(?:单位[:为]?(?:人民币)?|\()(?<unit>亿元|百万元|万元|千元|元)|(?<unit>亿元|百万元|万元|千元|元)\)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}
