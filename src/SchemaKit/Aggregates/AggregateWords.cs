using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Says in words what a comparison of an aggregate with its units found.</summary>
internal static class AggregateWords
{
    // So many units that would explain a cell say nothing any more.
    private const int MaxExplanations = 3;

    public static Phrase HasLists(string form) =>
        new(
            $"The form {form} has lists, whose rows this does not bring together. Add such reports up with ReportSum.",
            $"格式 {form} 含有列表，此处不能合并各行。请用 ReportSum 汇总。"
        );

    public static Phrase FormsDiffer(string first, string other) =>
        new(
            $"The reports are on different forms, {first} and {other}. Move them to one form first.",
            $"报告的格式不同：{first} 与 {other}。请先统一格式。"
        );

    public static Phrase OtherKey(ReportKey aggregate, KeyMember units, string expected) =>
        new(
            $"The aggregate {aggregate.ToString(Language.English)} says '{aggregate[units.Name]}' in '{units.Name}' "
                + $"({units.Label(Language.English)}); expected '{expected}'.",
            $"汇总报告（{aggregate.ToString(Language.Chinese)}）的“{units.Label(Language.Chinese)}”（{units.Name}）为“{aggregate[units.Name]}”；"
                + $"应为“{expected}”。"
        );

    public static Phrase Of(UnitExplanation explanation)
    {
        string unit = explanation.Unit.Unit;
        return (explanation.Fault, explanation.IsWhole) switch
        {
            (UnitFault.LeftOut, true) => new($"{unit} is not in the aggregate.", $"汇总报告未包括 {unit}。"),
            (UnitFault.LeftOut, false) => new(
                $"The numbers of {unit} are not in these cells.",
                $"这些数未包括 {unit}。"
            ),
            (_, true) => new($"{unit} is counted twice.", $"{unit} 重复计入。"),
            _ => new($"The numbers of {unit} are counted twice in these cells.", $"这些数重复计入 {unit}。"),
        };
    }

    public static Phrase Of(CellDifference difference)
    {
        string aggregate = ((CellValue)difference.Aggregate).ToString();
        Phrase text = new(
            $"{difference.Cell.Path} ({difference.Cell.Label(Language.English)}): the aggregate says {aggregate}, the units add up to "
                + $"{(difference.IsOpen ? "at least " : "")}{difference.Sum}; the difference is {difference.Difference}",
            $"{difference.Cell.Path}（{difference.Cell.Label(Language.Chinese)}）：汇总为 {aggregate}，各单位合计"
                + $"{(difference.IsOpen ? "至少为" : "为")} {difference.Sum}，相差 {difference.Difference}"
        );
        if (difference.Explanations.Count is 0 or > MaxExplanations)
            return text.Plus(".", "。");
        return text.Plus(
                ", which is the number of " + Units(difference, " or "),
                "，等于以下单位的数：" + Units(difference, "、")
            )
            .Plus(".", "。");
    }

    public static IEnumerable<Phrase> Of(AggregateComparison comparison)
    {
        Aggregation units = comparison.Units;
        if (units.MissingUnits.Count > 0)
            yield return Named("Units without a report", "缺少报告的单位", units.MissingUnits);
        if (units.UnexpectedUnits.Count > 0)
            yield return Named("Units that are not on the list", "名单以外的单位", units.UnexpectedUnits);
        if (units.DoubledUnits.Count > 0)
            yield return Named("Units with more than one report", "报告重复的单位", units.DoubledUnits);
        if (units.InvalidUnits.Count > 0)
            yield return Named(
                "Units whose report breaks hard rules",
                "报告不满足强制性关系的单位",
                [.. units.InvalidUnits.Select(u => u.Unit)]
            );
        foreach (UnitExplanation explanation in comparison.Explanations)
            yield return Of(explanation);
        foreach (CellDifference difference in comparison.Differences)
            yield return Of(difference);
        yield return Verdict(comparison);
    }

    private static Phrase Verdict(AggregateComparison comparison)
    {
        int cells = comparison.Units.Form.Cells.Count;
        string held = Text(cells - comparison.Differences.Count - comparison.Undecided.Count);
        Phrase numbers = new(
            $"{held} of {Text(cells)} numbers are the sums of {Text(comparison.Units.Units.Count)} units, "
                + $"{Text(comparison.Differences.Count)} differ, {Text(comparison.Undecided.Count)} are undecided",
            $"{Text(cells)} 个数中，{held} 个等于 {Text(comparison.Units.Units.Count)} 个单位之和，"
                + $"{Text(comparison.Differences.Count)} 个不等，{Text(comparison.Undecided.Count)} 个无法判定"
        );
        return comparison.Undecided.Count > 0
            ? numbers.Plus(": a unit or a number is missing.", "：有单位或数字缺失。")
            : numbers.Plus(".", "。");
    }

    private static Phrase Named(string english, string chinese, IReadOnlyList<string> names) =>
        new($"{english}: {string.Join(", ", names)}.", $"{chinese}：{string.Join("、", names)}。");

    private static string Units(CellDifference difference, string separator) =>
        string.Join(separator, difference.Explanations.Select(e => e.Unit.Unit));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
