using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>What the commands say that read and write documents.</content>
internal static partial class Texts
{
    public static Phrase Render =>
        new(
            "Writes a report, or a blank form, as a document in the layout of the form.",
            "按报表格式的版式将报告（或空白表）写成文件。"
        );

    public static Phrase Convert => new("Converts a report from one format to another.", "转换报告的文件格式。");

    public static Phrase Read =>
        new(
            "Reads a published page into a report in JSON and says what it lacks.",
            "将已发布的报告读成 JSON，并指出缺少的内容。"
        );

    public static Phrase AnyReport =>
        new(
            "A report: JSON, HTML, PDF, DOCX, XLSX, CSV, Markdown or text; - reads the standard input.",
            "报告：JSON、HTML、PDF、DOCX、XLSX、CSV、Markdown 或文本文件；- 表示读取标准输入。"
        );

    public static Phrase ReportOrForm =>
        new(
            "A report in any format; with --blank a form: 2021, 2019, 2021-one-row, or the file of a schema.",
            "任意格式的报告；与 --blank 同用时为表式：2021、2019、2021-one-row 或报表格式文件。"
        );

    public static Phrase BlankOption =>
        new(
            "Writes a form to be filled in; in Excel its totals compute themselves.",
            "写出空白表；Excel 中合计数自动计算。"
        );

    public static Phrase DocumentOutput =>
        new(
            "The file to write; its ending says the format: .html, .docx, .xlsx, .csv, .tsv, .md, or .json.",
            "要写入的文件，格式由扩展名决定：.html、.docx、.xlsx、.csv、.tsv、.md 或 .json。"
        );

    public static Phrase TextOption =>
        new(
            "What the page does not say and you know, such as /scope=aggregate; can be given several times.",
            "页面未写明而您知道的内容，例如 /scope=aggregate；可重复使用。"
        );

    public static Phrase ToOption =>
        new(
            "The ending of the files to write, such as docx: FILE may be a folder or a pattern then, and OUT is a folder.",
            "输出文件的扩展名，例如 docx；此时 FILE 可为文件夹或通配符，OUT 为文件夹。"
        );

    public static Phrase NoFiles => new("holds no file that can be read", "没有可以读取的文件");

    public static Phrase SameTarget(string first, string second, string target) =>
        new($"{first} and {second} would both become {target}.", $"{first} 与 {second} 都将写成 {target}。");

    public static Phrase PageOption =>
        new(
            "A web page to write as well: the tables with what is wrong marked in them. With one FILE only.",
            "另写一个网页：在表格中标出有误之处。只能与一个 FILE 同用。"
        );

    public static Phrase PageNeedsOneFile =>
        new("--html goes with exactly one FILE that is one report.", "--html 只能与一个 FILE（一份报告）同用。");

    public static Phrase RenderNeedsOutput =>
        new("-o is missing: the ending of its file says the format.", "缺少 -o：其文件扩展名决定格式。");

    public static Phrase WrongText(string found) =>
        new(
            $"--text does not know '{found}'; expected is PATH=VALUE, such as /scope=aggregate.",
            $"选项 --text 不接受“{found}”；应为 路径=值，例如 /scope=aggregate。"
        );

    public static Phrase UnknownEnding(string endings) =>
        new($"has no ending that says a format; expected is one of {endings}", $"扩展名无法识别；应为 {endings} 之一");

    public static Phrase IsMissing(string path, Phrase label) =>
        new($"missing: {label.English} ({path})", $"缺少：{label.Chinese}（{path}）");
}
