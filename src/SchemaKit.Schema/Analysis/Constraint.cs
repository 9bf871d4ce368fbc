using System.Collections.Generic;
using SchemaKit.Schema.Numbers;

namespace SchemaKit.Schema.Analysis;

/// <summary>What a report must obey: an equation of a rule, or a bound of a cell.</summary>
/// <param name="Row">The equation; null for a bound.</param>
/// <param name="Cell">The cell whose bound it is; null for an equation.</param>
/// <param name="IsMaximum">Whether the bound is the cell's maximum and not its minimum.</param>
internal sealed record Constraint(LinearRow? Row, Cell? Cell, bool IsMaximum)
{
    public static Constraint Of(LinearRow row) => new(row, null, false);

    public static IEnumerable<Constraint> BoundsOf(Cell cell)
    {
        if (CellBounds.Least(cell) is not null)
            yield return new Constraint(null, cell, false);
        if (CellBounds.Greatest(cell) is not null)
            yield return new Constraint(null, cell, true);
    }

    /// <summary>The equation; null for a bound.</summary>
    public Equation? Equation => Row?.Equation;

    /// <summary>The number that bounds the cell.</summary>
    public decimal Bound => (IsMaximum ? CellBounds.Greatest(Cell!) : CellBounds.Least(Cell!)) ?? 0m;

    /// <summary>The cells that it speaks of.</summary>
    public IReadOnlyList<int> Cells => Row is null ? [Cell!.Index] : Row.Coefficients.Support;

    /// <summary>The equation's id, or the cell's path with its bound: <c>/a &gt;= 0</c>.</summary>
    public override string ToString() =>
        Row is not null ? Row.Equation.Id : $"{Cell!.Path} {(IsMaximum ? "<=" : ">=")} {NumberText.ToText(Bound)}";

    public bool Equals(Constraint? other) =>
        other is not null
        && ReferenceEquals(Row?.Equation, other.Row?.Equation)
        && ReferenceEquals(Cell, other.Cell)
        && IsMaximum == other.IsMaximum;

    public override int GetHashCode() => unchecked((Row?.Equation.Index ?? -1 - Cell!.Index) * 2 + (IsMaximum ? 1 : 0));
}
