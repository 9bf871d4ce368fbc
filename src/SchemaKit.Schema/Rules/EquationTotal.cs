using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema;

/// <summary>Tells the total of an equation from what it adds up.</summary>
internal static class EquationTotal
{
    /// <summary>
    /// The cell that an equation computes from its others: the only one on its right side, else the only one on its left
    /// side where the schema calls it derived; null where neither is. Of two that stand alone the derived one.
    /// </summary>
    public static Term? Computed(Equation equation)
    {
        Term? right = Only(equation.Right);
        Term? left = Only(equation.Left);
        bool isLeft = left is { Cell.IsDerived: true } && right is not { Cell.IsDerived: true };
        return isLeft ? left : right;
    }

    /// <summary>
    /// The cell at which a broken equation is shown: the one that it computes, else a derived one, else the first of the
    /// right side, where the forms print what must come out. Null where the equation has no cell of the report itself.
    /// </summary>
    public static Cell? Shown(Equation equation)
    {
        Cell[] own =
        [
            .. equation
                .Right.Concat(equation.Left)
                .Where(t => !t.IsPrevious && t.Index != Term.Nowhere)
                .Select(t => t.Cell),
        ];
        return Computed(equation)?.Cell ?? own.FirstOrDefault(c => c.IsDerived) ?? own.FirstOrDefault();
    }

    private static Term? Only(IReadOnlyList<Term> side) => side.Count == 1 && !side[0].IsPrevious ? side[0] : null;
}
