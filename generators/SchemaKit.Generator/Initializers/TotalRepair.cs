using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaKit.Schema;
using SchemaKit.Schema.Model;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Generator.Initializers;

/// <summary>What a total must be by an equation, as C# that can stand in an object initializer.</summary>
internal sealed class TotalRepair
{
    private readonly IReadOnlyList<(Term Term, WrittenValue Value)> _parts;
    private readonly Term _total;
    private readonly decimal _constant;

    private TotalRepair(Term total, IReadOnlyList<(Term, WrittenValue)> parts, decimal constant, bool hasEffects)
    {
        _total = total;
        _parts = parts;
        _constant = constant;
        Number = NumberText();
        Sum = hasEffects ? null : SumText();
    }

    /// <summary>The cell to write.</summary>
    public Cell Total => _total.Cell;

    /// <summary>Its number; null where a part is no constant, or where the number is none that the cell allows.</summary>
    public string? Number { get; }

    /// <summary>Its parts added up; null where that could be worth something else than was meant.</summary>
    public string? Sum { get; }

    /// <summary>The repair that an equation gives; null where it computes no total from what is written.</summary>
    public static TotalRepair? Of(Equation equation, WrittenTable table)
    {
        if (equation.Rule.Relation != Relation.Equal || EquationTotal.Computed(equation) is not { Factor: 1m } total)
            return null;
        bool isOnRight = equation.Right.Contains(total);
        var parts = new List<(Term, WrittenValue)>();
        foreach (Term term in isOnRight ? equation.Left : equation.Right)
        {
            if (term.IsPrevious || !table.Values.TryGetValue(term.Cell.Path, out WrittenValue? value))
                return null;
            parts.Add((term, value));
        }
        decimal constant = equation.LeftConstant - equation.RightConstant;
        var repair = new TotalRepair(total, parts, isOnRight ? constant : -constant, table.HasEffects);
        return repair.Number is null && repair.Sum is null ? null : repair;
    }

    /// <summary>The properties of a diagnostic that offers the repair.</summary>
    public ImmutableDictionary<string, string?> ToProperties(string member) =>
        ImmutableDictionary
            .CreateRange<string, string?>([
                new(RepairProperties.Member, member),
                new(RepairProperties.Number, Number),
                new(RepairProperties.Sum, Sum),
            ])
            .RemoveRange(
                new[] { Number is null ? RepairProperties.Number : "", Sum is null ? RepairProperties.Sum : "" }
            );

    private string? NumberText()
    {
        ExactSum sum = default;
        sum.Add(_constant, 1m);
        foreach ((Term term, WrittenValue value) in _parts)
        {
            if (value.Number is not { } number)
                return null;
            sum.Add(number, term.Factor);
        }
        if (!sum.TryToDecimal(out decimal total) || !Total.Allows(total))
            return null;
        string text = Schema.Numbers.NumberText.ToText(total);
        return text.Contains(".") ? text + "m" : text;
    }

    // Written with 'checked', for nothing may wrap, and only where it converts by itself to the type of the total.
    private string? SumText()
    {
        bool isPlain = _constant == 0m && _parts.All(p => p.Term.Factor is 1m or -1m);
        if (!isPlain || _parts.All(p => p.Value.Assignment.Value.Syntax is LiteralExpressionSyntax))
            return null;
        int width = _parts.Select(p => WidthOf(p.Value.Value.Type)).DefaultIfEmpty(Unfit).Max();
        if (width > WidthOf(Total.Number) || !_parts.Any(p => p.Term.Factor == 1m))
            return null;
        string text = "";
        foreach ((Term term, WrittenValue value) in _parts.OrderByDescending(p => p.Term.Factor))
        {
            string sign =
                term.Factor < 0m ? " - "
                : text.Length > 0 ? " + "
                : "";
            text += sign + Operand(value.Assignment.Value.Syntax);
        }
        return _parts.Count == 1 || width == DecimalWidth ? text : $"checked({text})";
    }

    private static string Operand(SyntaxNode syntax)
    {
        string text = syntax.WithoutTrivia().NormalizeWhitespace().ToFullString();
        return syntax is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            ? text
            : $"({text})";
    }

    private const int Unfit = int.MaxValue;
    private const int DecimalWidth = 3;

    // How wide the sum of values of a type is: int, long, decimal.
    private static int WidthOf(ITypeSymbol? type) =>
        type?.SpecialType switch
        {
            SpecialType.System_SByte
            or SpecialType.System_Byte
            or SpecialType.System_Int16
            or SpecialType.System_UInt16
            or SpecialType.System_Int32 => 1,
            SpecialType.System_Int64 or SpecialType.System_UInt32 => 2,
            SpecialType.System_Decimal => DecimalWidth,
            _ => Unfit,
        };

    private static int WidthOf(NumberModel number) =>
        number.FitsInt32 ? 1
        : number.IsInteger ? 2
        : DecimalWidth;
}
