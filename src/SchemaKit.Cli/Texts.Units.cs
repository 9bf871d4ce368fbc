using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>Reports of one unit over the years, and an aggregate beside its units.</content>
internal static partial class Texts
{
    public static Phrase SeriesOption =>
        new(
            "The files are one unit's reports of several years, in any order and on any form; adds the rules that compare each with the year before.",
            "各文件为同一单位多个年度的报告，顺序、格式不限；另核对相邻两年之间的关系。"
        );

    public static Phrase SeriesStandsAlone =>
        new(
            "--series goes neither with --ndjson nor with --previous.",
            "--series 不能与 --ndjson 或 --previous 同用。"
        );

    public static Phrase Compare =>
        new(
            "Compares an aggregate with the reports of its units, number by number; blanks are unknown.",
            "将汇总报告与各单位报告逐数比对；空白视为未知。"
        );

    public static Phrase AggregateFile => new("The aggregate report.", "汇总报告。");

    public static Phrase UnitFiles => new("The reports of the units.", "各单位的报告。");

    public static Phrase ExpectedOption =>
        new(
            "A text file with the names of all units that report, one a line; else the reports given are all there are.",
            "文本文件，每行一个应报单位的名称；默认以所列报告为全部单位。"
        );

    public static Phrase IsSum(string file) => new($"{file}: is the sum of its units", $"{file}：等于各单位之和");

    public static Phrase IsNoSum(string file) =>
        new($"{file}: is not the sum of its units", $"{file}：不等于各单位之和");

    public static Phrase IsSumUndecided(string file) =>
        new($"{file}: cannot be told to be the sum of its units", $"{file}：无法判定是否等于各单位之和");
}
