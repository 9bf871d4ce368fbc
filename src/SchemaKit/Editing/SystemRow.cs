using System.Collections.Generic;
using SchemaKit.Schema;
using SchemaKit.Schema.Analysis;

namespace SchemaKit.Editing;

/// <summary>An equation as a row of a linear system: lower &lt;= factors x cells &lt;= upper.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Cells">The cells, each once, in schema order.</param>
/// <param name="Factors">One for each cell; none is zero.</param>
/// <param name="Lower">The least sum; null where there is none.</param>
/// <param name="Upper">The greatest sum; null where there is none.</param>
internal sealed record SystemRow(Equation Equation, int[] Cells, Rational[] Factors, Rational? Lower, Rational? Upper)
{
    public bool IsEquality => Lower is not null && Lower == Upper;

    public static SystemRow Of(Equation equation)
    {
        LinearRow row = LinearRow.Of(equation);
        var factors = new Rational[row.Coefficients.Count];
        for (int i = 0; i < factors.Length; i++)
            factors[i] = row.Coefficients.ValueAt(i);
        return new SystemRow(equation, [.. row.Coefficients.Support], factors, row.Lower, row.Upper);
    }

    /// <summary>Whether the row allows a sum.</summary>
    public bool Allows(Rational sum) => !(sum < Lower) && !(sum > Upper);

    /// <summary>The sum of what is known of the cells.</summary>
    public Rational KnownSum(IReadOnlyList<Rational?> values)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < Cells.Length; i++)
        {
            if (values[Cells[i]] is { } value)
                sum += Factors[i] * value;
        }
        return sum;
    }
}
