using System.Globalization;
using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>Files that hold a report a line.</content>
internal static partial class Texts
{
    public static Phrase NdjsonOption =>
        new("Each FILE holds a report a line (NDJSON).", "每个 FILE 一行一份报告（NDJSON）。");

    public static Phrase ThreadsOption =>
        new(
            "On how many threads to read; all processors where nothing is said.",
            "读取所用的线程数；默认使用全部处理器。"
        );

    public static Phrase NotAThreadCount(string found) =>
        new(
            $"--threads does not know '{found}'; expected a whole number from 1 to 1024.",
            $"选项 --threads 不接受“{found}”；应为 1 至 1024 的整数。"
        );

    public static Phrase PreviousIsNotForLines =>
        new("--previous does not go with --ndjson.", "--previous 不能与 --ndjson 同用。");

    public static Phrase ThreadsAreForLines =>
        new("--threads goes with --ndjson only.", "--threads 只能与 --ndjson 同用。");

    public static Phrase LineTooLong =>
        new("the line is too long for a report; expected at most 16 MiB", "该行过长，不是报告；应不超过 16 MiB");

    public static Phrase LinesSummary(int reports, int held, int broken, int unreadable) =>
        new(
            $"{reports} reports: {held} hold, {broken} broken, {unreadable} unreadable",
            $"共 {reports} 份报告：成立 {held}，不成立 {broken}，无法读取 {unreadable}"
        );

    public static Phrase Progress(string file, int number, int count) =>
        new($"{file}: {number} of {count}", $"{file}：第 {number} 个，共 {count} 个");

    public static Phrase Progress(string file, long reports, int? percent)
    {
        string count = reports.ToString("N0", CultureInfo.InvariantCulture);
        string share = percent is { } part ? $", {part}%" : "";
        return new Phrase($"{file}: {count} reports{share}", $"{file}：{count} 份报告{share}");
    }
}
