using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>The units of money that a header names, such as 万元 in 本年收费金额（单位：万元）.</summary>
    /// <param name="header">The labels, each in a line.</param>
    public static IReadOnlyList<string> InHeader(string header) =>
        [
            .. header
                .Split('\n')
                .Select(l => Named().Match(LabelText.Compact(l)))
                .Where(m => m.Success)
                .Select(m => m.Groups["unit"].Value)
                .Distinct(),
        ];

    /// <summary>The units of money that a line tells of all that stands below it, such as 单位：元.</summary>
    public static IReadOnlyList<string> InCaption(string line) => MoneyIn(Caption(), line);

    /// <summary>The units of money that a text speaks of as units anywhere, such as 金额单位为元.</summary>
    public static IReadOnlyList<string> InText(string text) => MoneyIn(Stated(), text);

    private static string[] MoneyIn(Regex pattern, string text) =>
        !text.Contains('元', StringComparison.Ordinal)
            ? []
            :
            [
                .. pattern
                    .Matches(
                        string.Join(
                            ' ',
                            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LabelText.Compact)
                        )
                    )
                    .SelectMany(m => m.Groups["unit"].Captures)
                    .Select(c => c.Value)
                    .Distinct(),
            ];

    [GeneratedRegex(
        @"(?:单位[:为]?(?:人民币)?|\()(?<unit>亿元|百万元|万元|千元|元)|(?<unit>亿元|百万元|万元|千元|元)\)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();

    // The name of an office may follow 报告单位, 填报单位 and the like.
    private const string Before = "(?:金额|数据|计量|计价|货币|收费|费用)? ?单 ?位 ?[:为是]? ?(?:人民币)?";
    private const string List =
        "(?:(?<unit>亿元|百万元|万元|千元|元)|件次|件|个|条|项|宗|起|人次|人)(?:[、,/和及](?:(?<unit>亿元|百万元|万元|千元|元)|件次|件|个|条|项|宗|起|人次|人))*";

    [GeneratedRegex(@"(?:^| )[(\[]?" + Before + List + @"(?:[)\]]|$| )", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(
        @"(?:^|[ (\[,;:。]|金额|数据|计量|计价|货币|收费|费用)" + Before + List + @"(?:$|[ )\],;。])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Stated();
}
