using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>What can be wrong with a data file.</summary>
internal static class DataDescriptors
{
    public static readonly DiagnosticDescriptor InvalidJson = Descriptors.Create(
        "SK3001",
        DiagnosticSeverity.Error,
        "Data file that is not JSON",
        "The data file is not valid JSON: {0}",
        "数据文件不是有效的 JSON：{0}"
    );

    public static readonly DiagnosticDescriptor NoForm = Descriptors.Create(
        "SK3002",
        DiagnosticSeverity.Error,
        "Data file without a form",
        "The document does not say which form it is on: add \"$schema\": \"{0}\", or name the form in the project with Form=\"{0}\"",
        "文档没有说明采用哪种表单：请加上 \"$schema\": \"{0}\"，或在项目中用 Form=\"{0}\" 指明"
    );

    public static readonly DiagnosticDescriptor UnknownForm = Descriptors.Create(
        "SK3003",
        DiagnosticSeverity.Error,
        "Data file on an unknown form",
        "There is no form '{0}' in this project or in what it refers to.{1}",
        "本项目及其引用中没有表单“{0}”。{1}"
    );

    public static readonly DiagnosticDescriptor UnreadableForm = Descriptors.Create(
        "SK3004",
        DiagnosticSeverity.Error,
        "Form of another version",
        "The form '{0}' cannot be read here, another version of SchemaKit made it: refer to that version of the package SchemaKit",
        "无法读取表单“{0}”，它由另一版本的 SchemaKit 生成：请引用该版本的 SchemaKit 包"
    );

    public static readonly DiagnosticDescriptor TooLarge = Descriptors.Create(
        "SK3005",
        DiagnosticSeverity.Error,
        "Data file too large",
        "The file has {0} characters, and a build checks at most {1}: take it out of SchemaKitData and run 'schemakit check'",
        "文件有 {0} 个字符，编译时至多检查 {1} 个：请将其移出 SchemaKitData，改用“schemakit check”检查"
    );

    public static readonly DiagnosticDescriptor RefusedValue = Descriptors.Create(
        "SK3006",
        DiagnosticSeverity.Error,
        "Value that the form refuses",
        "{0} is refused: {1}",
        "{0} 不被接受：{1}"
    );

    public static readonly DiagnosticDescriptor MissingMember = Descriptors.Create(
        "SK3007",
        DiagnosticSeverity.Error,
        "A member is missing",
        "{0} must be there: {1}. Add it before this brace",
        "{0} 不可缺少：{1}。请在此括号之前加上"
    );

    public static readonly DiagnosticDescriptor UnknownMember = Descriptors.Create(
        "SK3008",
        DiagnosticSeverity.Error,
        "Member that the form does not know",
        "{0} is no member of the form: {1}{2}",
        "{0} 不是表单的成员：{1}{2}"
    );

    public static readonly DiagnosticDescriptor BrokenRule = Descriptors.Create(
        "SK3009",
        DiagnosticSeverity.Error,
        "Broken rule",
        "{0} Correct the number that is wrong.",
        "{0}请更正其中有误的数字。"
    );

    public static readonly DiagnosticDescriptor BrokenSoftRule = Descriptors.Create(
        "SK3010",
        DiagnosticSeverity.Warning,
        "Broken soft rule",
        "{0} Correct the number that is wrong, unless there is a reason for it.",
        "{0}若无正当理由，请更正其中有误的数字。"
    );

    public static readonly DiagnosticDescriptor BrokenHint = Descriptors.Create(
        "SK3011",
        DiagnosticSeverity.Info,
        "Figures worth a look",
        "{0} Look whether that is meant.",
        "{0}请核实是否如此。"
    );

    public static readonly DiagnosticDescriptor MoreFaults = Descriptors.Create(
        "SK3012",
        DiagnosticSeverity.Warning,
        "More faults than are told",
        "More than {0} faults of one kind: correct these, and build again for the rest",
        "同类错误超过 {0} 处：请先更正已列出的错误，再编译查看其余"
    );

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InvalidJson,
        NoForm,
        UnknownForm,
        UnreadableForm,
        TooLarge,
        RefusedValue,
        MissingMember,
        UnknownMember,
        BrokenRule,
        BrokenSoftRule,
        BrokenHint,
        MoreFaults,
    ];
}
