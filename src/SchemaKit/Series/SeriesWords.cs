using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>Says in words what the check of a series found.</summary>
internal static class SeriesWords
{
    public static Phrase Of(UnitJump jump)
    {
        (string earlier, string later) = (((CellValue)jump.Earlier).ToString(), ((CellValue)jump.Later).ToString());
        return new(
            $"{jump.Cell.Label(Language.English)} ({jump.Cell.Path}): {later} after {earlier} the year before is about 10,000 "
                + $"times {(jump.IsUp ? "as much" : "less")}; {(jump.IsUp ? "the later" : "the earlier")} amount may be in yuan (元) "
                + "instead of 10,000 yuan (万元).",
            $"{jump.Cell.Label(Language.Chinese)}（{jump.Cell.Path}）：上年 {earlier}，本年 {later}，相差约一万倍；"
                + $"{(jump.IsUp ? "本年" : "上年")}金额可能以元（而非万元）填报。"
        );
    }

    public static Phrase Of(PeriodGap gap) => new($"There is no report of {gap}.", $"缺少 {gap} 年的报告。");

    public static Phrase Of(SeriesPair pair)
    {
        string periods = FormattableString.Invariant($"{pair.Earlier.Period} → {pair.Later.Period}");
        if (!pair.HasOtherForms)
            return periods;
        Phrase forms = new(
            $"{periods}: the forms differ ({pair.Earlier.Draft.Form.Id}, {pair.Later.Draft.Form.Id})",
            $"{periods}：两年格式不同（{pair.Earlier.Draft.Form.Id}、{pair.Later.Draft.Form.Id}）"
        );
        return pair.IsCompared
            ? forms.Plus(
                $"; compared on {(pair.LaterMigration ?? pair.EarlierMigration)!.Draft.Form.Id}, with what is known on it.",
                $"；按 {(pair.LaterMigration ?? pair.EarlierMigration)!.Draft.Form.Id} 比较已知的数。"
            )
            : forms.Plus("; not comparable.", "；无法比较。");
    }
}
