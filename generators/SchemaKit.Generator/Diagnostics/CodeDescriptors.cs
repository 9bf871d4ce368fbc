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

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [OldLanguage];
}
