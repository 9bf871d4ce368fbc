using System;
using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>The figures of a form, or of one of its tables with the hard rules that stay within it.</summary>
/// <param name="Path">The JSON Pointer of the table; empty for the whole form.</param>
/// <param name="Labels">What it is called.</param>
/// <param name="Cells">How many numbers it holds.</param>
/// <param name="Equations">How many equalities bind them.</param>
/// <param name="Inequalities">How many inequalities.</param>
/// <param name="Rank">How many of the equalities are independent.</param>
/// <param name="Location">How wrong cells show.</param>
internal sealed record Section(
    string Path,
    Labels Labels,
    int Cells,
    int Equations,
    int Inequalities,
    int Rank,
    LocationReport Location
)
{
    public static Section Of(
        string path,
        Labels labels,
        IReadOnlyList<Cell> cells,
        IReadOnlyList<LinearRow> rows,
        WorkBudget budget
    )
    {
        budget.Spend(cells.Count + rows.Sum(r => (long)r.Coefficients.Count));
        List<Cell> ownCells = [.. cells.Where(c => IsBelow(c.Path, path))];
        var indices = new HashSet<int>(ownCells.Select(c => c.Index));
        List<LinearRow> ownRows =
        [
            .. rows.Where(r => IsBelow(r.Equation.Place, path) || r.Coefficients.Support.Any(indices.Contains))
                .Where(r => r.Coefficients.Support.All(indices.Contains)),
        ];
        List<LinearRow> equalities = [.. ownRows.Where(r => r.IsEquality)];
        var echelon = new RowEchelon(budget);
        for (int i = 0; i < equalities.Count; i++)
            echelon.Add(i, equalities[i].Coefficients);
        return new Section(
            path,
            labels,
            ownCells.Count,
            equalities.Count,
            ownRows.Count - equalities.Count,
            echelon.Rank,
            LocationReport.Of(ownCells, equalities, budget)
        );
    }

    private static bool IsBelow(string pointer, string table) =>
        table.Length == 0
        || pointer == table
        || (pointer.StartsWith(table, StringComparison.Ordinal) && pointer[table.Length] == '/');
}
