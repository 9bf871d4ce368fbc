using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaKit.Schema;
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
        Number = SpellNumber();
        Sum = hasEffects ? null : SpellSum();
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
    public ImmutableDictionary<string, string?> ToProperties(string member)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(RepairProperties.Member, member);
        if (Number is not null)
            properties.Add(RepairProperties.Number, Number);
        if (Sum is not null)
            properties.Add(RepairProperties.Sum, Sum);
        return properties.ToImmutable();
    }

    private string? SpellNumber()
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
        string text = NumberText.ToText(total);
        return text.Contains(".") ? text + "m" : text;
    }

    // Nothing may wrap, and nothing may overflow that the total could hold: the sum is one of the total's type from its
    // first operand on, and checked. Parts that do not convert to that type by themselves are left to the user.
    private string? SpellSum()
    {
        bool isPlain = _constant == 0m && _parts.All(p => p.Term.Factor is 1m or -1m);
        if (!isPlain || _parts.All(p => p.Value.Assignment.Value.Syntax is LiteralExpressionSyntax))
            return null;
        List<(Term Term, WrittenValue Value)> operands = [.. _parts.OrderByDescending(p => p.Term.Factor)];
        int width = Widths.Of(Total.Number);
        if (operands[0].Term.Factor != 1m || operands.Exists(o => !(Widths.Of(o.Value.Value.Type) <= width)))
            return null;
        if (operands.Count == 1)
            return Operand(operands[0].Value);
        var text = new StringBuilder();
        if (Widths.Of(operands[0].Value.Value.Type) < width)
            text.Append('(').Append(Widths.TypeName(width)).Append(')');
        text.Append(Operand(operands[0].Value));
        foreach ((Term term, WrittenValue value) in operands.Skip(1))
            text.Append(term.Factor < 0m ? " - " : " + ").Append(Operand(value));
        return width == Widths.Decimal ? text.ToString() : $"checked({text})";
    }

    private static string Operand(WrittenValue value)
    {
        SyntaxNode syntax = value.Assignment.Value.Syntax;
        string text = syntax.WithoutTrivia().NormalizeWhitespace().ToFullString();
        return syntax is LiteralExpressionSyntax or SimpleNameSyntax or MemberAccessExpressionSyntax
            ? text
            : $"({text})";
    }
}
