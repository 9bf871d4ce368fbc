using System.Collections.Generic;
using SchemaKit.Schema.Json;

namespace SchemaKit.Schema.Parsing;

/// <summary>An operand of a rule, as written and as resolved.</summary>
internal sealed record Operand(
    string Text,
    TextSpan Span,
    decimal Factor,
    bool IsPrevious,
    IReadOnlyList<ResolvedPath> Targets
)
{
    /// <summary>The value of an operand that is a number.</summary>
    public decimal Constant { get; private init; }

    public static Operand Number(string text, TextSpan span, decimal value) =>
        new(text, span, 1m, false, []) { Constant = value };
}
