using System.Collections.Generic;
using System.Linq;

namespace SchemaKit.Schema.Analysis;

/// <summary>
/// How far the equalities of a form are an error-detecting code: a wrong cell leaves its column of the system as the
/// differences of the sums.
/// </summary>
/// <param name="Detectable">How many cells break an equality when they alone are wrong.</param>
/// <param name="Locatable">How many of these no other single cell can be mistaken for, by the direction of the differences.</param>
/// <param name="Undetected">The smallest set of cells, up to three, that can be wrong with all equalities held; empty where there is none.</param>
internal sealed record LocationReport(int Detectable, int Locatable, IReadOnlyList<Cell> Undetected)
{
    /// <summary>How many wrong cells the search for an undetected pattern goes up to.</summary>
    public const int MaxPattern = 3;

    /// <summary>
    /// The same set by the paths of all rows alike, each with how many of its rows take part: which ones makes no difference.
    /// </summary>
    public IEnumerable<(string Path, int Rows)> Pattern =>
        Undetected.GroupBy(c => c.PathOfRows).Select(g => (g.Key, g.Count()));

    /// <summary>Of some cells, with all equalities that bind them.</summary>
    public static LocationReport Of(IReadOnlyList<Cell> cells, IReadOnlyList<LinearRow> equalities, WorkBudget budget)
    {
        var columns = new ColumnSearch(cells, equalities, budget);
        return new LocationReport(columns.Detectable, columns.Locatable, columns.FindUndetected());
    }
}
