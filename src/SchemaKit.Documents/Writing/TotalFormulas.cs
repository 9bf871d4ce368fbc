using System.Collections.Generic;
using System.Linq;
using SchemaKit.Schema;

namespace SchemaKit.Documents.Writing;

/// <summary>
/// Which cells are totals, and of what: where a hard rule says that a cell equals a sum. No total is, directly or through
/// others, a part of itself.
/// </summary>
internal sealed class TotalFormulas
{
    private readonly Dictionary<Cell, IReadOnlyList<Term>> _parts = [];

    private TotalFormulas() { }

    /// <summary>The totals that some equations speak of.</summary>
    public static TotalFormulas Of(IEnumerable<Equation> equations)
    {
        var formulas = new TotalFormulas();
        // What the schema calls a total comes first; else the order of the schema decides.
        foreach (
            (Cell total, IReadOnlyList<Term> parts) in equations.SelectMany(TotalsOf).OrderBy(t => !t.Total.IsDerived)
        )
            formulas.Add(total, parts);
        return formulas;
    }

    /// <summary>What a cell is the sum of; null where it is no total.</summary>
    public IReadOnlyList<Term>? PartsOf(Cell total) => _parts.GetValueOrDefault(total);

    private void Add(Cell total, IReadOnlyList<Term> parts)
    {
        if (!_parts.ContainsKey(total) && !DependsOn(parts, total, []))
            _parts.Add(total, parts);
    }

    private bool DependsOn(IEnumerable<Term> parts, Cell cell, HashSet<Cell> seen) =>
        parts.Any(p =>
            p.Cell == cell
            || (
                seen.Add(p.Cell)
                && _parts.TryGetValue(p.Cell, out IReadOnlyList<Term>? below)
                && DependsOn(below, cell, seen)
            )
        );

    private static IEnumerable<(Cell Total, IReadOnlyList<Term> Parts)> TotalsOf(Equation equation)
    {
        if (
            equation.Rule
                is not { Severity: Severity.Error, Relation: Relation.Equal, When: null, NeedsPrevious: false }
            || equation.LeftConstant != 0
            || equation.RightConstant != 0
            || equation.Left.Concat(equation.Right).Any(t => t.Index == Term.Nowhere)
        )
            yield break;
        if (equation.Right is [{ Factor: 1 } right] && equation.Left.Count > 1)
            yield return (right.Cell, equation.Left);
        if (equation.Left is [{ Factor: 1 } left] && equation.Right.Count > 1)
            yield return (left.Cell, equation.Right);
    }
}
