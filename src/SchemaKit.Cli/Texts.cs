using SchemaKit.Cli.Forms;
using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <summary>Everything that the command says to people, in both languages.</summary>
internal static partial class Texts
{
    // What the command is and how it is used.
    public static Phrase Root => new("Statistical reports whose sums must tie.", "核对和分析统计报表的勾稽关系。");
    public static Phrase Check =>
        new("Checks reports against the rules of their form.", "按报表格式的勾稽关系核对报告。");
    public static Phrase Files =>
        new("JSON documents of reports; - reads the standard input.", "报告的 JSON 文件；- 表示读取标准输入。");
    public static Phrase Help => new("Shows help and usage.", "显示帮助和用法。");
    public static Phrase Version => new("Shows the version.", "显示版本。");
    public static Phrase LanguageOption => new("The language of the output.", "输出所用的语言。");
    public static Phrase FormatOption =>
        new("Text for people, or one JSON document.", "供人阅读的文本，或一个 JSON 文档。");
    public static Phrase PreviousOption =>
        new(
            "The same unit's report of the year before; adds the rules that compare the two. With one FILE only.",
            "同一单位上一年度的报告；另核对两年之间的关系。只能与一个 FILE 同用。"
        );

    // Wrong use.
    public static Phrase UnknownOption(string option, Phrase suggestion) =>
        new($"Unknown option '{option}'.{suggestion.English}", $"未知的选项“{option}”。{suggestion.Chinese}");

    public static Phrase PreviousNeedsOneFile(int count) =>
        new(
            $"--previous goes with exactly one FILE; {count} were given.",
            $"--previous 只能与一个 FILE 同用；现有 {count} 个。"
        );

    public static Phrase StandardInputOnce =>
        new("The standard input (-) can be read only once.", "标准输入（-）只能读取一次。");

    public static Phrase UnknownCommand(string command, Phrase suggestion) =>
        new($"Unknown command '{command}'.{suggestion.English}", $"未知的命令“{command}”。{suggestion.Chinese}");

    public static Phrase MissingCommand => new("No command was given.", "缺少命令。");

    public static Phrase TooManyFiles(string file) =>
        new($"Only one FILE can be given; '{file}' is one too many.", $"只能指定一个 FILE；“{file}”是多余的。");

    public static Phrase MissingFile => new("No FILE was given.", "缺少 FILE。");

    public static Phrase MissingValue(string option) => new($"{option} needs a value.", $"选项 {option} 缺少值。");

    public static Phrase GivenTwice(string option) =>
        new($"{option} was given more than once.", $"选项 {option} 只能使用一次。");

    public static Phrase UnknownValue(string option, string found, string first, string second) =>
        new(
            $"{option} does not know '{found}'; expected {first} or {second}.",
            $"选项 {option} 不接受“{found}”；应为 {first} 或 {second}。"
        );

    // Inputs that are no documents.
    public static Phrase NotFound => new("there is no such file", "文件不存在");
    public static Phrase IsDirectory => new("is a directory; expected a file", "是目录；应为文件");
    public static Phrase AccessDenied => new("access denied", "没有读取权限");

    public static Phrase TooLarge(int bytes) =>
        new(
            $"too large for a report; expected at most {bytes >> 20} MiB",
            $"文件过大，不是报告；应不超过 {bytes >> 20} MiB"
        );

    public static Phrase CannotRead(string reason) => new($"cannot be read: {reason}", $"无法读取：{reason}");

    // A report that cannot be the one of the year before.
    public static Phrase PreviousHasOtherForm(string found, string expected) =>
        new(
            $"the previous report is on the form {found}; expected {expected}",
            $"上年报告的格式为 {found}；应为 {expected}"
        );

    public static Phrase PreviousHasOtherYear(int found, int expected) =>
        new(
            $"the previous report is of {found}; expected the report of {expected}",
            $"上年报告的年度为 {found}；应为 {expected}"
        );

