using SchemaKit.Schema;

namespace SchemaKit.Documents.Pages;

/// <summary>What a page of findings says beside the sentences of the rules.</summary>
internal static class CheckWords
{
    public static Phrase Skip => new("Skip to the findings", "跳到核对结果");
    public static Phrase Contents => new("Contents", "目录");
    public static Phrase Summary => new("Result", "核对结论");
    public static Phrase Errors => new("Sums that do not tie", "不成立的勾稽关系（错误）");
    public static Phrase Suspects => new("Cells that may be wrong", "可能填错的单元格");
    public static Phrase Warnings => new("To be looked at", "需要留意（提示）");
    public static Phrase Problems => new("What the form does not take", "不符合报表格式的内容");
    public static Phrase Tables => new("The report", "报告");
    public static Phrase Cells => new("Cells: ", "涉及单元格：");
    public static Phrase Between => new(", ", "、");
    public static Phrase Should => new("should be", "应为");
    public static Phrase May => new("may be", "可能为");

    public static Phrase Title(string report) => new($"{report}: check", $"{report}核对结果");

    public static Phrase AllHold => new("Every hard rule holds.", "强制性勾稽关系全部成立。");

    public static Phrase SomeBroken(int count) =>
        new($"{count} hard rules are broken: the report is wrong.", $"有 {count} 条强制性勾稽关系不成立，报告有误。");

    public static Phrase Hard((int Asked, int Held, int Undecided) count) =>
        new(
            $"Hard rules: {count.Asked} asked, {Rest(count).English}",
            $"强制性关系 {count.Asked} 条：{Rest(count).Chinese}"
        );

    public static Phrase Soft((int Asked, int Held, int Undecided) count) =>
        new(
            $"Soft rules: {count.Asked} asked, {Rest(count).English}",
            $"提示性关系 {count.Asked} 条：{Rest(count).Chinese}"
        );

    public static Phrase Missing(int count) =>
        new(
            $"{count} numbers are missing; rules that need them cannot be decided.",
            $"有 {count} 个数据未填报，与之有关的关系无法判断。"
        );

    /// <summary>The name of a finding, as it stands in the tables.</summary>
    public static Phrase Error(int number) => new($"Error {number}", $"错误 {number}");

    /// <summary>The name of a finding, as it stands in the tables.</summary>
    public static Phrase Warning(int number) => new($"Warning {number}", $"提示 {number}");

    public static Phrase Outcome(Fault fault) =>
        fault.Outcome switch
        {
            LocationOutcome.Unique => new(
                "One change is the smallest that makes all sums tie:",
                "使全部关系成立的最小改动只有一种："
            ),
            LocationOutcome.Ambiguous => new(
                "Each of these changes makes all sums tie; the likeliest comes first:",
                "下列每种改动都能使全部关系成立，最可能的在前："
            ),
            LocationOutcome.NotFound => new(
                "No small change makes all sums tie.",
                "未找到能使全部关系成立的少量改动。"
            ),
            _ => new("Whatever is changed, the rules contradict each other.", "无论怎样改动，各条关系互相矛盾。"),
        };

    public static Phrase HasMore => new("There are more.", "还有其他改动。");

    private static Phrase Rest((int Asked, int Held, int Undecided) count)
    {
        int broken = count.Asked - count.Held - count.Undecided;
        return new(
            $"{count.Held} hold, {broken} broken, {count.Undecided} undecided.",
            $"成立 {count.Held} 条，不成立 {broken} 条，无法判断 {count.Undecided} 条。"
        );
    }
}
