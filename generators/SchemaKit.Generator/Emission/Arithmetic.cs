using System;
using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema.Model;

namespace SchemaKit.Generator.Emission;

/// <summary>
/// The arithmetic in which an equation is exact: 64-bit where bounds show that nothing can overflow, else 128-bit for
/// whole numbers, else sums of any length.
/// </summary>
internal abstract class Arithmetic(FormModel form, ObjectModel table, RowSums sums)
{
    private const int MaxWideTerms = 4_096;

    // Sums of so many bits leave 128-bit numbers room for as many terms as there can be.
    private const double MaxBits = 110;

    private readonly List<string> _present = [];

    public static Arithmetic For(FormModel form, ObjectModel table, RowSums sums, EquationModel equation)
    {
        List<TermModel> terms = [.. equation.Left, .. equation.Right];
        List<NumberModel> numbers = [.. terms.Select(t => NumberAt(form, table, t))];
        decimal[] constants = [equation.LeftConstant, equation.RightConstant];
        bool whole =
            numbers.All(n => n.IsInteger)
            && terms.All(t => decimal.Truncate(t.Factor) == t.Factor)
            // Beyond that C# has no literal.
            && constants.All(c => decimal.Truncate(c) == c && Math.Abs(c) <= long.MaxValue);
        if (!whole || terms.Count > MaxWideTerms || terms.Zip(numbers, Bits).Any(b => b > MaxBits))
            return new ExactArithmetic(form, table, sums);
        // Factors and constants are at most 10^15, so the sum of these products cannot leave the decimal's range.
        decimal largest = constants.Sum(Math.Abs) + terms.Sum(t => Math.Abs(t.Factor)) * int.MaxValue;
        bool isNarrow =
            numbers.All(n => n.FitsInt32)
            && largest < long.MaxValue / 2
            && !terms.Any(t => t.Path.Contains(TermModel.AnyItem));
        return isNarrow
            ? new IntegerArithmetic(form, table, sums, "long", "L")
            : new IntegerArithmetic(form, table, sums, "global::System.Int128", "");
    }

    // How long a term can become: no list has more than 2^31 items.
    private static double Bits(TermModel term, NumberModel number) =>
        Math.Log((double)Math.Abs(term.Factor), 2)
        + (number.FitsInt32 ? 31 : 63)
        + 31 * term.Path.Count(s => s == TermModel.AnyItem);

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

    /// <summary>The expression of a term's number, that of a list the sum over its items.</summary>
    protected string Access(TermModel term)
    {
        OperandPath path = OperandPath.Of(form, table, "value", term.Path);
        string access = path.Access;
        if (path.List is { } list)
        {
            if (path.MayBeMissing)
                access = Present(access);
            access = sums.MethodOf(list, path.Rest, IsExact) + "(" + access + ")";
        }
        return path.List is { } items && sums.MayBeMissing(items, path.Rest) || (path.List is null && path.MayBeMissing)
            ? Present(access)
            : access;
    }

    /// <summary>Whether sums over items are <c>ExactSum</c> as well.</summary>
    protected abstract bool IsExact { get; }

    private string Present(string access)
    {
        string name = "t" + CSharpText.Number(_present.Count);
        _present.Add($"{access} is {{ }} {name}");
        return name;
    }

    private static NumberModel NumberAt(FormModel form, ObjectModel table, TermModel term)
    {
        ValueModel at = new ObjectValueModel(table.Name);
        foreach (string step in term.Path)
            at = at is ListModel list ? list.Item : form.Object(((ObjectValueModel)at).TypeName).Find(step)!.Value;
        return (NumberModel)at;
    }
}

/// <summary>Whole numbers in a type that the sums cannot overflow.</summary>
internal sealed class IntegerArithmetic(FormModel form, ObjectModel table, RowSums sums, string type, string suffix)
    : Arithmetic(form, table, sums)
{
    protected override bool IsExact => false;

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
internal sealed class ExactArithmetic(FormModel form, ObjectModel table, RowSums sums) : Arithmetic(form, table, sums)
{
    protected override bool IsExact => true;

    protected override IReadOnlyList<string> Sum(IReadOnlyList<TermModel> terms, decimal constant)
    {
        List<string> parts = ["new global::SchemaKit.ExactSum()"];
        foreach (TermModel term in terms)
        {
            string factor = term.Factor == 1m ? "" : ", " + CSharpText.Number(term.Factor) + "m";
            string plus = term.Path.Contains(TermModel.AnyItem) ? "PlusSum" : "Plus";
            parts.Add($".{plus}({Access(term)}{factor})");
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