    public static Phrase PreviousHasOtherScope(ReportScope found, ReportScope expected) =>
        new(
            $"the scope of the previous report is {found.In(Language.English)} ({found.Name}); "
                + $"expected {expected.In(Language.English)} ({expected.Name})",
            $"上年报告的统计范围为“{found.In(Language.Chinese)}”（{found.Name}）；"
                + $"应为“{expected.In(Language.Chinese)}”（{expected.Name}）"
        );

    public static Phrase IsRefused(string file, Phrase reason) =>
        new($"{file}: {reason.English}", $"{file}：{reason.Chinese}");

    // A file.
    public static Phrase Holds(string file, int softBroken, int undecided)
    {
        var holds = new Phrase($"{file}: holds", $"{file}：勾稽关系全部成立");
        if (undecided > 0)
            holds = new Phrase($"{file}: no hard equation is broken", $"{file}：没有不成立的强制性关系");
        else if (softBroken > 0)
            holds = new Phrase($"{file}: holds", $"{file}：强制性关系全部成立");
        return softBroken == 0
            ? holds
            : holds.Plus(
                $", {softBroken} soft {(softBroken == 1 ? "equation" : "equations")} broken",
                $"，{softBroken} 条提示性关系不成立"
            );
    }

    public static Phrase IsBroken(string file, int count) =>
        new(
            $"{file}: {count} hard {(count == 1 ? "equation" : "equations")} broken",
            $"{file}：{count} 条强制性关系不成立"
        );

    public static Phrase IsUnreadable(string file, int count) =>
        new(
            $"{file}: unreadable, {count} {(count == 1 ? "problem" : "problems")}",
            $"{file}：无法读取，问题 {count} 个"
        );

    public static Phrase Title(string unit, int year, ReportScope scope) =>
        new($"{unit}, {year}, {scope.In(Language.English)}", $"{unit}，{year} 年，{scope.In(Language.Chinese)}");

    public static Phrase NumbersRead(int count) => new($"{count} numbers read", $"读取数字 {count} 个");

    public static Phrase HardHeld(int held, int count) =>
        new($"{held} of {count} hard equations held", $"强制性关系 {held}/{count} 成立");

    public static Phrase SoftHeld(int held, int count) =>
        new($"{held} of {count} soft equations held", $"提示性关系 {held}/{count} 成立");

    public static Phrase Undecided(int count) =>
        new($"{count} undecided: a number is unknown", $"{count} 条无法判定：有数字未知");

    public static Phrase ComparedWith(string file) => new($"compared with {file}", $"与 {file} 比对");

    public static Phrase Note(Phrase text) => new($"note: {text.English}", $"提示：{text.Chinese}");

    public static Phrase PreviousHasOtherUnit(string unit) =>
        new(
            $"note: the previous report is of another unit, {unit}; was it renamed or reorganised?",
            $"提示：上年报告的单位为“{unit}”，与本报告不同；是否更名或重组？"
        );

    public static Phrase Summary(int files, int held, int broken, int unreadable) =>
        new(
            $"{files} files: {held} hold, {broken} broken, {unreadable} unreadable",
            $"共 {files} 个文件：成立 {held}，不成立 {broken}，无法读取 {unreadable}"
        );

    public static Phrase Refused(int count) => new($", {count} refused", $"，不能比对 {count}");

    // A broken equation.
    public static Phrase SoftHeading => new("Soft equations broken", "不成立的提示性关系");

    public static Phrase Rule(string rule) => new($"rule: {rule}", $"关系：{rule}");

    public static Phrase Source(string source) => new($"source: {source}", $"依据：{source}");

    public static Phrase Place(string place, string labels)
    {
        bool isBoth = place.Length > 0 && labels.Length > 0;
        return place.Length + labels.Length == 0
            ? new Phrase("place: the whole report", "位置：整个报告")
            : new Phrase(
                $"place: {place}{(isBoth ? ", " : "")}{labels}",
                $"位置：{place}{(isBoth ? "，" : "")}{labels}"
            );
    }

    public static Phrase LeftSide(string sum) => new($"left side: {sum}", $"左边：{sum}");

    public static Phrase RightSide(string sum) => new($"right side: {sum}", $"右边：{sum}");

    public static Phrase InBrackets(Phrase text) => new($"({text.English})", $"（{text.Chinese}）");
}
