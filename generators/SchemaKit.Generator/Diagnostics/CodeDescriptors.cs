using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SchemaKit.Generator.Diagnostics;

/// <summary>What can be wrong with C# that uses forms.</summary>
internal static class CodeDescriptors
{
    /// <summary>The project's C# is too old for the generated code.</summary>
    public static readonly DiagnosticDescriptor OldLanguage = Descriptors.Create(
        "SK4001",
        DiagnosticSeverity.Error,
        "C# is too old",
        "SchemaKit generates C# 11: set <LangVersion>11</LangVersion> or higher, or leave it out",
        "SchemaKit 生成 C# 11 代码：请将 <LangVersion> 设为 11 或更高，或去掉该设置"
    );

    public static readonly DiagnosticDescriptor BrokenRule = Descriptors.Create(
        "SK4002",
        DiagnosticSeverity.Warning,
        "Constants that break a rule",
        "{0} Correct the constant that is wrong.",
        "{0}请更正其中有误的常量。"
    );

    public static readonly DiagnosticDescriptor BrokenSoftRule = Descriptors.Create(
        "SK4003",
        DiagnosticSeverity.Info,
        "Constants that break a soft rule",
        "{0} Correct the constant that is wrong, unless there is a reason for it.",
        "{0}若无正当理由，请更正其中有误的常量。"
    );

    public static readonly DiagnosticDescriptor RefusedConstant = Descriptors.Create(
        "SK4004",
        DiagnosticSeverity.Warning,
        "Constant that the form refuses",
        "{0}: readers refuse a report that holds it",
        "{0}：含有该值的报告会被读取器拒绝"
    );

    public static readonly DiagnosticDescriptor OpenTotal = Descriptors.Create(
        "SK4005",
        DiagnosticSeverity.Hidden,
        "Total that its parts determine",
        "'{0}' is not set, and what is set here determines it: it is {1}",
        "“{0}”尚未设定，可由此处已设定的各项得出：{1}"
    );

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [OldLanguage, BrokenRule, BrokenSoftRule, RefusedConstant, OpenTotal];
}
