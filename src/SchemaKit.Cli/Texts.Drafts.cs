using SchemaKit.Cli.Checking;
using SchemaKit.Locating;
using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>Reports in the making, and what is wrong in them.</content>
internal static partial class Texts
{
    public static Phrase Locate =>
        new(
            "Finds the cells that can be to blame for broken hard rules, and what should stand there. Numbers may be missing.",
            "查找导致强制性关系不成立的单元格及其应有的数字。报告可以有空缺的数字。"
        );

    public static Phrase Complete =>
        new(
            "Fills the blanks of a report that the hard rules leave no choice about. Nothing is guessed or changed.",
            "按强制性关系填出报告中可以唯一确定的空缺数字；不猜测，不改动已有数字。"
        );

    public static Phrase DraftFile =>
        new(
            "JSON document of a report whose numbers may be missing; - reads the standard input.",
            "报告的 JSON 文件，数字可以空缺；- 表示读取标准输入。"
        );

    public static Phrase TextIsNotForLines => new("--text does not go with --ndjson.", "--text 不能与 --ndjson 同用。");

    public static Phrase UnknownTextPlace(string path) =>
        new($"--text: no form has a text at '{path}'.", $"--text：没有报表格式在“{path}”处有文本。");

    public static Phrase CompletedOption =>
        new("Where to write the report; else to the output.", "报告写入的文件；默认写到标准输出。");

    public static Phrase IsConsistent(string file) =>
        new($"{file}: nothing is wrong that the hard rules could tell", $"{file}：强制性关系没有发现错误");

    public static Phrase HasFaults(string file, int faults) =>
        new($"{file}: {faults} {(faults == 1 ? "fault" : "faults")}", $"{file}：错误 {faults} 处");

    public static Phrase FaultsHeading => new("What can be wrong", "可能出错的单元格");

    public static Phrase CellIsRefused(Cell cell) =>
        new(
            $"{cell.Path}, {cell.Label(Language.English)}: the form does not allow this number",
            $"{cell.Path}，{cell.Label(Language.Chinese)}：不是报表格式允许的数字"
        );

    public static Phrase NoExplanationFound(string equations) =>
        new(
            $"{equations}: no explanation was found within the bound of the search",
            $"{equations}：在限定的搜索范围内没有找到解释"
        );

    public static Phrase NoExplanation(string equations) =>
        new($"{equations}: no numbers can make these hold together", $"{equations}：没有数字能使这些关系同时成立");

    public static Phrase IsOneOf(int count, bool hasMore) =>
        hasMore
            ? new(
                $"one of these {count}, or of others that are as likely:",
                $"以下 {count} 种可能之一，另有同样可能的未列出："
            )
            : new($"one of these {count}:", $"以下 {count} 种可能之一：");

    public static Phrase MoreExplanations(int count) => new($"(and {count} more)", $"（另有 {count} 种）");

    public static Phrase SlipOfAll(Slip slip)
    {
        Phrase words = SlipWords.Of(slip);
        return new($"by one slip: {words.English}", $"一处差错所致：{words.Chinese}");
    }

    public static Phrase IsFilled(string file, int filled, int open) =>
        new($"{file}: {filled} filled in, {open} still open", $"{file}：填出 {filled} 个，仍空缺 {open} 个");

    public static Phrase Filled(Deduction deduction) =>
        new(
            $"filled: {deduction.Cell.Path}  {deduction.ToString(Language.English)}",
            $"填出：{deduction.Cell.Path}  {deduction.ToString(Language.Chinese)}"
        );

    public static Phrase IsOpen(Cell cell) =>
        new($"open: {cell.Path}  {cell.Label(Language.English)}", $"空缺：{cell.Path}  {cell.Label(Language.Chinese)}");

    public static Phrase ConflictOf(CompletionConflict conflict, string equations) =>
        conflict.IsUndecided
            ? new(
                $"not filled, {conflict.Cells.Count} cells from {conflict.Cells[0].Path} on: the search reached its bound",
                $"未填，自 {conflict.Cells[0].Path} 起 {conflict.Cells.Count} 个：搜索达到限定范围"
            )
            : new(
                $"not filled, {conflict.Cells.Count} cells from {conflict.Cells[0].Path} on: these rules contradict each other: {equations}",
                $"未填，自 {conflict.Cells[0].Path} 起 {conflict.Cells.Count} 个：以下关系互相矛盾：{equations}"
            );

    public static Phrase DraftProblem(string file, Problem problem) =>
        problem.Position is { } at
            ? new(
                $"{file}:{at.Line}:{at.Column}: {problem.Path}: {problem.Message.English}",
                $"{file}:{at.Line}:{at.Column}: {problem.Path}: {problem.Message.Chinese}"
            )
            : IsRefused(file, problem.Message);
}
