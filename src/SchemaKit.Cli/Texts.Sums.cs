using SchemaKit.Cli.Checking;
using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>Sums of reports.</content>
internal static partial class Texts
{
    public static Phrase Aggregate =>
        new(
            "Adds reports up, those of each year and scope apart, and writes a report a line (NDJSON).",
            "逐格加总报告，年度和统计范围不同的分别加总；每行输出一份汇总报告（NDJSON）。"
        );

    public static Phrase ByUnitOption =>
        new("Adds up the reports of each unit apart as well.", "各单位的报告也分别加总。");

    public static Phrase UnitOption => new("The unit of a sum over units.", "跨单位汇总报告的单位名称。");

    public static Phrase SumsOption =>
        new("Where to write the sums; else to the output.", "汇总报告写入的文件；默认写到标准输出。");

    public static Phrase UnitIsEmpty => new("--unit needs a name.", "--unit 需要名称。");

    public static Phrase OutputIsReport =>
        new("-o names one of the reports; it is not overwritten.", "-o 指向报告文件本身，不予覆盖。");

    public static Phrase SumDoesNotFit(int year, string scope, string reason) =>
        new($"{year}, {scope}: no sum: {reason}", $"{year} 年，{scope}：无法汇总：{reason}");

    public static Phrase IsAddedBroken(string file, int count) =>
        new(
            $"{file}: {count} hard {(count == 1 ? "equation" : "equations")} broken; added all the same",
            $"{file}：{count} 条强制性关系不成立；仍计入汇总"
        );

    public static Phrase IsLeftOut(string file, Problem first, int count)
    {
        string path = first.Path.Length == 0 ? "" : first.Path + ": ";
        string more = count == 1 ? "" : $" (+{count - 1})";
        return new Phrase(
            $"{file}: left out: {path}{first.Message.English}{more}",
            $"{file}：未计入：{path}{first.Message.Chinese}{more}"
        );
    }

    public static Phrase SumSummary(int added, int sums, int broken, int unreadable) =>
        new(
            $"{added} reports added up to {sums} {(sums == 1 ? "sum" : "sums")}; {broken} of them broken, {unreadable} left out",
            $"{added} 份报告汇总为 {sums} 份；其中不成立 {broken} 份，未计入 {unreadable} 份"
        );
}
