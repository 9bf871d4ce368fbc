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

    public static Arithmetic For(FormModel form, ObjectModel table, EquationModel equation)
    {
        List<TermModel> terms = [.. equation.Left, .. equation.Right];
        List<NumberModel> numbers = [.. terms.Select(t => NumberAt(form, table, t))];
        decimal[] constants = [equation.LeftConstant, equation.RightConstant];
        bool whole =
            numbers.All(n => n.IsInteger)
            && terms.All(t => decimal.Truncate(t.Factor) == t.Factor)
            && constants.All(c => decimal.Truncate(c) == c);
        if (!whole || terms.Count > MaxWideTerms)
            return new ExactArithmetic(form, table);
        // Factors and constants are at most 10^15, so the sum of these products cannot leave the decimal's range.
        decimal largest = constants.Sum(Math.Abs) + terms.Sum(t => Math.Abs(t.Factor)) * int.MaxValue;
        return numbers.All(n => n.FitsInt32) && largest < long.MaxValue / 2
            ? new IntegerArithmetic(form, table, "long", "L")
            : new IntegerArithmetic(form, table, "global::System.Int128", "");
    }

    public abstract string Sum(IReadOnlyList<TermModel> terms, decimal constant);

    public abstract string Compare(string left, string symbol, string right);

    protected string Access(TermModel term)
    {
        var access = new StringBuilder("value");
        ObjectModel at = table;
        foreach (string step in term.Path)
        {
            MemberModel member = at.Find(step)!;
            access.Append('.').Append(member.Name);
            if (member.Value is ObjectValueModel nested)
                at = form.Object(nested.TypeName);
        }
        return access.ToString();
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
internal sealed class IntegerArithmetic(FormModel form, ObjectModel table, string type, string suffix) : Arithmetic(form, table)
{
    public override string Sum(IReadOnlyList<TermModel> terms, decimal constant)
    {
        var sum = new StringBuilder();
        foreach (TermModel term in terms)
        {
            // The first term sets the type of the sum; a product needs it too, or it would be taken in a narrower one.
            decimal size = Math.Abs(term.Factor);
            string cast = sum.Length == 0 || size != 1m ? "(" + type + ")" : "";
            if (sum.Length > 0)
                sum.Append(term.Factor < 0 ? " - " : " + ");
            else if (term.Factor < 0)
                sum.Append('-');
            if (size != 1m)
                sum.Append(CSharpText.Number(size)).Append(suffix).Append(" * ");
            sum.Append(cast).Append(Access(term));
        }
        if (constant != 0m || terms.Count == 0)
            sum.Append(sum.Length > 0 ? " + (" : "(").Append(CSharpText.Number(constant)).Append(suffix).Append(')');
        return sum.ToString();
    }

    public override string Compare(string left, string symbol, string right) => $"{left} {symbol} {right}";
}

/// <summary>Sums of decimals, exact whatever their length.</summary>
internal sealed class ExactArithmetic(FormModel form, ObjectModel table) : Arithmetic(form, table)
{
    public override string Sum(IReadOnlyList<TermModel> terms, decimal constant)
    {
        var sum = new StringBuilder("new global::SchemaKit.ExactSum()");
        foreach (TermModel term in terms)
        {
            sum.Append(".Plus(").Append(Access(term));
            if (term.Factor != 1m)
                sum.Append(", ").Append(CSharpText.Number(term.Factor)).Append('m');
            sum.Append(')');
        }
        if (constant != 0m)
            sum.Append(".Plus(").Append(CSharpText.Number(constant)).Append("m)");
        return sum.ToString();
    }

    public override string Compare(string left, string symbol, string right) => $"{left}.CompareTo({right}) {symbol} 0";
}
