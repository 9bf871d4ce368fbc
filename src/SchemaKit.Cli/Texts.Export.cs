using SchemaKit.Schema;

namespace SchemaKit.Cli;

/// <content>What <c>schemakit export</c> says.</content>
internal static partial class Texts
{
    public static Phrase Export =>
        new(
            "Writes schemas for other people's validators and editors.",
            "导出供其他校验工具和编辑器使用的 JSON Schema。"
        );
    public static Phrase SchemaFiles =>
        new(
            "Schemas of forms (*.tables.json); - reads the standard input. One with --plain, any number with --vscode.",
            "报表格式文件（*.tables.json）；- 表示读取标准输入。--plain 需一个，--vscode 可有任意个。"
        );
    public static Phrase PlainOption =>
        new(
            "The form as a plain JSON Schema 2020-12 without SchemaKit's own keywords; titles in the language of --lang.",
            "将报表格式导出为标准的 JSON Schema 2020-12，不含 SchemaKit 自有关键字；标题语言由 --lang 指定。"
        );
    public static Phrase MetaOption =>
        new("The meta-schema of the dialect that forms are written in.", "报表格式所用方言的元模式。");
    public static Phrase VocabularyOption =>
        new("The meta-schema of the statistics vocabulary alone.", "统计词汇表的元模式。");
    public static Phrase EditorOption =>
        new(
            "Settings of VS Code (.vscode/settings.json) for forms, and for the reports on the FILEs.",
            "VS Code 的设置（.vscode/settings.json），用于编辑报表格式及 FILE 所定格式的报告。"
        );
    public static Phrase HoldsOtherSettings =>
        new(
            "holds other settings, which would be lost; print to the screen and copy \"json.schemas\" into it",
            "其中另有设置，不予覆盖；请输出到屏幕，再将“json.schemas”复制进去"
        );
    public static Phrase ExportNeedsOneKind =>
        new(
            "Expected one of --plain, --meta, --vocabulary, --vscode.",
            "应指定 --plain、--meta、--vocabulary、--vscode 之一。"
        );

    public static Phrase TakesOneFile(string option, int found) =>
        new($"{option} takes one FILE; {found} were given.", $"{option} 应有一个 FILE；现有 {found} 个。");

    public static Phrase TakesNoFile(string option, int found) =>
        new($"{option} takes no FILE; {found} were given.", $"{option} 不带 FILE；现有 {found} 个。");
}
