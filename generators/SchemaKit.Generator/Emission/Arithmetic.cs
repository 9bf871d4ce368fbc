using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// The arithmetic in which an equation is exact: 64-bit where bounds show that nothing can overflow, else 128-bit for
/// whole numbers, else sums of any length.
/// </summary>
internal abstract class Arithmetic(FormModel form, ObjectModel table)
{
    private const int MaxWideTerms = 4_096;

    private readonly List<string> _present = [];

    public static Arithmetic For(FormModel form, ObjectModel table, EquationModel equation)
    {
        List<TermModel> terms = [.. equation.Left, .. equation.Right];
        List<NumberModel> numbers = [.. terms.Select(t => NumberAt(form, table, t))];
        decimal[] constants = [equation.LeftConstant, equation.RightConstant];
        bool whole =
            numbers.All(n => n.IsInteger)
            && terms.All(t => decimal.Truncate(t.Factor) == t.Factor)
            // Beyond that C# has no literal.
            && constants.All(c => decimal.Truncate(c) == c && Math.Abs(c) <= long.MaxValue);
        if (!whole || terms.Count > MaxWideTerms)
            return new ExactArithmetic(form, table);
        // Factors and constants are at most 10^15, so the sum of these products cannot leave the decimal's range.
        decimal largest = constants.Sum(Math.Abs) + terms.Sum(t => Math.Abs(t.Factor)) * int.MaxValue;
        return numbers.All(n => n.FitsInt32) && largest < long.MaxValue / 2
            ? new IntegerArithmetic(form, table, "long", "L")
            : new IntegerArithmetic(form, table, "global::System.Int128", "");
    }

    /// <summary>
    /// The comparison of the two sides, in parts between which a line may be broken. Where an operand may be missing the
    /// comparison asks for it first: an equation that is undecided does not count as held.
    /// </summary>
    public IReadOnlyList<string> Compare(EquationModel equation, string symbol)
    {
        IReadOnlyList<string> left = Sum(equation.Left, equation.LeftConstant);
        IReadOnlyList<string> right = Sum(equation.Right, equation.RightConstant);
        IReadOnlyList<string> comparison = Compare(left, symbol, right);
        if (_present.Count == 0)
            return comparison;
        return [.. _present.Select((p, i) => i == 0 ? p : "&& " + p), "&& " + comparison[0], .. comparison.Skip(1)];
    }

    protected abstract IReadOnlyList<string> Sum(IReadOnlyList<TermModel> terms, decimal constant);

    protected abstract IReadOnlyList<string> Compare(
        IReadOnlyList<string> left,
        string symbol,
        IReadOnlyList<string> right
    );

    protected string Access(TermModel term)
    {
        var access = new StringBuilder("value");
        ObjectModel at = table;
        bool mayBeMissing = false;
        string dot = ".";
        foreach (string step in term.Path)
        {
            MemberModel member = at.Find(step)!;
            access.Append(dot).Append(member.Name);
            if (CSharpType.IsOptional(member))
                access.Append(".Value");
            dot = member.MayBeMissing ? "?." : ".";
            mayBeMissing |= member.MayBeMissing;
            if (member.Value is ObjectValueModel nested)
                at = form.Object(nested.TypeName);
        }
        if (!mayBeMissing)
            return access.ToString();
        string name = "t" + CSharpText.Number(_present.Count);
        _present.Add($"{access} is {{ }} {name}");
        return name;
    }

    private static NumberModel NumberAt(FormModel form, ObjectModel table, TermModel term)
    {
        ObjectModel at = table;
        foreach (string step in term.Path.Take(term.Path.Count - 1))
            at = form.Object(((ObjectValueModel)at.Find(step)!.Value).TypeName);
        return (NumberModel)at.Find(term.Path[term.Path.Count - 1])!.Value;
    }
}

/// <summary>Whole numbers in a type that the sums cannot overflow.</summary>
internal sealed class IntegerArithmetic(FormModel form, ObjectModel table, string type, string suffix)
    : Arithmetic(form, table)
{
    protected override IReadOnlyList<string> Sum(IReadOnlyList<TermModel> terms, decimal constant)
    {
        var parts = new List<string>();
        foreach (TermModel term in terms)
        {
            // The first term sets the type of the sum; a product needs it too, or it would be taken in a narrower one.
            decimal size = Math.Abs(term.Factor);
            string sign = term.Factor < 0 ? (parts.Count > 0 ? "- " : "-") : (parts.Count > 0 ? "+ " : "");
            string cast = parts.Count == 0 || size != 1m ? "(" + type + ")" : "";
            string factor = size == 1m ? "" : CSharpText.Number(decimal.Truncate(size)) + suffix + " * ";
            parts.Add(sign + factor + cast + Access(term));
        }
        if (constant != 0m || terms.Count == 0)
        {
            string sign =
                parts.Count == 0 ? (constant < 0 ? "-" : "")
                : constant < 0 ? "- "
                : "+ ";
            parts.Add(sign + CSharpText.Number(decimal.Truncate(Math.Abs(constant))) + suffix);
        }
        return parts;
    }

    protected override IReadOnlyList<string> Compare(
        IReadOnlyList<string> left,
        string symbol,
        IReadOnlyList<string> right
    ) => [.. left, symbol + " " + right[0], .. right.Skip(1)];
}

/// <summary>Sums of decimals, exact whatever their length.</summary>
internal sealed class ExactArithmetic(FormModel form, ObjectModel table) : Arithmetic(form, table)
{
    protected override IReadOnlyList<string> Sum(IReadOnlyList<TermModel> terms, decimal constant)
    {
        List<string> parts = ["new global::SchemaKit.ExactSum()"];
        foreach (TermModel term in terms)
        {
            string factor = term.Factor == 1m ? "" : ", " + CSharpText.Number(term.Factor) + "m";
            parts.Add($".Plus({Access(term)}{factor})");
        }
        if (constant != 0m)
            parts.Add($".Plus({CSharpText.Number(constant)}m)");
        return parts;
    }

    protected override IReadOnlyList<string> Compare(
        IReadOnlyList<string> left,
        string symbol,
        IReadOnlyList<string> right
    ) => [string.Concat(left) + ".CompareTo(" + string.Concat(right) + ") " + symbol + " 0"];
}
