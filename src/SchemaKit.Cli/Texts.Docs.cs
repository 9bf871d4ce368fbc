using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>What <c>schemakit docs</c> says, on the command line and in a data dictionary.</content>
internal static partial class Texts
{
    public static Phrase Docs =>
        new(
            "Writes a data dictionary of a form: its tables, numbers and rules.",
            "生成报表格式的数据字典：表格、数字与勾稽关系。"
        );
    public static Phrase DocsFormatOption =>
        new(
            "Markdown or a self-contained HTML page; where it is not given, what the name of OUT says, else md.",
            "Markdown 或独立的 HTML 页面；未指定时按 OUT 的扩展名，否则为 md。"
        );
    public static Phrase OutputOption =>
        new("The file to write; without it the standard output.", "要写入的文件；省略时写到标准输出。");

    public static Phrase OutputIsInput =>
        new("-o names the schema itself; it is not overwritten.", "-o 指向报表格式文件本身，不予覆盖。");

    public static Phrase CannotWrite(string reason) => new($"cannot be written: {reason}", $"无法写入：{reason}");

    public static Phrase DictionaryTooLarge(int characters) =>
        new(
            $"the data dictionary would be longer than {characters >> 20} Mi characters; its labels or names are too long",
            $"数据字典将超过 {characters >> 20} Mi 字符：标签或名称过长"
        );

    // Parts of a dictionary.
    public static Phrase SkipContents => new("Skip the contents", "跳过目录");
    public static Phrase Contents => new("Contents", "目录");
    public static Phrase ReportSection => new("The report", "报告");
    public static Phrase TablesSection => new("Tables", "表格");
    public static Phrase RulesSection => new("Rules", "勾稽关系");
    public static Phrase ValuesSection => new("Lists of values", "值列表");
    public static Phrase TypesSection => new("Definitions", "定义");
    public static Phrase AnalysisSection => new("What the rules can find", "勾稽关系的查错能力");
    public static Phrase NotesSection => new("Notes", "说明");
    public static Phrase CellsSection => new("Cells", "单元格");

    public static Phrase MadeBy(string version) =>
        new($"Made by schemakit {version} from the schema of the form.", $"由 schemakit {version} 根据报表格式生成。");

    // Facts.
    public static Phrase Id => new("Id", "标识");
    public static Phrase TitleFact => new("Title", "标题");
    public static Phrase KeyFact => new("A report is identified by", "报告由以下各项识别");
    public static Phrase References => new("Refers to", "引用");
    public static Phrase Size => new("Size", "规模");
    public static Phrase PathFact => new("Path", "路径");
    public static Phrase TypeFact => new("Definition", "定义");
    public static Phrase InWords => new("In words", "文字表述");
    public static Phrase OverLabels => new("Over the labels", "以标签表示");
    public static Phrase OverPaths => new("Over the paths", "以路径表示");
    public static Phrase SeverityFact => new("Weight", "性质");
    public static Phrase ToleranceFact => new("Tolerance", "容差");
    public static Phrase ConditionFact => new("Asked where", "适用条件");
    public static Phrase SourceFact => new("Source", "依据");
    public static Phrase MessageFact => new("Said where it is broken", "不成立时的提示");
    public static Phrase LeavesFact => new("One by one for", "逐项成立");
    public static Phrase PlacesFact => new("At", "位置");
    public static Phrase EquationsFact => new("Equations", "条数");

    public static Phrase NumbersOf(int fixedNumbers, int perRow) =>
        perRow == 0
            ? new($"{fixedNumbers} numbers", $"数字 {fixedNumbers} 个")
            : new(
                $"{fixedNumbers} numbers, and {perRow} for each row of its lists",
                $"数字 {fixedNumbers} 个，另列表每行共 {perRow} 个"
            );

    public static Phrase RulesOf(int hard, int soft, int info) =>
        new(
            $", {hard} hard equations, {soft} soft" + (info > 0 ? $", {info} for information" : ""),
            $"，强制性关系 {hard} 条，提示性关系 {soft} 条" + (info > 0 ? $"，参考性关系 {info} 条" : "")
        );

    public static Phrase GridSize(int rows, int columns, int headerRows, int headerColumns) =>
        new(
            $"{rows} rows x {columns} columns as printed, {headerRows} of them header rows, {headerColumns} label columns",
            $"打印为 {rows} 行 × {columns} 列，其中表头 {headerRows} 行、标签 {headerColumns} 列"
        );

    public static Phrase BlockSize(int rows, int columns, int blocks) =>
        new(
            $"{rows} rows x {columns} columns as printed, in {blocks} blocks with columns of their own",
            $"打印为 {rows} 行 × {columns} 列，分为 {blocks} 块，各块列标题不同"
        );

    public static Phrase RowsOfList => new("as many rows as there are; one stands for all", "行数不定，以一行代表");

    public static Phrase SeverityName(Severity severity) =>
        severity switch
        {
            Severity.Error => new Phrase("hard: a report that breaks it is wrong", "强制性：不成立即为错误"),
            Severity.Warning => new Phrase("soft: it may be broken for a good reason", "提示性：不成立可能有合理原因"),
            _ => new Phrase("for information", "参考性"),
        };

