using System.Collections.Generic;
using System.Linq;
using SchemaKit.Cli.Versions;
using SchemaKit.Schema;
using SchemaKit.Schema.Versions;

namespace SchemaKit.Cli;

/// <content>What <c>schemakit diff</c> says.</content>
internal static partial class Texts
{
    public static Phrase Diff =>
        new(
            "Tells what a new version of a form changes, and whether documents that were valid stay valid.",
            "比较报表格式的两个版本，说明原来有效的文件是否仍然有效。"
        );
    public static Phrase OldSchema =>
        new(
            "The schema of the old version (*.tables.json); - reads the standard input.",
            "旧版报表格式文件（*.tables.json）；- 表示读取标准输入。"
        );
    public static Phrase NewSchema => new("The schema of the new version.", "新版报表格式文件。");
    public static Phrase CodeOption =>
        new("A change that breaks C# code counts as breaking too.", "使 C# 代码无法编译的变更也算作不兼容。");

    public static Phrase SamplesOption(int usual) =>
        new(
            $"How many generated documents back each compatible verdict; {usual} unless said otherwise.",
            $"每个“兼容”结论由多少份生成的文件佐证；默认为 {usual}。"
        );

    public static Phrase WrongSamples(string found, int most) =>
        new(
            $"--samples does not know '{found}'; expected a whole number from 0 to {most}.",
            $"选项 --samples 没有值“{found}”；应为 0 至 {most} 的整数。"
        );

    // The result.
    public static Phrase DiffResult(string files, DiffStatus status, int changes)
    {
        var counted = new Phrase($"{changes} {(changes == 1 ? "change" : "changes")}", $"变更 {changes} 处");
        (string english, string chinese) = status switch
        {
            DiffStatus.Breaking => ("breaking", "不兼容"),
            DiffStatus.PossiblyBreaking => ("possibly breaking", "可能不兼容"),
            _ => ("compatible", "兼容"),
        };
        return new($"{files}: {english}, {counted.English}", $"{files}：{chinese}，{counted.Chinese}");
    }

    public static Phrase ConcernHeading(Concern concern) =>
        concern switch
        {
            Concern.Documents => new("Documents: whether what was valid stays valid", "文件：原来有效的是否仍然有效"),
            Concern.Code => new("C# code: whether it still compiles", "C# 代码：是否仍能编译"),
            _ => new("Documentation", "说明文字"),
        };

    public static Phrase Tally(Concern concern, IReadOnlyList<JudgedChange> changes)
    {
        int breaking = changes.Count(c => c.Verdict == ChangeVerdict.Breaking);
        int possibly = changes.Count(c => c.Verdict == ChangeVerdict.PossiblyBreaking);
        int compatible = changes.Count(c => c.Verdict == ChangeVerdict.Compatible);
        if (concern == Concern.Documentation)
            return new($"documentation: {changes.Count} changed", $"说明文字：变更 {changes.Count} 处");
        var tally = new Phrase($"{breaking} breaking", $"不兼容 {breaking} 处");
        if (possibly > 0)
            tally = tally.Plus($", {possibly} possibly breaking", $"，可能不兼容 {possibly} 处");
        tally = tally.Plus($", {compatible} compatible", $"，兼容 {compatible} 处");
        return concern == Concern.Documents
            ? new($"documents: {tally.English}", $"文件：{tally.Chinese}")
            : new($"C# code: {tally.English}", $"C# 代码：{tally.Chinese}");
    }

    public static Phrase DocumentsMade(int count) =>
        new(
            $"{count} {(count == 1 ? "document" : "documents")} made, valid under the old version, each tried on the new one",
            $"按旧版生成有效文件 {count} 份，逐份用新版核对"
        );

    public static Phrase DocumentsCutShort(int asked) =>
        new(
            $"fewer than the {asked} that were asked for: the schema is so large that the work was bounded",
            $"少于要求的 {asked} 份：报表格式过大，核对工作量已到上限"
        );

    // Why.
    public static Phrase Refusal(string place, Phrase fault) =>
        place.Length == 0
            ? new($"refused: {fault.English}", $"拒绝：{fault.Chinese}")
            : new($"refused: {place}: {fault.English}", $"拒绝：{place}：{fault.Chinese}");

    public static Phrase RefusedOtherwiseToo =>
        new("other changes refuse this document as well", "其他变更也使该文件被拒绝");

    public static Phrase ValidDocument(string document) => new($"valid before: {document}", $"原来有效：{document}");

    public static Phrase PreviousDocument(string document) =>
        new($"after the report of the period before: {document}", $"其上期报告：{document}");

    public static Phrase DocumentGoesOn(int length) =>
        new(
            $"… ({length} characters; all of them with --format json)",
            $"……（共 {length} 个字符；全文见 --format json）"
        );

    public static Phrase NotDecided =>
        new(
            "asks for more than before; whether it refuses a document was not decided within the bound of the work",
            "要求比原来严格；在工作量上限内未能判定是否会有文件被拒绝"
        );

    public static Phrase NoWitness(int documents) =>
        new(
            $"asks for more than before; of {documents} documents that were tried it refuses none, and no proof was found that it never does",
            $"要求比原来严格；以 {documents} 份文件核对，没有一份因此被拒绝，但也未能证明不会"
        );

    public static Phrase Why(Ground ground, IReadOnlyList<string> from, int documents)
    {
        string reasons = string.Join(", ", from);
        Phrase why = ground switch
        {
            Ground.AsksForLess => new("asks for nothing new", "没有新的要求"),
            Ground.AllowsTheSame => new("every value that was allowed is allowed still", "原来允许的值全部仍然允许"),
            Ground.NeverDecided => new(
                "asks about a number that no document of the old version has: undecided",
                "涉及旧版文件所没有的数字：无法判定"
            ),
            Ground.NeverThere => new(
                "no document that is valid under the old version has anything there",
                "按旧版有效的文件在此处都没有内容"
            ),
            _ => new($"follows from the old version: {reasons}", $"可由旧版推出：{reasons}"),
        };
        return why.Plus(
            $"; {documents} documents were tried, none was refused for it",
            $"；以 {documents} 份文件核对，没有一份因此被拒绝"
        );
    }
}
