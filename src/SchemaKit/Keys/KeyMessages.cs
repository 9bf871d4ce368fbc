using System;
using SchemaKit.Schema;

namespace SchemaKit;

/// <summary>What is said where reports cannot be told apart or do not belong together.</summary>
internal static class KeyMessages
{
    public static Phrase NoKey(string form) =>
        new(
            $"The form {form} has no key, so its reports cannot be told apart. Give the schema a 'key'.",
            $"格式 {form} 没有 key，无法区分报告。请在 schema 中写明 key。"
        );

    public static Phrase MissingMember(string name, Labels labels) =>
        new(
            $"The report lacks '{name}' ({labels.In(Language.English) ?? name}), which identifies it.",
            $"报告缺少用于识别报告的“{labels.In(Language.Chinese) ?? name}”（{name}）。"
        );

    public static Phrase NoPeriod(string form) =>
        new(
            $"The key of the form {form} has no integer that names the period.",
            $"格式 {form} 的 key 中没有表示期间的整数。"
        );

    public static Phrase Mixed(ReportKey first, ReportKey other, KeyMember member) =>
        new(
            $"Reports are mixed that differ in '{member.Name}' ({member.Label(Language.English)}): "
                + $"{first.ToString(Language.English)} and {other.ToString(Language.English)}. Take them apart.",
            $"报告的“{member.Label(Language.Chinese)}”（{member.Name}）不同，不能混用："
                + $"{first.ToString(Language.Chinese)}；{other.ToString(Language.Chinese)}。请分开处理。"
        );

    public static Phrase Duplicate(ReportKey key) =>
        new(
            $"There are two reports of {key.ToString(Language.English)}. Leave one out.",
            $"{key.ToString(Language.Chinese)} 有两份报告。请只保留一份。"
        );

    public static Phrase NoReports => new("There are no reports.", "没有报告。");
}