    public static Phrase PreviousNeeded =>
        new("compares with the report of the period before", "与上年（上期）报告比较");

    public static Phrase EquationCount(int count, int places, int leaves) =>
        (places, leaves) switch
        {
            (1, 1) => new Phrase($"{count}", $"{count} 条"),
            (1, _) => new Phrase($"{count}, one for each item", $"{count} 条（每项 1 条）"),
            (_, 1) => new Phrase($"{count}, one for each place", $"{count} 条（每处 1 条）"),
            _ => new Phrase(
                $"{count}, at {places} places for {leaves} items each",
                $"{count} 条（{places} 处，每处 {leaves} 项）"
            ),
        };

    public static Phrase WholeReport => new("the whole report", "整个报告");

    // Columns.
    public static Phrase TableColumn => new("Table", "表");
    public static Phrase NumbersColumn => new("Numbers", "数字");
    public static Phrase EquationsColumn => new("Hard equalities", "强制性等式");
    public static Phrase InequalitiesColumn => new("Hard inequalities", "强制性不等式");
    public static Phrase RankColumn => new("Rank", "秩");
    public static Phrase DetectableColumn => new("Single wrong numbers detected", "单个数字出错可发现");
    public static Phrase LocatableColumn => new("of these uniquely located", "其中可唯一定位");
    public static Phrase UndetectedColumn =>
        new("Wrong numbers that may stay undetected together", "可能无法发现的同时出错");
    public static Phrase NumberColumn => new("No.", "序号");
    public static Phrase NameColumn => new("Name", "名称");
    public static Phrase LabelColumn => new("Label", "标签");
    public static Phrase UnitColumn => new("Unit", "单位");
    public static Phrase TypeColumn => new("Type and values", "类型与取值");
    public static Phrase MeasureColumn => new("Measure", "时期/时点");
    public static Phrase NotesColumn => new("Notes", "备注");
    public static Phrase RulesColumn => new("Rules", "勾稽关系");
    public static Phrase ValueColumn => new("Value", "值");
    public static Phrase RequiredColumn => new("Required", "必填");
    public static Phrase DescriptionColumn => new("Description", "说明");

    public static Phrase NoneFound => new("none", "无");

    public static Phrase AnalysisIntroduction =>
        new(
            "What follows from the hard rules alone, before any report is written.",
            "仅由强制性关系即可得出的结论，与具体报告无关。"
        );

    // Values.
    public static Phrase Yes => new("yes", "是");
    public static Phrase No => new("no", "否");
    public static Phrase TextMark => new("text", "文本");
    public static Phrase KeyMark => new("key", "主键");
    public static Phrase Flow => new("flow", "时期数");
    public static Phrase Stock => new("stock", "时点数");
    public static Phrase Derived => new("a total, computed from the rules", "合计数，由勾稽关系得出");
    public static Phrase MayBeMissing => new("may be left open", "可不填");
    public static Phrase Deprecated => new("deprecated", "已停用");
    public static Phrase IsKey => new("identifies the row", "用于区分各行");

    public static Phrase Decimals(int count) => new($"printed with {count} decimals", $"打印时保留 {count} 位小数");

    public static Phrase Missing(string marker, CellStatus status) =>
        status switch
        {
            CellStatus.NotApplicable => new Phrase($"{marker}: not applicable", $"{marker} 表示不适用"),
            CellStatus.Suppressed => new Phrase($"{marker}: withheld", $"{marker} 表示不公布"),
            _ => new Phrase($"{marker}: not reported", $"{marker} 表示未填报"),
        };

    public static Phrase Default => new("usually ", "通常为 ");
    public static Phrase Examples => new("such as ", "例如 ");
    public static Phrase OrNull => new(" or null", "或 null");

    public static Phrase ListOf(string range) =>
        range.Length == 0
            ? new Phrase("list: each item ", "列表，各项为")
            : new Phrase($"list of {range} items: each ", $"列表（{range} 项），各项为");

    public static Phrase UniqueItems => new(", no two equal", "，互不相同");

    public static Phrase Characters(string range) => new($", length {range}", $"，长度{range}");

    public static Phrase Matching => new(", matching ", "，符合 ");
    public static Phrase OneOfList => new("one of ", "取自 ");
    public static Phrase Day => new("date (YYYY-MM-DD)", "日期（YYYY-MM-DD）");
    public static Phrase PointInTime => new("date and time (RFC 3339)", "日期时间（RFC 3339）");
    public static Phrase Uuid => new("UUID", "UUID");
    public static Phrase PlainText => new("text", "文本");

    public static Phrase AtLeast(int count) => new($"at least {count}", $"不少于 {count}");

    public static Phrase Between(int least, int most) =>
        (least, most) switch
        {
            (0, _) => new Phrase($"up to {most}", $"不超过 {most}"),
            _ when least == most => new Phrase($"{least}", $"{least}"),
            _ => new Phrase($"{least} to {most}", $"{least} 至 {most}"),
        };
}
