using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>What <c>schemakit analyze</c> says.</content>
internal static partial class Texts
{
    public static Phrase Analyze =>
        new(
            "Tells what follows from the rules of a form, before any report is written.",
            "分析报表格式的勾稽关系：矛盾、冗余与查错能力。"
        );
    public static Phrase SchemaFile =>
        new(
            "The schema of a form (*.tables.json); - reads the standard input.",
            "报表格式文件（*.tables.json）；- 表示读取标准输入。"
        );
    public static Phrase NotUtf8 => new("is not UTF-8 text", "不是 UTF-8 文本");

    public static Phrase IsInvalidSchema(string file, int count) =>
        new(
            $"{file}: invalid schema, {count} {(count == 1 ? "problem" : "problems")}",
            $"{file}：报表格式有误，问题 {count} 个"
        );

    public static Phrase IsSound(string file) =>
        new($"{file}: the rules do not contradict each other", $"{file}：勾稽关系之间没有矛盾");

    public static Phrase IsSoundAsFarAsKnown(string file) =>
        new(
            $"{file}: no contradiction found, but not everything was analysed",
            $"{file}：未发现矛盾，但有部分未作分析"
        );

    public static Phrase IsContradictory(string file, int count) =>
        new(
            $"{file}: no report can be right, {count} contradictory {(count == 1 ? "set" : "sets")} of rules",
            $"{file}：任何报告都不可能正确，相互矛盾的勾稽关系 {count} 组"
        );

    // Figures.
    public static Phrase RowsPerList(int rows) =>
        new($"Each list is taken with {rows} rows.", $"每个列表按 {rows} 行计。");

    public static Phrase WholeForm => new("The whole form", "整个表单");

    public static Phrase Section(string name, int cells, int equations, int inequalities, int rank) =>
        new(
            $"{name}: {cells} numbers, {equations} equations, "
                + (inequalities > 0 ? $"{inequalities} inequalities, " : "")
                + $"rank {rank}",
            $"{name}：数字 {cells} 个，等式 {equations} 个，"
                + (inequalities > 0 ? $"不等式 {inequalities} 个，" : "")
                + $"秩 {rank}"
        );

    public static Phrase SingleErrors(int cells, int detectable, int locatable) =>
        new(
            $"one wrong number: {detectable} of {cells} are detected, {locatable} uniquely located",
            $"单个数字出错：{cells} 个中 {detectable} 个可以发现，{locatable} 个可以唯一定位"
        );

    public static Phrase NothingUndetected(int size) =>
        new($"no pattern of up to {size} wrong numbers goes undetected", $"不超过 {size} 个数字同时出错，总能发现");

    public static Phrase Undetected(int size, string cells) =>
        new(
            $"smallest pattern that goes undetected: {size} wrong {(size == 1 ? "number" : "numbers")}, such as {cells}",
            $"可能无法发现的最小情形：{size} 个数字出错，例如 {cells}"
        );

    public static Phrase InRows(string path, int rows) =>
        rows == 1 ? path : new Phrase($"{path} in {rows} rows", $"{path}（{rows} 行）");

    // Findings.
    public static Phrase Heading(Phrase what, int count) =>
        count == 0
            ? new($"{what.English}: none", $"{what.Chinese}：无")
            : new($"{what.English}: {count}", $"{what.Chinese}：{count}");

    public static Phrase Contradictions => new("Contradictory sets", "相互矛盾的组合");
    public static Phrase RedundantRules => new("Rules that follow from others", "可由其他关系推出的规则");
    public static Phrase RedundantEquations =>
        new("Equations that follow from others", "可由其他关系推出的等式或不等式");
    public static Phrase ForcedCells => new("Numbers that can have one value only", "只能取一个值的数字");
    public static Phrase Uncovered => new("Numbers that no rule covers", "没有规则涉及的数字");
    public static Phrase NotAdditive => new("Rules that sums of reports need not keep", "汇总后未必成立的规则");
    public static Phrase NotAnalysed => new("Too large, not analysed", "规模过大，未作分析");

    public static Phrase ContradictorySet(bool isSmallest, bool needsOtherNumbers)
    {
        (string english, string chinese) = needsOtherNumbers
            ? ("met only by numbers that the cells do not allow", "只有单元格不允许的数才能满足")
            : ("together impossible", "不能同时成立");
        return isSmallest
            ? new($"{english}; no smaller set is contradictory", $"{chinese}；没有更小的矛盾组合")
            : new($"{english}; none of them can be left out", $"{chinese}；其中任何一项都不可缺少");
    }

    public static Phrase FollowsFrom(string what, int count) =>
        count == 0
            ? new($"{what}: always holds", $"{what}：恒成立")
            : new($"{what}: follows from {count}", $"{what}：可由以下 {count} 项推出");

    public static Phrase Equations(string rule, int count, string first, string last) =>
        new($"{rule}: {count} equations from {first} to {last}", $"{rule}：{count} 条，自 {first} 至 {last}");

    public static Phrase IsForced(string path, string value) => new($"{path} = {value}, by", $"{path} = {value}，原因");

    public static Phrase Grows(string rule, string constant) =>
        new(
            $"{rule}: the constant {constant} does not grow when reports are added up",
            $"{rule}：汇总报告时，常数 {constant} 不随之增加"
        );

    public static Phrase Part(string first, int cells, int equations) =>
        new(
            $"{(first.Length == 0 ? "the whole form" : "from " + first + " on")}: {cells} numbers, {equations} equations",
            $"{(first.Length == 0 ? "整个表单" : "自 " + first + " 起")}：数字 {cells} 个，等式 {equations} 个"
        );
}
